/** One audited year; money in 万元, `brandShare` the share (0–1] of revenue under the brand, 1 when left out. */
export type AuditedYear = {
  year: number
  revenue: number
  netProfit: number
  nonRecurring: number
  currentTangible: number
  nonCurrentTangible: number
  brandShare?: number | undefined
}

/** Rates are fractions: 0.085 is 8.5 %. */
export type BrandValueInput = {
  /** The last one is the base year. */
  years: readonly AuditedYear[]
  horizon: number
  profitGrowth: number
  assetGrowth: number
  perpetualGrowth: number
  contribution: number
  returnCurrent: number
  returnNonCurrent: number
  assetReturn: number
  /** Brand strength S, 0–1,000. */
  strength: number
}

export type BrandValueRules = {
  coefficient: { atZero: number; slope: number; min: number; max: number }
  auditedYears: { min: number; max: number }
  horizon: { min: number; max: number }
}

export type BrandValueRefusalCode =
  | 'not_a_number'
  | 'missing_year'
  | 'too_few_years'
  | 'too_many_years'
  | 'no_revenue'
  | 'negative_assets'
  | 'brand_share_out_of_range'
  | 'horizon_out_of_range'
  | 'growth_out_of_range'
  | 'contribution_out_of_range'
  | 'strength_out_of_range'
  | 'rate_out_of_range'
  | 'no_excess_earnings'
  | 'rate_not_above_growth'

/** Why there is no value; the numbers go into the sentence. */
export type BrandValueRefusal = { code: BrandValueRefusalCode; numbers: Record<string, number> }

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high

function* checkYears(input: BrandValueInput, rules: BrandValueRules): Generator<BrandValueRefusal> {
  const { min, max } = rules.auditedYears
  const present = input.years.map(y => y.year)
  const first = Math.min(...present)
  for (let year = first; year < Math.max(...present); year += 1) {
    if (!present.includes(year)) yield { code: 'missing_year', numbers: { year } }
  }
  const count = new Set(present).size
  if (count < min) yield { code: 'too_few_years', numbers: { count, min } }
  if (count > max) yield { code: 'too_many_years', numbers: { count, max } }
  for (const { year, revenue, currentTangible, nonCurrentTangible, brandShare = 1 } of input.years) {
    if (revenue <= 0) yield { code: 'no_revenue', numbers: { year, revenue } }
    if (currentTangible < 0 || nonCurrentTangible < 0) {
      yield { code: 'negative_assets', numbers: { year, currentTangible, nonCurrentTangible } }
    }
    if (!(brandShare > 0 && brandShare <= 1)) {
      yield { code: 'brand_share_out_of_range', numbers: { year, brandShare } }
    }
  }
}

function* checkParameters(input: BrandValueInput, rules: BrandValueRules): Generator<BrandValueRefusal> {
  const { horizon, contribution, strength } = input
  const { min, max } = rules.horizon
  if (!Number.isInteger(horizon) || !between(horizon, min, max)) {
    yield { code: 'horizon_out_of_range', numbers: { horizon, min, max } }
  }
  if (!(contribution > 0 && contribution <= 1)) {
    yield { code: 'contribution_out_of_range', numbers: { contribution } }
  }
  if (!between(strength, 0, 1000)) yield { code: 'strength_out_of_range', numbers: { strength } }
  for (const name of ['profitGrowth', 'assetGrowth', 'perpetualGrowth'] as const) {
    if (!(input[name] > -1 && input[name] <= 1)) {
      yield { code: 'growth_out_of_range', numbers: { [name]: input[name] } }
    }
  }
  for (const name of ['returnCurrent', 'returnNonCurrent', 'assetReturn'] as const) {
    if (!between(input[name], 0, 1)) yield { code: 'rate_out_of_range', numbers: { [name]: input[name] } }
  }
}

/** Every fault of the input itself, before anything is computed (GB/T 29188—2022; limits from the scheme version). */
export function checkInput(input: BrandValueInput, rules: BrandValueRules): BrandValueRefusal[] {
  const { years, ...parameters } = input
  const numbers = [...years.flatMap(year => Object.values(year)), ...Object.values(parameters)]
  if (!numbers.every(n => n === undefined || Number.isFinite(n)))
    return [{ code: 'not_a_number', numbers: {} }]
  return [...checkYears(input, rules), ...checkParameters(input, rules)]
}
