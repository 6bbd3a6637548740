import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kpisOf, trendOf } from './trend'

describe('trend', () => {
  it.each([
    [[97.2, 97.9, 98.6], 'higher', 'better', true],
    [[98.6, 97.9, 97.2], 'higher', 'worse', true],
    [[97.2, 96.8, 98.6], 'higher', 'better', false],
    [[98, 98.01, 98], 'higher', 'steady', true],
    [[4.1, 3.6, 2.8], 'lower', 'better', true],
    [[0, 0, 2], 'lower', 'worse', true],
    [[0, 0, 0], 'lower', 'steady', true],
    [[100, 99.6, 100.5], 'lower', 'steady', true],
  ] as const)('%j, %s is better: %s', (values, better, direction, isEven) => {
    expect(trendOf(values, better)).toMatchObject({ direction, isEven })
  })

  it('needs two years', () => {
    expect([trendOf([], 'higher'), trendOf([1], 'lower')]).toEqual([undefined, undefined])
  })

  it('turned round in time is never the same way, unless steady', () => {
    const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(values, list => {
        const [on, back] = [trendOf(list, 'lower'), trendOf(list.toReversed(), 'lower')]
        const opposite = { better: 'worse', worse: 'better', steady: 'steady' } as const
        expect(back?.direction).toBe(on && opposite[on.direction])
      }),
    )
  })

  it('reads the years in their order and leaves out what is not given', () => {
    const [yields, complaints] = kpisOf([
      { year: 2025, firstPassYield: 98 },
      { year: 2024, firstPassYield: 97, complaintsPerTenThousand: 3 },
      { firstPassYield: 1 },
    ])
    expect(yields?.points.map(one => one.year)).toEqual([2024, 2025])
    expect(yields?.trend?.direction).toBe('better')
    expect(complaints?.trend).toBeUndefined()
  })
})
