import { describe, expect, it } from 'vitest'
import { brandValueInput, parametersFor, valuationDay } from '../application/computations'
import { sampleApplication } from '../application/sample'
import { inForceOn } from './parameters'
import { parseScheme, readScheme } from './schema'
import { schemeV1 } from './v1'

const { sections } = sampleApplication(7, { today: '2026-11-23' })

/** The scheme as first published: one value a parameter instead of a table. */
function firstForm(): unknown {
  const scheme = structuredClone(schemeV1)
  const { brandValue } = scheme
  const single = <T>(table: readonly T[]): T | undefined => table.at(-1)
  return {
    ...scheme,
    brandValue: {
      ...brandValue,
      returnCurrent: single(brandValue.returnCurrent),
      returnNonCurrent: single(brandValue.returnNonCurrent),
      perpetualGrowth: single(brandValue.perpetualGrowth),
      contribution: { default: single(brandValue.contribution.default), byIndustry: {} },
      assetReturn: { default: single(brandValue.assetReturn.default), byIndustry: {} },
    },
  }
}

describe('dated parameters', () => {
  it.each([
    ['2020-01-01', 0.0365],
    ['2023-08-20', 0.0355],
    ['2023-08-21', 0.0345],
    ['2024-12-31', 0.031],
    ['2025-12-31', 0.03],
    ['2099-01-01', 0.03],
  ])('on %s the one-year rate is %d', (day, rate) => {
    expect(inForceOn(schemeV1.brandValue.returnCurrent, day).value).toBe(rate)
  })

  it('applies on the base date of the valuation, not on the day one looks', () => {
    const years = (sections.brand_value?.years ?? []).map(row => ({ ...row, year: (row.year ?? 0) - 1 }))
    const earlier = { ...sections, brand_value: { ...sections.brand_value, years } }
    expect([valuationDay(sections), valuationDay(earlier)]).toEqual(['2025-12-31', '2024-12-31'])
    expect(brandValueInput(sections, schemeV1)?.returnNonCurrent).toBe(0.035)
    expect(brandValueInput(earlier, schemeV1)?.returnNonCurrent).toBe(0.036)
    expect(parametersFor({}, schemeV1).returnCurrent.date).toBe('2025-05-20')
  })

  it('still reads a version with one value a parameter, to the same result', () => {
    const old = parseScheme(firstForm())
    expect(old.brandValue.returnCurrent).toHaveLength(1)
    expect(brandValueInput(sections, old)).toEqual(brandValueInput(sections, schemeV1))
  })

  it('refuses a table out of order or with a day twice', () => {
    for (const dates of [
      ['2025-05-20', '2024-01-01'],
      ['2025-05-20', '2025-05-20'],
    ]) {
      const scheme = structuredClone(schemeV1)
      const [entry] = scheme.brandValue.returnCurrent
      if (!entry) throw new Error('no entry')
      scheme.brandValue.returnCurrent = dates.map(date => ({ ...entry, date }))
      const read = readScheme(scheme)
      expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['dates_not_ascending'])
    }
  })
})
