import { type DraftOf, optional, shownWhen } from '../field'
import { choice, date, line, money, number, percent, table, text, year, yesNo } from '../field-kinds'
import { type Found, section } from '../section'
import { yearsInRow } from './years'

export const VALUATION_METHODS = [
  'excess_earnings',
  'income_other',
  'market',
  'cost',
  'royalty_relief',
] as const

const fields = {
  years: table(
    {
      year: year(2000, 2100),
      revenue: money(),
      netProfit: money(-100_000_000),
      nonRecurring: money(-100_000_000),
      currentTangible: money(),
      nonCurrentTangible: money(),
      brandShare: percent(),
      auditor: line(100),
      reportNumber: line(60),
    },
    3,
    5,
  ),
  horizon: number({ min: 1, max: 30, unit: 'years' }),
  profitGrowth: percent(-50, 100),
  assetGrowth: percent(-50, 100),
  growthBasis: text(20, 1000),
  hasValuation: yesNo(),
  valuer: shownWhen('hasValuation', [true], line(100)),
  valuationValue: shownWhen('hasValuation', [true], money()),
  valuationMethod: shownWhen('hasValuation', [true], choice(VALUATION_METHODS)),
  valuationDate: shownWhen('hasValuation', [true], date()),
  valuationNote: optional(text(0, 800)),
}

/** What the multi-period excess earnings method needs (GB/T 29188—2022), in 万元, and a declared valuation beside it. */
export const brandValue = section({
  id: 'brand_value',
  group: 'brand_value',
  parts: [
    { id: 'audited', fields: ['years'] },
    { id: 'forecast', fields: ['horizon', 'profitGrowth', 'assetGrowth', 'growthBasis'] },
    {
      id: 'declared',
      fields: [
        'hasValuation',
        'valuer',
        'valuationValue',
        'valuationMethod',
        'valuationDate',
        'valuationNote',
      ],
    },
  ],
  fields,
  *rules(data: DraftOf<typeof fields>, { today, limits }): Generator<Found> {
    yield* yearsInRow('years', data.years, today)
    const { auditedYears, horizon } = limits
    if (data.years && data.years.length < auditedYears.min) {
      yield { path: 'years', code: 'audited_years', values: { min: auditedYears.min, max: auditedYears.max } }
    }
    const last = data.years?.at(-1)?.year
    if (last !== undefined && last < Number(today.slice(0, 4)) - 2) {
      yield { path: 'years', code: 'base_year_old', values: { year: String(last) } }
    }
    if (data.horizon !== undefined && (data.horizon < horizon.min || data.horizon > horizon.max)) {
      yield { path: 'horizon', code: 'horizon', values: { min: horizon.min, max: horizon.max } }
    }
    if (data.valuationDate && data.valuationDate > today) yield { path: 'valuationDate', code: 'in_future' }
  },
})
