import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { brandValuePoints, indicatorTablePoints, qualityResultsPoints } from './computed'

const { pointsBySize } = schemeV1.brandValue
const scales = schemeV1.qualityResults

describe('brand value relative to size', () => {
  it('126,861.02 of value on 96,420 of revenue is 1.32 and 74 points', () => {
    expect(brandValuePoints({ value: 126_861.0216, baseRevenue: 96_420 }, pointsBySize)).toEqual({
      points: 74,
      max: 100,
      steps: [
        { label: 'value_to_revenue', expression: '126861.02 ÷ 96420.00', result: '1.32' },
        { label: 'scale_points', ref: 'brandValue', expression: '1.32', result: '74' },
      ],
    })
  })

  it('no value is 0 points', () => {
    expect(brandValuePoints(undefined, pointsBySize)).toMatchObject({ points: 0, max: 100 })
  })

  it('never falls as the value rises', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const points = (v: number) => brandValuePoints({ value: v, baseRevenue: 96_420 }, pointsBySize).points
        expect(points(Math.max(a, b))).toBeGreaterThanOrEqual(points(Math.min(a, b)))
      }),
    )
  })
})

describe('quality results', () => {
  const figures = {
    firstPassYield: 98.6,
    complaintsPerTenThousand: 4,
    sampling: { batches: 3, batchesPassed: 3 },
  }

  it('reads three figures off their scales', () => {
    const { points, max, steps } = qualityResultsPoints(figures, scales)
    expect([points, max]).toEqual([26.6, 30])
    expect(steps.map(s => [s.label, s.expression, s.result])).toEqual([
      ['scale_points', '98.6%', '7.6'],
      ['scale_points', '4/10000', '9'],
      ['scale_points', '100%', '10'],
      ['computed_sum', '7.6 + 9 + 10', '26.6'],
    ])
  })

  it('a failed sampling costs its points', () => {
    const failed = { ...figures, sampling: { batches: 3, batchesPassed: 2 } }
    expect(qualityResultsPoints(failed, scales).points).toBe(16.6)
  })

  it('never sampled leaves the other two to count for the whole', () => {
    const never = { ...figures, sampling: { batches: 0, batchesPassed: 0 } }
    const { points, steps } = qualityResultsPoints(never, scales)
    expect(points).toBe(24.9)
    expect(steps.at(-1)).toEqual({
      label: 'scaled_without_sampling',
      expression: '(7.6 + 9) × 30 ÷ 20',
      result: '24.9',
    })
  })

  it('stays within its marks for any figures', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        percent,
        fc.double({ min: 0, max: 10_000, noNaN: true }),
        fc.nat(50),
        fc.nat(50),
        (y, c, a, b) => {
          const sampling = { batches: a + b, batchesPassed: a }
          const { points } = qualityResultsPoints(
            { firstPassYield: y, complaintsPerTenThousand: c, sampling },
            scales,
          )
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(30)
        },
      ),
    )
  })
})

describe('indicator table', () => {
  it('is a share of its marks', () => {
    const ahead = { class: 'core', direction: 'higher', own: 2, national: 1 } as const
    const behind = { class: 'core', direction: 'higher', own: 1, national: 2 } as const
    expect(indicatorTablePoints([ahead, ahead, behind], 140)).toMatchObject({ points: 93.3, max: 140 })
  })
})
