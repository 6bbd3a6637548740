import type { Scheme } from '../scheme/schema'
import { show } from './fraction'
import type { Leaning, Robustness } from './robustness'
import type { Estimate, RaterSeverity, SeverityFit } from './severity'

/** Points as text, two decimals; above 0 is lenient. */
export type Told = { points: string; error: string }

export type SeverityLine = {
  /** Pseudonym, or the id of the person where names are known. */
  alias: string
  cases: number
  beside: number
  group: number
  groupSize: number
  total: Told
  pillars: Told[]
  /** What the total says when it lies further from 0 than twice its error. */
  reading: 'even' | 'lenient' | 'severe'
}

export type SeverityView = {
  sheets: number
  cases: number
  experts: number
  groups: number
  between: string
  residual: string
  /** Experts differ no more than chance does, so that nobody is moved. */
  isSame: boolean
  lines: SeverityLine[]
}

const told = ({ points, error }: Estimate): Told => ({ points: points.toFixed(2), error: error.toFixed(2) })
const hundredths = (points: number): number => Math.round(points * 100) / 100

const sumOf = (pillars: readonly Estimate[]): number =>
  hundredths(pillars.reduce((sum, p) => sum + hundredths(p.points), 0))

const lineOf = (rater: RaterSeverity, alias: string): SeverityLine => {
  const { points, error } = rater.total
  return {
    alias,
    cases: rater.cases,
    beside: rater.beside,
    group: rater.group,
    groupSize: rater.groupSize,
    total: { points: sumOf(rater.pillars).toFixed(2), error: error.toFixed(2) },
    pillars: rater.pillars.map(told),
    reading: Math.abs(points) <= 2 * error ? 'even' : points > 0 ? 'lenient' : 'severe',
  }
}

/** A fit in words and figures to be shown, for the people named; pseudonyms in their own order. */
export const severityView = (fit: SeverityFit, aliasOf: ReadonlyMap<string, string>): SeverityView => ({
  sheets: fit.sheets,
  cases: fit.cases,
  experts: fit.experts,
  groups: fit.groups,
  between: fit.between.toFixed(1),
  residual: fit.residual.toFixed(1),
  isSame: fit.between === 0,
  lines: fit.raters
    .flatMap(rater => {
      const alias = aliasOf.get(rater.expert)
      return alias === undefined ? [] : [lineOf(rater, alias)]
    })
    .sort((a, b) => (a.alias < b.alias ? -1 : 1)),
})

/** What to take off each expert's scores, by pseudonym. */
export const leaningsOf = (
  view: SeverityView,
  { pillars }: Pick<Scheme, 'pillars'>,
): ReadonlyMap<string, Leaning> =>
  new Map(
    view.lines.map(line => [
      line.alias,
      Object.fromEntries(pillars.map((p, i) => [p.id, Number(line.pillars[i]?.points ?? 0)])),
    ]),
  )

/**
 * Severity over many cases as it stands beside the scores of a panel: known, not to be told from chance yet, or kept
 * from the panel itself, whom what colleagues did elsewhere would colour and make known to one another.
 */
export type PanelSeverity = { state: 'known'; view: SeverityView } | { state: 'too_few' } | { state: 'kept' }

/** One expert's total as given, what is taken off, and what is left; points as text. */
export type AdjustedRow = { alias: string; raw: string; taken: Told; even: string }

/** The arithmetic of the adjusted total, expert by expert; empty while it is not known. */
export const adjustedRows = (found: Robustness, severity: PanelSeverity): AdjustedRow[] => {
  const variant = found.variants.find(v => v.kind === 'adjusted')
  if (!variant || severity.state !== 'known') return []
  const totals = new Map(variant.experts.map(e => [e.expert, e.total]))
  return found.base.experts.flatMap(({ expert, total, isFull }) => {
    const even = totals.get(expert)
    if (!even || !isFull) return []
    const line = severity.view.lines.find(each => each.alias === expert)
    return [
      {
        alias: expert,
        raw: show(total, 2),
        taken: line?.total ?? { points: '0.00', error: '0.00' },
        even: show(even, 2),
      },
    ]
  })
}
