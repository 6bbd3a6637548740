import {
  BENCHMARKS,
  type Benchmark,
  type ComparableRow,
  type IndicatorRow,
  STANDARD_BENCHMARKS,
} from './table'
import { type Interval, readValue } from './value'

/** 优于, 相当, 低于, or nothing to compare with. */
export type Conclusion = 'better' | 'equal' | 'worse' | 'not_comparable'
export type Veto = 'own_below_mandatory' | 'measured_below_mandatory'

export type Comparison = {
  conclusion: Conclusion
  /** Lead over the benchmark as a share of the benchmark, negative when behind; undefined for ranges and zero. */
  lead: number | undefined
}

export type RowResult = {
  against: Record<Benchmark, Comparison>
  /** Against the strictest of the national, industry and international standards. */
  standards: Comparison
  /** Better only when better than every benchmark given; worse as soon as it is worse than one. */
  overall: Conclusion
  veto: Veto | undefined
  /** The test report shows less than the standard promises. */
  measuredBelowOwn: boolean
}

const nothing: Comparison = { conclusion: 'not_comparable', lead: undefined }

function compareRange(own: Interval, other: Interval): Comparison {
  if (own.low < other.low || own.high > other.high) return { conclusion: 'worse', lead: undefined }
  const same = own.low === other.low && own.high === other.high
  return { conclusion: same ? 'equal' : 'better', lead: undefined }
}

/** A tolerance such as ±1.5 is compared by its half-width. */
const size = ({ low, high }: Interval): number =>
  low === high ? low : Math.max(Math.abs(low), Math.abs(high))

function compareValues(
  own: number | string | undefined,
  other: number | string | undefined,
  direction: IndicatorRow['direction'],
): Comparison {
  const mine = own === undefined ? undefined : readValue(own)
  const theirs = other === undefined ? undefined : readValue(other)
  if (!mine || !theirs) return nothing
  if (direction === 'range') return compareRange(mine, theirs)
  const [a, b] = [size(mine), size(theirs)]
  const ahead = direction === 'higher' ? a - b : b - a
  const lead = b === 0 ? undefined : ahead / Math.abs(b)
  return { conclusion: ahead > 0 ? 'better' : ahead < 0 ? 'worse' : 'equal', lead }
}

const ORDER: Record<Conclusion, number> = { worse: 0, equal: 1, better: 2, not_comparable: 3 }

/** The least favourable comparison; among equal conclusions the smallest lead. */
function weakest(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((least, next) => {
    const byConclusion = ORDER[next.conclusion] - ORDER[least.conclusion]
    if (byConclusion !== 0) return byConclusion < 0 ? next : least
    return (next.lead ?? Infinity) < (least.lead ?? Infinity) ? next : least
  }, nothing)
}

function vetoOf(row: ComparableRow): Veto | undefined {
  if (row.class !== 'mandatory_safety') return undefined
  const below = (value: number | string | undefined): boolean =>
    compareValues(value, row.national, row.direction).conclusion === 'worse'
  if (below(row.own)) return 'own_below_mandatory'
  return below(row.measured) ? 'measured_below_mandatory' : undefined
}

/**
 * Compares one row with each benchmark that has a value. A row of class mandatory_safety whose own or measured
 * value falls below the national mandatory value carries a veto (标准化法 21: not below a mandatory standard).
 */
export function compareRow(row: ComparableRow): RowResult {
  const one = (name: Benchmark): Comparison => compareValues(row.own, row[name], row.direction)
  const against = {
    national: one('national'),
    industry: one('industry'),
    international: one('international'),
    competitor: one('competitor'),
  }
  return {
    against,
    standards: weakest(STANDARD_BENCHMARKS.map(name => against[name])),
    overall: weakest(BENCHMARKS.map(name => against[name])).conclusion,
    veto: vetoOf(row),
    measuredBelowOwn: compareValues(row.measured, row.own, row.direction).conclusion === 'worse',
  }
}

export type IndicatorSummary = {
  rows: number
  core: Record<Conclusion, number>
  coreAgainstStandards: Record<Conclusion, number>
  coreAgainstCompetitor: Record<Conclusion, number>
  coreRows: number
  /** Indexes of rows below a mandatory standard. */
  vetoes: { row: number; veto: Veto }[]
}

const count = (conclusions: readonly Conclusion[]): Record<Conclusion, number> => {
  const counts = { better: 0, equal: 0, worse: 0, not_comparable: 0 }
  for (const conclusion of conclusions) counts[conclusion] += 1
  return counts
}

/** Counts over the core rows, and every veto of any row. */
export function summarise(rows: readonly ComparableRow[]): IndicatorSummary {
  const results = rows.map(compareRow)
  const core = results.filter((_, i) => rows[i]?.class === 'core')
  return {
    rows: rows.length,
    coreRows: core.length,
    core: count(core.map(r => r.overall)),
    coreAgainstStandards: count(core.map(r => r.standards.conclusion)),
    coreAgainstCompetitor: count(core.map(r => r.against.competitor.conclusion)),
    vetoes: results.flatMap(({ veto }, row) => (veto ? [{ row, veto }] : [])),
  }
}
