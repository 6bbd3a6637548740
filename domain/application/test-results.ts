import { readValue } from '../indicators/value'
import type { Found, IndicatorFacts, ResultFacts } from './section'

const sameValue = (a: string, b: string): boolean => {
  const [x, y] = [readValue(a), readValue(b)]
  return x && y ? x.low === y.low && x.high === y.high : a === b
}

/** The result that proves an indicator: the first one in the reports with a value. */
export const resultOf = <R extends ResultFacts>(
  results: readonly R[] | undefined,
  name: string | undefined,
): R | undefined =>
  name === undefined ? undefined : results?.find(one => one.indicator === name && one.value !== undefined)

/** Holds the results of test reports against the reports and the indicator table they are chosen from. */
export function* judgeResults(
  results: readonly ResultFacts[],
  reports: readonly { number?: string | undefined }[],
  indicators: readonly IndicatorFacts[],
): Generator<Found> {
  const seen = new Set<string>()
  for (const [i, result] of results.entries()) {
    const at = `results.${i}`
    if (result.report && !reports.some(({ number }) => number === result.report))
      yield { path: `${at}.report`, code: 'unknown_report' }
    const row = indicators.find(({ name }) => name !== undefined && name === result.indicator)
    if (result.indicator && !row) yield { path: `${at}.indicator`, code: 'unknown_indicator' }
    const key = `${result.report ?? ''}\n${result.indicator ?? ''}`
    if (result.indicator && seen.has(key)) yield { path: `${at}.indicator`, code: 'repeated' }
    seen.add(key)
    if (row?.unit && result.unit && row.unit !== result.unit)
      yield { path: `${at}.unit`, code: 'unit_differs', values: { unit: row.unit } }
    if (row?.measured && result.value && !sameValue(row.measured, result.value))
      yield { path: `${at}.value`, code: 'measured_differs', values: { value: row.measured } }
  }
}

/** Holds measured values typed in the indicator table against what the test reports say. */
export function* judgeMeasured(
  rows: readonly IndicatorFacts[],
  results: readonly ResultFacts[],
): Generator<Found> {
  for (const [i, row] of rows.entries()) {
    const result = resultOf(results, row.name)
    if (row.measured && result?.value && !sameValue(row.measured, result.value))
      yield { path: `rows.${i}.measured`, code: 'measured_differs', values: { value: result.value } }
  }
}
