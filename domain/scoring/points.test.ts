import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../scheme/schema-rubric'
import { schemeV1 } from '../scheme/v1'
import { levelOf, levelRows, pointsRange, tenths } from './points'

const bands = schemeV1.levels
const item = (id: string) => {
  const found = schemeV1.pillars.flatMap(p => p.items).find(i => i.id === id)
  if (!found) throw new Error(id)
  return found
}
const ranges = (id: string) => levelRows(item(id), bands).map(r => `${r.min}–${r.max}`)

describe('levels and points', () => {
  it('spreads an item over five ranges', () => {
    expect(ranges('1.3')).toEqual(['72–80', '60–71', '48–59', '24–47', '0–23'])
    expect(ranges('2.1')).toEqual(['63–70', '53–62', '42–52', '21–41', '0–20'])
    expect(ranges('2.5')).toEqual(['27–30', '23–26', '18–22', '9–17', '0–8'])
  })

  it('counts only the expert part of a part-computed item', () => {
    expect(ranges('2.4')).toEqual(['27–30', '23–26', '18–22', '9–17', '0–8'])
  })

  it('names the level of points', () => {
    expect([80, 72, 71, 71.5, 60, 57, 48, 47, 24, 23, 0].map(p => levelOf(p, 80, bands))).toEqual([
      5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1,
    ])
  })

  it('every point on the step lies in the range of its own level and of no other', () => {
    const max = fc.integer({ min: 10, max: 200 })
    fc.assert(
      fc.property(
        max,
        fc.constantFrom(1, 0.5, 0.1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (m, step, share) => {
          const steps = Math.floor((share * m) / step)
          const points = Math.round(steps * step * 10) / 10
          const holding = LEVELS.filter(level => {
            const range = pointsRange(level, m, bands, step)
            return range && points >= range.min && points <= range.max
          })
          expect(holding).toEqual([levelOf(points, m, bands)])
        },
      ),
    )
  })

  it('reads tenths and nothing finer', () => {
    expect([57, 57.5, 0.1 + 0.2, 57.55, Number.NaN].map(tenths)).toEqual([570, 575, 3, undefined, undefined])
  })
})
