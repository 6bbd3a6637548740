import {
  type AuditedYear,
  type BrandValueInput,
  type BrandValueRefusal,
  type BrandValueRules,
  checkInput,
} from './input'
import { type PresentValue, presentValue, type YearValue } from './present-value'

type Profit = { adjustedProfit: number; tangibleIncome: number; excess: number }

export type HistoryYear = Profit & {
  year: number
  revenue: number
  currentTangible: number
  nonCurrentTangible: number
}
export type ForecastYear = Profit & YearValue & { year: number }

export type BrandValue = Omit<PresentValue, 'years'> & {
  /** Audited years, oldest first, each already cut to the brand's share of revenue. */
  history: HistoryYear[]
  baseYear: number
  baseRevenue: number
  /** Yearly growth from the first to the last audited year; undefined where the sign makes it meaningless. */
  actualProfitGrowth: number | undefined
  actualAssetGrowth: number | undefined
  coefficient: number
  rate: number
  forecast: ForecastYear[]
  /** Brand value ÷ revenue under the brand in the base year. */
  toRevenue: number
}

export type BrandValueResult = { ok: true; value: BrandValue } | { ok: false; refusals: BrandValueRefusal[] }

/** K = atZero − slope × S ÷ 1,000 within its bounds; the stronger the brand the lower K. Set by the scheme version. */
export function coefficientOf(strength: number, k: BrandValueRules['coefficient']): number {
  return Math.min(k.max, Math.max(k.min, k.atZero - (k.slope * strength) / 1000))
}

function profitOf(
  adjustedProfit: number,
  current: number,
  nonCurrent: number,
  input: BrandValueInput,
): Profit {
  const tangibleIncome = current * input.returnCurrent + nonCurrent * input.returnNonCurrent
  return { adjustedProfit, tangibleIncome, excess: adjustedProfit - tangibleIncome }
}

function readYear(audited: AuditedYear, input: BrandValueInput): HistoryYear {
  const share = audited.brandShare ?? 1
  const currentTangible = audited.currentTangible * share
  const nonCurrentTangible = audited.nonCurrentTangible * share
  const profit = (audited.netProfit - audited.nonRecurring) * share
  return {
    year: audited.year,
    revenue: audited.revenue * share,
    currentTangible,
    nonCurrentTangible,
    ...profitOf(profit, currentTangible, nonCurrentTangible, input),
  }
}

function growthBetween(first: number, last: number, years: number): number | undefined {
  return first > 0 && last > 0 && years > 0 ? (last / first) ** (1 / years) - 1 : undefined
}

function projectYears(base: HistoryYear, input: BrandValueInput): (Profit & { year: number })[] {
  return Array.from({ length: input.horizon }, (_, i) => {
    const assets = (1 + input.assetGrowth) ** (i + 1)
    const profit = base.adjustedProfit * (1 + input.profitGrowth) ** (i + 1)
    const current = base.currentTangible * assets
    return { year: base.year + i + 1, ...profitOf(profit, current, base.nonCurrentTangible * assets, input) }
  })
}

/**
 * Brand value by the multi-period excess earnings method with every intermediate figure, money in the unit of the
 * input (万元); or every reason why the method gives no value. Never an estimate in place of a refusal.
 * F_BC = (P_A − I_A)·β, I_A = A_CT·β_CT + A_NCT·β_NCT, R = Z·K. Source: GB/T 29188—2022.
 */
export function brandValue(input: BrandValueInput, rules: BrandValueRules): BrandValueResult {
  const refusals = checkInput(input, rules)
  const history = input.years.map(year => readYear(year, input)).sort((a, b) => a.year - b.year)
  const first = history[0]
  const base = history.at(-1)
  if (refusals.length > 0 || !first || !base) return { ok: false, refusals }

  const coefficient = coefficientOf(input.strength, rules.coefficient)
  const rate = input.assetReturn * coefficient
  const projected = projectYears(base, input)
  const short = [base, ...projected].find(year => year.excess <= 0)
  if (short) {
    const { year, adjustedProfit, tangibleIncome } = short
    const gap = tangibleIncome - adjustedProfit
    refusals.push({ code: 'no_excess_earnings', numbers: { year, adjustedProfit, tangibleIncome, gap } })
  }
  if (rate <= input.perpetualGrowth) {
    refusals.push({ code: 'rate_not_above_growth', numbers: { rate, growth: input.perpetualGrowth } })
  }
  if (refusals.length > 0) return { ok: false, refusals }

  const earnings = projected.map(year => year.excess * input.contribution)
  const { years, ...sums } = presentValue(earnings, rate, input.perpetualGrowth)
  const assets = (year: HistoryYear): number => year.currentTangible + year.nonCurrentTangible
  const span = base.year - first.year
  return {
    ok: true,
    value: {
      ...sums,
      history,
      baseYear: base.year,
      baseRevenue: base.revenue,
      actualProfitGrowth: growthBetween(first.adjustedProfit, base.adjustedProfit, span),
      actualAssetGrowth: growthBetween(assets(first), assets(base), span),
      coefficient,
      rate,
      forecast: projected.flatMap((year, i) => {
        const valued = years[i]
        return valued ? [{ ...year, ...valued }] : []
      }),
      toRevenue: sums.value / base.revenue,
    },
  }
}
