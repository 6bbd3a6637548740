import type { Found } from '../section'

/** Yearly rows have to be consecutive, each year once, oldest first, and closed. */
export function* yearsInRow(
  fieldId: string,
  rows: readonly { year?: number }[] | undefined,
  today: string,
): Generator<Found> {
  let before: number | undefined
  for (const [i, { year }] of (rows ?? []).entries()) {
    if (year === undefined) return
    const path = `${fieldId}.${i}.year`
    if (year >= Number(today.slice(0, 4)))
      yield { path, code: 'year_not_closed', values: { year: String(year) } }
    else if (before !== undefined && year !== before + 1) {
      yield { path, code: 'years_not_in_row', values: { expected: String(before + 1) } }
    }
    before = year
  }
}
