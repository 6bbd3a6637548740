import { brief, divide, exact, multiply, rounded } from '../scoring/fraction'
import type { Step } from '../scoring/step'
import { type IndicatorSummary, summarise } from './compare'
import type { ComparableRow } from './table'

export type IndicatorPoints = { points: number; summary: IndicatorSummary; steps: Step[] }

/**
 * Points of the indicator table: core rows better than every benchmark ÷ all core rows × max, to one decimal.
 * A core row without any benchmark stays in the divisor, so leaving benchmarks out never gains points.
 */
export function indicatorPoints(rows: readonly ComparableRow[], max: number): IndicatorPoints {
  const summary = summarise(rows)
  const { coreRows } = summary
  const better = summary.core.better
  if (coreRows === 0) {
    return { points: 0, summary, steps: [{ label: 'core_better', expression: '0 ÷ 0', result: '0' }] }
  }
  const share = divide(exact(better), exact(coreRows))
  const points = rounded(multiply(share, exact(max)), 1)
  const percent = brief(multiply(share, exact(100)), 1)
  return {
    points,
    summary,
    steps: [
      { label: 'core_better', expression: `${better} ÷ ${coreRows}`, result: `${percent}%` },
      { label: 'indicator_points', expression: `${max} × ${better} ÷ ${coreRows}`, result: String(points) },
    ],
  }
}
