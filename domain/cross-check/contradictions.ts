import type { SectionDrafts } from '../application/sections'
import { KPIS } from '../application/trend'
import { compareRow } from '../indicators/compare'
import { comparable } from '../indicators/leads'
import { BENCHMARKS } from '../indicators/table'
import { readValue } from '../indicators/value'
import { fold } from './fold'
import type { Contradiction, Finding } from './result'

type Value = string | number | undefined
type Place = { section: Finding['section']; field: string; about?: string; value: Value }

const text = (value: Value): string => (value === undefined ? '' : String(value)).slice(0, 200)

const between = (rule: Contradiction, one: Place, other: Place): Finding => {
  const { section, field, about = '' } = other
  return {
    key: `${rule}/${one.section}.${one.field}/${section}.${field}`,
    kind: null,
    section: one.section,
    field: one.field,
    about: (one.about ?? '').slice(0, 120),
    status: 'contradicts',
    declared: text(one.value),
    said: text(other.value),
    against: { rule, section, field, about: about.slice(0, 120) },
    evidenceId: null,
    page: null,
    box: null,
    isPersonal: false,
  }
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) === fold(b)

/** Nothing said is no contradiction. */
const mayBeSame = (a: string | undefined, b: string | undefined): boolean => !a || !b || same(a, b)

const isOther = (a: Value, b: Value): boolean => {
  if (a === undefined || b === undefined || a === '' || b === '') return false
  const [x, y] = [readValue(a), readValue(b)]
  return x && y ? x.low !== y.low || x.high !== y.high : fold(String(a)) !== fold(String(b))
}

/** Every two rows of a table, in its order. */
function* pairs<R>(rows: readonly R[]): Generator<[R, number, R, number]> {
  for (const [i, one] of rows.entries())
    for (const [j, other] of rows.entries()) if (j > i) yield [one, i, other, j]
}

const VALUES = ['own', 'measured', ...BENCHMARKS] as const

/** Two rows of the indicator table about one thing under one clause and in one unit, with different values. */
function* twoIndicators({ indicators }: SectionDrafts): Generator<Finding> {
  for (const [one, i, other, j] of pairs(indicators?.rows ?? [])) {
    const { name } = one
    const isOne =
      same(name, other.name) && mayBeSame(one.unit, other.unit) && mayBeSame(one.clause, other.clause)
    const column = isOne ? VALUES.find(each => isOther(one[each], other[each])) : undefined
    if (!column) continue
    const at = (row: number, value: Value) => ({
      section: 'indicators' as const,
      field: `rows.${row}.${column}`,
      about: name ?? '',
      value,
    })
    yield between('values', at(j, other[column]), at(i, one[column]))
  }
}

/**
 * Results of test reports against each other: two values of one indicator in the same report, or one passed and one
 * failed, in whichever reports. Different reports measure different samples, so their values may differ.
 */
function* twoResults({ tests }: SectionDrafts): Generator<Finding> {
  for (const [one, i, other, j] of pairs(tests?.results ?? [])) {
    if (!same(one.indicator, other.indicator) || !mayBeSame(one.method, other.method)) continue
    const at = (row: number, column: string, value: Value) => ({
      section: 'tests' as const,
      field: `results.${row}.${column}`,
      about: one.indicator ?? '',
      value,
    })
    if (same(one.report, other.report) && mayBeSame(one.unit, other.unit) && isOther(one.value, other.value))
      yield between('values', at(j, 'value', other.value), at(i, 'value', one.value))
    const verdicts = new Set([one.verdict, other.verdict])
    if (verdicts.has('pass') && verdicts.has('fail'))
      yield between('verdicts', at(j, 'verdict', other.verdict), at(i, 'verdict', one.verdict))
  }
}

/** A result against the row of the indicator table it proves, and against the conclusion of its report. */
function* resultsAgainst({ tests, indicators }: SectionDrafts): Generator<Finding> {
  for (const [i, result] of (tests?.results ?? []).entries()) {
    const about = result.indicator ?? ''
    const at = (column: string, value: Value) => ({
      section: 'tests' as const,
      field: `results.${i}.${column}`,
      about,
      value,
    })
    const n = (indicators?.rows ?? []).findIndex(({ name }) => same(name, result.indicator))
    const row = indicators?.rows?.[n]
    if (row && mayBeSame(row.unit, result.unit)) {
      const there = (column: 'measured' | 'own') => ({
        section: 'indicators' as const,
        field: `rows.${n}.${column}`,
        about: row.name ?? '',
        value: row[column],
      })
      if (isOther(result.value, row.measured))
        yield between('values', at('value', result.value), there('measured'))
      const whole = comparable({ ...row, measured: result.value })
      if (result.verdict === 'pass' && whole && compareRow(whole).measuredBelowOwn)
        yield between('passed_below', at('value', result.value), there('own'))
    }
    const r = (tests?.reports ?? []).findIndex(({ number }) => same(number, result.report))
    if (result.verdict === 'fail' && tests?.reports?.[r]?.conclusion === 'conforms')
      yield between('failed_yet_conforms', at('verdict', 'fail'), {
        section: 'tests',
        field: `reports.${r}.conclusion`,
        about: tests.reports[r].number ?? '',
        value: 'conforms',
      })
  }
}

type YearRow = Readonly<Record<string, unknown>> & { year?: number | undefined }

/** Rows of a yearly table that say the same year with different figures. */
function* twiceAYear(
  section: 'brand_value' | 'quality_results',
  rows: readonly YearRow[],
  columns: readonly string[],
): Generator<Finding> {
  for (const [one, i, other, j] of pairs(rows)) {
    if (one.year === undefined || one.year !== other.year) continue
    const number = (row: YearRow, column: string) => {
      const value = row[column]
      return typeof value === 'number' ? value : undefined
    }
    const column = columns.find(each => isOther(number(one, each), number(other, each)))
    if (!column) continue
    const at = (n: number, row: YearRow) => ({
      section,
      field: `years.${n}.${column}`,
      about: String(row.year),
      value: number(row, column),
    })
    yield between('values', at(j, other), at(i, one))
  }
}

const MONEY = ['revenue', 'netProfit', 'nonRecurring', 'currentTangible', 'nonCurrentTangible'] as const

/** A part that is more than its whole: profit, cost of failures and sales of one product against the year's revenue. */
function* moreThanWhole(
  { brand_value, quality_results, product }: SectionDrafts,
  today: string,
): Generator<Finding> {
  for (const [i, { year, revenue, netProfit, brandShare = 100 }] of (brand_value?.years ?? []).entries()) {
    if (year === undefined || revenue === undefined) continue
    const about = String(year)
    const whole: Place = { section: 'brand_value', field: `years.${i}.revenue`, about, value: revenue }
    if (netProfit !== undefined && netProfit > revenue)
      yield between(
        'exceeds',
        { section: 'brand_value', field: `years.${i}.netProfit`, about, value: netProfit },
        whole,
      )
    const n = (quality_results?.years ?? []).findIndex(row => row.year === year)
    const cost = quality_results?.years?.[n]?.failureCost
    if (cost !== undefined && cost > revenue)
      yield between(
        'exceeds',
        { section: 'quality_results', field: `years.${n}.failureCost`, about, value: cost },
        whole,
      )
    const sales = product?.sales
    if (year !== Number(today.slice(0, 4)) - 1 || sales === undefined) continue
    // The product bears the brand: its sales are part of what is sold under the brand. A share has two decimals.
    if (sales > (revenue * (brandShare + 0.005)) / 100)
      yield between('exceeds', { section: 'product', field: 'sales', value: sales }, whole)
  }
}

/** A product made for longer than there has been an enterprise to make it. */
function* olderThanEnterprise({ enterprise, product }: SectionDrafts, today: string): Generator<Finding> {
  const [years, founded] = [product?.productionYears, enterprise?.founded]
  if (years === undefined || !founded) return
  if (years > Number(today.slice(0, 4)) - Number(founded.slice(0, 4)) + 1)
    yield between(
      'longer',
      { section: 'product', field: 'productionYears', value: years },
      { section: 'enterprise', field: 'founded', value: founded },
    )
}

/**
 * Answers of one application that can't both be true, each told once with the two places. What is left open contradicts
 * nothing; spelling, width and blanks make no difference.
 *
 * @param today YYYY-MM-DD in Asia/Shanghai
 */
export const contradictionsIn = (sections: SectionDrafts, today: string): Finding[] => [
  ...twoIndicators(sections),
  ...twoResults(sections),
  ...resultsAgainst(sections),
  ...twiceAYear('brand_value', sections.brand_value?.years ?? [], MONEY),
  ...twiceAYear(
    'quality_results',
    sections.quality_results?.years ?? [],
    KPIS.map(({ id }) => id),
  ),
  ...moreThanWhole(sections, today),
  ...olderThanEnterprise(sections, today),
]
