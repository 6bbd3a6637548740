import type { ComparableRow } from '../indicators/table'
import type { SectionDrafts } from './sections'
import { resultOf } from './test-results'

/** Rows of the indicator table that can be compared, each with its measured value: as typed, or else as reported. */
export function comparableRows({
  indicators,
  tests,
}: Pick<SectionDrafts, 'indicators' | 'tests'>): ComparableRow[] {
  return (indicators?.rows ?? []).flatMap(row => {
    const { class: kind, direction } = row
    const measured = row.measured ?? resultOf(tests?.results, row.name)?.value
    return kind && direction ? [{ ...row, measured, class: kind, direction }] : []
  })
}

export type Proof = { done: number; of: number; oldest: string | undefined }

/** How many core indicators a test report proves, and the day of the oldest report among those that do. */
export function coreProof({ indicators, tests }: Pick<SectionDrafts, 'indicators' | 'tests'>): Proof {
  const core = (indicators?.rows ?? []).filter(row => row.class === 'core')
  const proven = core.filter(row => resultOf(tests?.results, row.name) ?? row.reportRow ?? row.measured)
  const used = new Set(core.map(row => resultOf(tests?.results, row.name)?.report))
  const days = (tests?.reports ?? []).flatMap(report =>
    report.issuedOn && (used.size === 0 || used.has(undefined) || used.has(report.number))
      ? report.issuedOn
      : [],
  )
  return { done: proven.length, of: core.length, oldest: days.toSorted()[0] }
}
