import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedWait, secondsLeft, withPoint } from './upload-pace'

describe('how long an upload still takes', () => {
  it('is told from the pace of the last ten seconds', () => {
    const steady = Array.from({ length: 30 }, (_, n) => ({ at: n * 1000, sent: n * 1000 })).reduce<
      { at: number; sent: number }[]
    >(withPoint, [])
    expect(steady.length).toBeLessThanOrEqual(11)
    expect(secondsLeft(steady, 39_000)).toBe(10)
    expect(secondsLeft([{ at: 0, sent: 0 }], 10)).toBeNull()
    expect(
      secondsLeft(
        [
          { at: 0, sent: 5 },
          { at: 5000, sent: 5 },
        ],
        10,
      ),
    ).toBeNull()
  })

  it('begins anew when the server has less than was thought', () => {
    expect(withPoint([{ at: 0, sent: 500 }], { at: 10, sent: 100 })).toEqual([{ at: 10, sent: 100 }])
  })

  it('is never said to be nothing, and never more than ten seconds or a minute off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), wait => {
        const { minutes, seconds } = roundedWait(wait)
        const said = minutes * 60 + seconds
        return said > 0 && Math.abs(said - wait) <= (wait < 120 ? 10 : 60)
      }),
    )
  })
})
