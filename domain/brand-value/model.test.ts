import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import type { AuditedYear, BrandValueInput } from './input'
import { type BrandValue, brandValue, coefficientOf } from './model'
import { presentValue } from './present-value'
import { worked } from './worked-example'

const rules = schemeV1.brandValue
function value(change: Partial<BrandValueInput> = {}): BrandValue {
  const result = brandValue({ ...worked, ...change }, rules)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}
const codes = (change: Partial<BrandValueInput>) => {
  const result = brandValue({ ...worked, ...change }, rules)
  return result.ok ? [] : result.refusals.map(r => r.code)
}
const base = (change: Partial<AuditedYear>) =>
  worked.years.map(year => (year.year === 2025 ? { ...year, ...change } : year))
const money = (n: number) => n.toFixed(2)

describe('worked example', () => {
  const v = value()
  it('gives 126,861.02 with every intermediate figure', () => {
    expect(v.coefficient).toBeCloseTo(0.852, 12)
    expect(v.rate).toBeCloseTo(0.07242, 12)
    expect(v.history.at(-1)).toMatchObject({ year: 2025, adjustedProfit: 12_000, tangibleIncome: 3_300 })
    expect(
      v.forecast.map(y => [
        y.year,
        money(y.adjustedProfit),
        money(y.tangibleIncome),
        money(y.earnings),
        money(y.presentValue),
      ]),
    ).toEqual([
      [2026, '12960.00', '3432.00', '4764.00', '4442.29'],
      [2027, '13996.80', '3569.28', '5213.76', '4533.37'],
      [2028, '15116.54', '3712.05', '5702.25', '4623.29'],
      [2029, '16325.87', '3860.53', '6232.67', '4712.10'],
      [2030, '17631.94', '4014.95', '6808.49', '4799.84'],
    ])
    expect(v.forecast.map(y => y.discountFactor.toFixed(4))).toEqual([
      '0.9325',
      '0.8695',
      '0.8108',
      '0.7560',
      '0.7050',
    ])
    expect([v.explicit, v.terminalEarnings, v.terminal, v.value].map(money)).toEqual([
      '23110.88',
      '6978.70',
      '103750.14',
      '126861.02',
    ])
    expect(v.terminalShare.toFixed(2)).toBe('0.82')
    expect(v.toRevenue.toFixed(2)).toBe('1.32')
    expect(v.actualProfitGrowth?.toFixed(3)).toBe('0.080')
    expect(v.actualAssetGrowth?.toFixed(3)).toBe('0.040')
  })

  it('reads the years in any order', () => {
    expect(value({ years: [...worked.years].reverse() }).value).toBe(v.value)
  })

  it('values a constant flow as the closed formula does', () => {
    const constant = presentValue([1000, 1000, 1000, 1000, 1000], 0.1, 0.02)
    expect([constant.explicit, constant.terminal, constant.value].map(money)).toEqual([
      '3790.79',
      '7916.75',
      '11707.53',
    ])
    expect(() => presentValue([], 0.1, 0.02)).toThrow(RangeError)
    expect(() => presentValue([1], 0.02, 0.02)).toThrow(RangeError)
  })
})

describe('refusals', () => {
  it('names the reason with its numbers instead of a figure', () => {
    const result = brandValue({ ...worked, years: base({ netProfit: 3_377.6, nonRecurring: 387.6 }) }, rules)
    const numbers = result.ok ? {} : result.refusals[0]?.numbers
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'no_excess_earnings' }] })
    expect(numbers).toMatchObject({ year: 2025, tangibleIncome: 3300 })
    expect(money(numbers?.adjustedProfit ?? 0)).toBe('2990.00')
    expect(money(numbers?.gap ?? 0)).toBe('310.00')
  })

  it.each([
    ['rate_not_above_growth', { perpetualGrowth: 0.07242 + 1e-12 }],
    ['missing_year', { years: worked.years.filter(y => y.year !== 2024) }],
    ['too_few_years', { years: worked.years.slice(1) }],
    [
      'too_many_years',
      {
        years: [2020, 2021, 2022, 2023, 2024, 2025].flatMap(year => base({ year }).slice(-1)),
      },
    ],
    ['horizon_out_of_range', { horizon: 2 }],
    ['horizon_out_of_range', { horizon: 11 }],
    ['horizon_out_of_range', { horizon: 4.5 }],
    ['contribution_out_of_range', { contribution: 0 }],
    ['contribution_out_of_range', { contribution: 1.01 }],
    ['strength_out_of_range', { strength: 1000.1 }],
    ['growth_out_of_range', { profitGrowth: -1 }],
    ['rate_out_of_range', { assetReturn: 8.5 }],
    ['no_revenue', { years: base({ revenue: 0 }) }],
    ['negative_assets', { years: base({ currentTangible: -1 }) }],
    ['brand_share_out_of_range', { years: base({ brandShare: 0 }) }],
    ['not_a_number', { strength: Number.NaN }],
    ['no_excess_earnings', { assetGrowth: 0.9 }],
  ])('%s', (code, change) => {
    expect(codes(change)).toContain(code)
  })

  it('says a year is missing only when one is', () => {
    expect(codes({ years: worked.years.slice(1) })).toEqual(['too_few_years'])
  })
})

describe('properties', () => {
  const strength = fc.double({ min: 0, max: 1000, noNaN: true })
  it('more strength never lowers the value', () => {
    fc.assert(
      fc.property(strength, strength, (a, b) => {
        expect(value({ strength: Math.max(a, b) }).value).toBeGreaterThanOrEqual(
          value({ strength: Math.min(a, b) }).value,
        )
      }),
    )
  })

  it('scaling the money scales the value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 10_000, noNaN: true }), strength, (scale, s) => {
        const years = worked.years.map(({ year, ...money }) => ({
          year,
          revenue: money.revenue * scale,
          netProfit: money.netProfit * scale,
          nonRecurring: money.nonRecurring * scale,
          currentTangible: money.currentTangible * scale,
          nonCurrentTangible: money.nonCurrentTangible * scale,
        }))
        const scaled = value({ years, strength: s })
        expect(scaled.value / (value({ strength: s }).value * scale)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('a brand share scales the value as well', () => {
    const years = worked.years.map(year => ({ ...year, brandShare: 0.25 }))
    expect(value({ years }).value / value().value).toBeCloseTo(0.25, 12)
    expect(value({ years }).toRevenue).toBeCloseTo(value().toRevenue, 12)
  })

  it('a small change of strength or contribution changes the value little', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 999, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (s, beta) => {
          const at = value({ strength: s, contribution: beta }).value
          expect(value({ strength: s + 1e-4, contribution: beta }).value / at).toBeCloseTo(1, 5)
          expect(value({ strength: s, contribution: beta + 1e-7 }).value / at).toBeCloseTo(1, 4)
        },
      ),
    )
  })

  it('keeps the coefficient within the bounds of the scheme', () => {
    expect(coefficientOf(1000, { atZero: 2, slope: 1.4, min: 0.8, max: 1.5 })).toBe(0.8)
    expect(coefficientOf(0, { atZero: 2, slope: 1.4, min: 0.8, max: 1.5 })).toBe(1.5)
  })
})
