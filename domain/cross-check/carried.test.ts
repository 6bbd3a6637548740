import { describe, expect, it } from 'vitest'
import { sinceWhen } from './carried'
import type { Finding } from './result'

const finding = (over: Partial<Finding> = {}): Finding => ({
  key: 'standard.number',
  kind: 'standard_text',
  section: 'standard',
  field: 'number',
  about: '',
  status: 'found',
  declared: 'Q/CQ 001-2026',
  said: null,
  evidenceId: 'a',
  page: 1,
  box: null,
  isPersonal: false,
  ...over,
})
const at = (day: string, ...findings: Finding[]) => ({ at: `${day}T02:00:00.000Z`, findings })

describe('a finding after a correction', () => {
  it('is carried over since the first of the submissions that said the same without a break', () => {
    const same = finding()
    expect(sinceWhen(same, [at('2026-11-20', same), at('2026-11-02', same)])).toBe('2026-11-02T02:00:00.000Z')
    const broken = [
      at('2026-11-20', same),
      at('2026-11-10', finding({ status: 'not_found' })),
      at('2026-11-02', same),
    ]
    expect(sinceWhen(same, broken)).toBe('2026-11-20T02:00:00.000Z')
  })

  it.each<[string, Partial<Finding>]>([
    ['another file', { evidenceId: 'b' }],
    ['another answer', { declared: 'Q/CQ 002-2026' }],
    ['another result', { status: 'differs', said: 'Q/CQ 003' }],
  ])('is not with %s', (_, over) => {
    expect(sinceWhen(finding(), [at('2026-11-02', finding(over))])).toBeNull()
  })

  it('is not where nothing was compared before, and never where the answer is personal', () => {
    expect(sinceWhen(finding(), [])).toBeNull()
    expect(sinceWhen(finding(), [at('2026-11-02')])).toBeNull()
    const personal = finding({ isPersonal: true, declared: null })
    expect(sinceWhen(personal, [at('2026-11-02', personal)])).toBeNull()
  })
})
