import { type Design, designOf, type RatedSheet } from './severity-design'
import { dot, type Root, rootOf, solve } from './symmetric'

/** Points over the whole measure; above 0 gives more than others would on the same case, below is severe. */
export type Estimate = { points: number; error: number }

export type RaterSeverity = {
  expert: string
  /** Cases scored together with others: as many as sheets that count. */
  cases: number
  /** Others who scored any of them. */
  beside: number
  group: number
  /** Experts comparable with this one, themselves included. */
  groupSize: number
  total: Estimate
  pillars: Estimate[]
}

export type SeverityFit = {
  sheets: number
  cases: number
  experts: number
  /** More than one when experts fall into sets that never sat together; levels of different sets can't be compared. */
  groups: number
  /** Standard deviation of the total between experts, and of one sheet about what case and expert explain, in points. */
  between: number
  residual: number
  raters: RaterSeverity[]
}

/** Sheets left over for judging chance, once every case and every expert has had its own; with fewer nothing is said. */
export const LEAST_FREEDOM = 5

/** The equations with a ratio on the diagonal; the mean of a group, which they leave free, is held at zero. */
const rootWith = (design: Design, ratio: number): Root | null => {
  const n = design.experts.length
  const a = design.within.slice()
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1)
      if (design.group[i] === design.group[j])
        a[i * n + j] = (a[i * n + j] ?? 0) + 1 / (design.groupSizes[design.group[i] ?? 0] ?? 1)
    a[i * n + i] = (a[i * n + i] ?? 0) + ratio
  }
  return rootOf(n, a)
}

/** Residual variance of each measure, and the variance between experts in the total, by the fitting of constants. */
function componentsOf(design: Design, freedom: number, rank: number) {
  const free = rootWith(design, 0)
  if (!free) return null
  const explained = design.above.map(r => dot(r, solve(free, r)))
  const residual = explained.map((q, m) => Math.max(0, (design.squares[m] ?? 0) - q) / freedom)
  const n = design.experts.length
  let trace = 0
  for (let i = 0; i < n; i += 1) trace += design.within[i * n + i] ?? 0
  const between = Math.max(0, ((explained[0] ?? 0) - rank * (residual[0] ?? 0)) / trace)
  return { residual, between }
}

/**
 * How severe or lenient each asked expert is over many cases, with what the cases were worth taken out: the additive
 * model points = case + expert + chance on the incomplete design of who sat on what. Cases are fixed, so that an expert
 * who drew strong cases is not taken for lenient; experts are random, so that one with few sheets is hardly moved from
 * the mean (best linear unbiased prediction: C. R. Henderson, Biometrics 31 (1975) 423–447; variances by the fitting of
 * constants, Henderson's method 3, Biometrics 9 (1953) 226–252). A linear relative of the many-facet Rasch model
 * (J. M. Linacre, 1989), kept in points.
 *
 * `points` of a sheet are one figure a pillar, on the pillar's whole expert points. Pillars are shrunk by the ratio of
 * the total, so that they add up to it; their errors follow their own residuals. Estimates sum to zero over the experts
 * of a group, and the error is that of the distance from the group's mean. Null when too few sheets are left over to
 * tell experts from chance; a single case always is. It changes no score.
 */
export function severityOver(sheets: readonly RatedSheet[], asked: readonly string[]): SeverityFit | null {
  const design = designOf(
    sheets.map(s => ({ ...s, points: [s.points.reduce((sum, p) => sum + p, 0), ...s.points] })),
  )
  const groups = design.groupSizes.length
  const rank = design.experts.length - groups
  const freedom = design.sheets - design.cases - rank
  if (freedom < LEAST_FREEDOM) return null
  const components = componentsOf(design, freedom, rank)
  if (!components) return null
  const { residual, between } = components
  const isSame = between <= 1e-9
  const ratio = isSame ? 1 : (residual[0] ?? 0) / between
  const root = rootWith(design, ratio)
  if (!root) return null
  const predicted = design.above.map(r => (isSame ? new Float64Array(r.length) : solve(root, r)))
  const rater = (expert: string): RaterSeverity[] => {
    const i = design.at.get(expert)
    if (i === undefined) return []
    const group = design.group[i] ?? 0
    const groupSize = design.groupSizes[group] ?? 1
    const unit = new Float64Array(design.experts.length)
    unit[i] = 1
    // Less the mean of the group, which carries no error here.
    const own = isSame ? 0 : Math.max(0, (solve(root, unit)[i] ?? 0) - 1 / ((ratio + 1) * groupSize))
    const [total, ...pillars] = predicted.map(
      (found, m): Estimate => ({
        points: found[i] ?? 0,
        error: Math.sqrt(own * (residual[m] ?? 0)),
      }),
    )
    if (!total) return []
    const [cases, beside] = [design.shared[i] ?? 0, design.beside[i]?.length ?? 0]
    return [{ expert, cases, beside, group, groupSize, total, pillars }]
  }
  return {
    sheets: design.sheets,
    cases: design.cases,
    experts: design.experts.length,
    groups,
    between: Math.sqrt(between),
    residual: Math.sqrt(residual[0] ?? 0),
    raters: asked.flatMap(rater),
  }
}
