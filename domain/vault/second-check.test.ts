import { describe, expect, it } from 'vitest'
import { SCAN_DAYS } from './limits'
import { isScanFresh, standingCheck } from './second-check'

const check = (sha256: string, at: string) => ({
  sha256,
  at,
  by: '谭知行',
  byId: 'officer',
  reference: 'CQZZ-2026-0001',
})

describe('equal hash and in date', () => {
  it('stands for the latest check of the same bytes and for nothing else', () => {
    const earlier = [check('a', '2025-03-02'), check('a', '2026-03-02'), check('b', '2026-09-01')]
    expect(standingCheck({ sha256: 'a', isInDate: true }, earlier)?.at).toBe('2026-03-02')
    expect(standingCheck({ sha256: 'c', isInDate: true }, earlier)).toBeNull()
    expect(standingCheck({ sha256: 'a', isInDate: false }, earlier)).toBeNull()
  })

  it('is looked at again when the signatures of that day have grown old', () => {
    const now = new Date('2026-11-23T02:00:00Z')
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
    expect(isScanFresh(ago(SCAN_DAYS), now)).toBe(true)
    expect(isScanFresh(ago(SCAN_DAYS + 1), now)).toBe(false)
    expect(isScanFresh(ago(-1), now)).toBe(false)
    expect(isScanFresh(null, now)).toBe(false)
  })
})
