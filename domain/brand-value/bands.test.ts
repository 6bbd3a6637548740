import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, VALUE_BANDS } from './bands'

describe('public bands', () => {
  it.each([
    [0, 1],
    [4_999.99, 1],
    [5_000, 2],
    [20_000, 3],
    [50_000, 4],
    [99_999.99, 4],
    [126_861.02, 5],
    [300_000, 6],
    [9e9, 6],
  ])('%d 万元 is step %d', (value, step) => {
    expect(bandOf(value).step).toBe(step)
  })

  it('every value lies within the limits of its band, and bands meet', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), value => {
        const { from, below } = bandOf(value)
        expect(value >= from && value < (below ?? Infinity)).toBe(true)
      }),
    )
    expect(VALUE_BANDS.slice(1).map(b => b.from)).toEqual(VALUE_BANDS.slice(0, -1).map(b => b.below))
  })

  it('refuses what is no value', () => {
    expect(() => bandOf(-1)).toThrow(RangeError)
    expect(() => bandOf(Number.NaN)).toThrow(RangeError)
  })
})
