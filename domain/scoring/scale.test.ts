import { describe, expect, it } from 'vitest'
import { exact, rounded } from './fraction'
import { readScale } from './scale'

const rising = [
  { at: 0, value: 0 },
  { at: 3, value: 60 },
  { at: 6, value: 100 },
]

describe('scale', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [1.5, 30],
    [3, 60],
    [4.5, 80],
    [6, 100],
    [99, 100],
  ])('%d reads %d', (x, value) => {
    expect(rounded(readScale(rising, exact(x)), 6)).toBe(value)
  })

  it('falls where the scale falls', () => {
    expect(
      readScale(
        [
          { at: 4, value: 100 },
          { at: 24, value: 60 },
        ],
        exact(14),
      ),
    ).toEqual(exact(80))
  })

  it('refuses an empty scale', () => {
    expect(() => readScale([], exact(1))).toThrow(RangeError)
  })
})
