import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedSeconds } from './counted'
import { BEAT_SECONDS } from './input'

const start = Date.UTC(2026, 10, 23, 1)

describe('the seconds that count of a beat', () => {
  it('are a minute at most for the first, and none twice', () => {
    expect(countedSeconds(120, new Date(start), null)).toBe(60)
    expect(countedSeconds(60, new Date(start), new Date(start))).toBe(0)
    expect(countedSeconds(60, new Date(start + 45_000), new Date(start))).toBe(45)
    expect(countedSeconds(60, new Date(start), new Date(start + 5_000))).toBe(0)
  })

  it('never add up to more than the clock on the wall, whatever is sent', () => {
    const beat = fc.record({ after: fc.nat(300_000), sent: fc.integer({ min: 0, max: 100_000 }) })
    fc.assert(
      fc.property(fc.array(beat, { minLength: 1, maxLength: 30 }), beats => {
        let at = start
        let last: Date | null = null
        let sum = 0
        for (const { after, sent } of beats) {
          at += after
          const seconds = countedSeconds(sent, new Date(at), last)
          expect(seconds <= BEAT_SECONDS).toBe(true)
          sum += seconds
          last = new Date(at)
        }
        expect(sum <= 60 + (at - start) / 1000).toBe(true)
      }),
    )
  })
})
