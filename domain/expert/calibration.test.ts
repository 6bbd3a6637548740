import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { calibration } from '../scheme/v1-calibration'
import { anchorOf, compareWithAnchors } from './calibration'

const [anchor] = calibration.cases
const compare = (scores: { item: string; points: number }[]) => {
  if (!anchor) throw new Error('no anchor case')
  return compareWithAnchors(anchor, scores, schemeV1.pillars, calibration.limitPercent)
}
const exact = (anchor?.items ?? []).map(({ item, points }) => ({ item, points }))

test('the limit itself passes, a point beyond it does not', () => {
  const at = (points: number) => exact.map(each => (each.item === '1.3' ? { ...each, points } : each))
  expect(compare(at(66 - 12)).passed).toBe(true)
  expect(compare(at(66 - 13))).toMatchObject({
    passed: false,
    items: [{ item: '1.3', difference: -13, percent: 16.3, isOver: true }, {}, {}],
  })
  expect(compare(exact.slice(1)).passed).toBe(false)
  expect(compare(at(81)).passed).toBe(false)
})

test('passes exactly when every difference is within the limit', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
      ),
      points => {
        const scores = exact.map((each, i) => ({ item: each.item, points: points[i] ?? 0 }))
        const { passed, items } = compare(scores)
        expect(passed).toBe(items.every(each => Math.abs(each.difference) * 100 <= 15 * each.max))
      },
    ),
  )
})

test('anchor cases take turns', () => {
  expect([1, 2, 3].map(n => anchorOf(calibration.cases, n)?.id)).toEqual(['reducer', 'tea', 'reducer'])
})
