import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleApplication } from '../application/sample'
import type { SectionDrafts } from '../application/sections'
import { contradictionsIn } from './contradictions'
import { isFlag } from './result'

const TODAY = '2026-11-28'
const told = (sections: SectionDrafts) =>
  contradictionsIn(sections, TODAY).map(({ field, against, declared, said }) =>
    [against?.rule, field, against?.field, declared, said].join(' '),
  )

const row = (name: string, own: string, more: Record<string, string> = {}) => ({
  name,
  class: 'core' as const,
  unit: 'kPa',
  direction: 'higher' as const,
  own,
  ...more,
})

describe('rows of the indicator table', () => {
  it('of one name in any spelling with different values are told once, with both places', () => {
    expect(told({ indicators: { rows: [row('抗压 强度', '30'), row('抗压强度', '32')] } })).toEqual([
      'values rows.1.own rows.0.own 32 30',
    ])
    expect(
      told({ indicators: { rows: [row('ph（20℃）', '7'), row('PH(20℃)', '7', { measured: '7.1' })] } }),
    ).toEqual([])
    expect(told({ indicators: { rows: [row('强度', '30.0'), row('强度', '30')] } })).toEqual([])
  })

  it('in another unit or under another clause are other rows', () => {
    const first = row('强度', '30', { clause: '5.1' })
    expect(told({ indicators: { rows: [first, row('强度', '32', { clause: '5.2' })] } })).toEqual([])
    expect(told({ indicators: { rows: [first, row('强度', '0.03', { unit: 'MPa' })] } })).toEqual([])
    expect(told({ indicators: { rows: [first, row('强度', '32')] } })).toHaveLength(1)
  })
})

describe('results of test reports', () => {
  const reports = [{ number: 'A-1', conclusion: 'conforms' as const }, { number: 'B-2' }]
  const result = (report: string, value: string, verdict: 'pass' | 'fail' | 'not_judged' = 'pass') => ({
    indicator: '强度',
    report,
    value,
    verdict,
  })

  it('of the same report may not differ, of different ones they may', () => {
    expect(told({ tests: { reports, results: [result('A-1', '30'), result('B-2', '31')] } })).toEqual([])
    expect(told({ tests: { reports, results: [result('A-1', '30'), result('a-1', '31')] } })).toEqual([
      'values results.1.value results.0.value 31 30',
    ])
  })

  it('are held against each other’s verdict and the conclusion of their report', () => {
    expect(told({ tests: { reports, results: [result('B-2', '30'), result('A-1', '31', 'fail')] } })).toEqual(
      [
        'verdicts results.1.verdict results.0.verdict fail pass',
        'failed_yet_conforms results.1.verdict reports.0.conclusion fail conforms',
      ],
    )
  })

  it('are held against the row they prove: the measured value, and what the standard promises', () => {
    const tests = { reports, results: [result('A-1', '29')] }
    expect(told({ tests, indicators: { rows: [row('强 度', '30', { measured: '31' })] } })).toEqual([
      'values results.0.value rows.0.measured 29 31',
      'passed_below results.0.value rows.0.own 29 30',
    ])
    expect(told({ tests, indicators: { rows: [row('强度', '28', { measured: '29.0' })] } })).toEqual([])
  })
})

describe('years', () => {
  it('said twice with different figures are told, with the same figures not', () => {
    const years = [
      { year: 2024, revenue: 100 },
      { year: 2024, revenue: 101 },
    ]
    expect(told({ brand_value: { years } })).toEqual(['values years.1.revenue years.0.revenue 101 100'])
    expect(
      told({
        quality_results: {
          years: [
            { year: 2024, recalls: 1 },
            { year: 2024, recalls: 1 },
          ],
        },
      }),
    ).toEqual([])
  })

  it('have no part above the whole, in whichever section it stands', () => {
    const brand_value = { years: [{ year: 2025, revenue: 100, netProfit: 120, brandShare: 80 }] }
    expect(
      told({
        brand_value,
        quality_results: { years: [{ year: 2025, failureCost: 101 }] },
        product: { sales: 80.1 },
      }),
    ).toEqual([
      'exceeds years.0.netProfit years.0.revenue 120 100',
      'exceeds years.0.failureCost years.0.revenue 101 100',
      'exceeds sales years.0.revenue 80.1 100',
    ])
    const fits = { years: [{ year: 2025, revenue: 100, netProfit: -20, brandShare: 80 }] }
    expect(told({ brand_value: fits, product: { sales: 80 } })).toEqual([])
    // Sales are asked of last year alone.
    expect(told({ brand_value: { years: [{ year: 2024, revenue: 1 }] }, product: { sales: 80 } })).toEqual([])
  })

  it('of production do not reach back before the enterprise', () => {
    expect(told({ enterprise: { founded: '2020-05-01' }, product: { productionYears: 7 } })).toEqual([])
    expect(told({ enterprise: { founded: '2020-05-01' }, product: { productionYears: 8 } })).toEqual([
      'longer productionYears founded 8 2020-05-01',
    ])
  })
})

describe('laws', () => {
  it('a whole honest application contradicts itself nowhere', () => {
    for (let seed = 1; seed <= 60; seed++)
      expect(contradictionsIn(sampleApplication(seed, { today: TODAY }).sections, TODAY)).toEqual([])
  })

  const value = fc.constantFrom('29', '30', '30.0', '３０', '31', '±1', undefined)
  const rows = fc.array(
    fc.record(
      { name: fc.constantFrom('强度', '强 度', '硬度'), own: value, measured: value },
      { requiredKeys: [] },
    ),
    { maxLength: 8 },
  )

  it('one row contradicts nothing, and neither do copies of it', () => {
    fc.assert(
      fc.property(rows, fc.nat(3), ([one], copies) => {
        const all = one ? Array.from({ length: copies + 1 }, () => one) : []
        return contradictionsIn({ indicators: { rows: all } } as SectionDrafts, TODAY).length === 0
      }),
    )
  })

  it('the order of the rows changes which is told against which, never how many', () => {
    fc.assert(
      fc.property(rows, all => {
        const n = (list: typeof all) =>
          contradictionsIn({ indicators: { rows: list } } as SectionDrafts, TODAY).length
        return n(all) === n(all.toReversed())
      }),
    )
  })

  it('every finding has a key of its own and is one to look at', () => {
    fc.assert(
      fc.property(rows, all => {
        const found = contradictionsIn({ indicators: { rows: all } } as SectionDrafts, TODAY)
        return new Set(found.map(({ key }) => key)).size === found.length && found.every(isFlag)
      }),
    )
  })
})
