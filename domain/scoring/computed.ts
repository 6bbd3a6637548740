import { indicatorPoints } from '../indicators/points'
import type { ComparableRow } from '../indicators/table'
import type { QualityResultsSettings } from '../scheme/schema'
import type { BrandValueSettings } from '../scheme/schema-brand-value'
import { brief, divide, exact, type Fraction, measured, multiply, rounded, show, sum } from './fraction'
import { readScale } from './scale'
import type { Step } from './step'

export type ComputedPoints = { points: number; max: number; steps: Step[] }

const top = (scale: readonly { value: number }[]): number => Math.max(...scale.map(point => point.value))

/** Item 1.2: share of core indicators better than every benchmark, times full marks. */
export function indicatorTablePoints(rows: readonly ComparableRow[], max: number): ComputedPoints {
  const { points, steps } = indicatorPoints(rows, max)
  return { points, max, steps }
}

/** What the computed part of the quality results reads; percents 0–100, of the latest full year. */
export type QualityFigures = {
  firstPassYield: number
  complaintsPerTenThousand: number
  /** Batches over three years; zero batches when never sampled. */
  sampling: { batches: number; batchesPassed: number }
}

/**
 * Computed part of item 2.4: first-pass yield, complaints per ten thousand units and supervision sampling, each read
 * off the scheme's scale. Never sampled: the other two count for the whole, since nobody can apply to be sampled.
 */
export function qualityResultsPoints(
  figures: QualityFigures,
  scales: QualityResultsSettings,
): ComputedPoints {
  const { batches, batchesPassed } = figures.sampling
  const max = top(scales.firstPassYield) + top(scales.complaintsPerTenThousand) + top(scales.samplingPassRate)
  const steps: Step[] = []
  const read = (ref: keyof QualityResultsSettings, raw: Fraction, unit: string): Fraction => {
    const points = exact(show(readScale(scales[ref], raw), 1))
    steps.push({ label: 'scale_points', ref, expression: `${brief(raw)}${unit}`, result: brief(points, 1) })
    return points
  }
  const given = [
    read('firstPassYield', measured(figures.firstPassYield), '%'),
    read('complaintsPerTenThousand', measured(figures.complaintsPerTenThousand), '/10000'),
  ]
  if (batches === 0) {
    const possible = max - top(scales.samplingPassRate)
    const points = rounded(divide(multiply(sum(given), exact(max)), exact(possible)), 1)
    const terms = given.map(g => brief(g, 1)).join(' + ')
    const expression = `(${terms}) × ${max} ÷ ${possible}`
    steps.push({ label: 'scaled_without_sampling', expression, result: String(points) })
    return { points, max, steps }
  }
  const rate = multiply(divide(exact(batchesPassed), exact(batches)), exact(100))
  given.push(read('samplingPassRate', exact(show(rate, 2)), '%'))
  const points = rounded(sum(given), 1)
  steps.push({
    label: 'computed_sum',
    expression: given.map(g => brief(g, 1)).join(' + '),
    result: String(points),
  })
  return { points, max, steps }
}

/** A computed brand value and the base-year revenue under the brand, both in 万元; undefined when the method refused. */
export type SizedValue = { value: number; baseRevenue: number } | undefined

/**
 * Item 3.1: brand value ÷ revenue, to two decimals, read off the scheme's table, to one decimal.
 * No value (the method refused) gives 0 points; the other items are scored as usual.
 */
export function brandValuePoints(
  sized: SizedValue,
  scale: BrandValueSettings['pointsBySize'],
): ComputedPoints {
  const max = top(scale)
  if (!sized) return { points: 0, max, steps: [{ label: 'no_brand_value', expression: '0', result: '0' }] }
  const value = exact(sized.value.toFixed(2))
  const revenue = exact(sized.baseRevenue.toFixed(2))
  const ratio = exact(show(divide(value, revenue), 2))
  const points = rounded(readScale(scale, ratio), 1)
  return {
    points,
    max,
    steps: [
      {
        label: 'value_to_revenue',
        expression: `${show(value, 2)} ÷ ${show(revenue, 2)}`,
        result: show(ratio, 2),
      },
      { label: 'scale_points', ref: 'brandValue', expression: show(ratio, 2), result: String(points) },
    ],
  }
}
