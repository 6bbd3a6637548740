import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDrafts } from '@/domain/application/draft'
import { sampleApplication } from '@/domain/application/sample'
import { schemeV1 } from '@/domain/scheme/v1'
import { computedPoints } from './result'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same answers with some of them not given yet, rows and cells of tables included. */
const thinned = (value: unknown, keep: () => boolean): unknown => {
  if (Array.isArray(value)) return value.filter(keep).map(row => thinned(row, keep))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, part]) => (keep() ? [[id, thinned(part, keep)]] : [])),
  )
}

it('computes any half-written draft, within the points there are', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.nat(40), fc.array(fc.nat(9), { minLength: 30, maxLength: 90 }), (seed, dice) => {
      let at = 0
      const keep = () => {
        at += 1
        return dice[at % dice.length] !== 0
      }
      const { sections } = sampleApplication(seed, { today: '2026-11-23' })
      const computed = computedPoints(parseDrafts({ ...thinnedSections(sections, keep) }), schemeV1)
      for (const { points, max } of Object.values(computed)) {
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(max)
      }
    }),
    { numRuns: 300 },
  )
  expect(Object.values(computedPoints({}, schemeV1)).map(({ points }) => points)).toHaveLength(3)
})

function thinnedSections(sections: object, keep: () => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sections).map(([id, part]) => [id, thinned(part, keep)]))
}

it('computes figures at the ends of what the form takes', () => {
  const { sections } = sampleApplication(1, { today: '2026-11-23' })
  const years = (sections.brand_value.years ?? []).map(row => ({ ...row, revenue: 0, brandShare: 0 }))
  for (const part of [{ years }, { years: [] }, { years, profitGrowth: -50, assetGrowth: 50 }]) {
    const brand_value = { ...sections.brand_value, ...part }
    expect(computedPoints(parseDrafts({ ...sections, brand_value }), schemeV1)['3.1']).toMatchObject({
      points: 0,
    })
  }
  const samplings = [{ batches: 1, batchesPassed: 1000 }]
  const quality_results = { ...sections.quality_results, wasSampled: true, samplings }
  const { points = -1, max = 0 } =
    computedPoints(parseDrafts({ ...sections, quality_results }), schemeV1)['2.4'] ?? {}
  expect(points).toBeLessThanOrEqual(max)
})
