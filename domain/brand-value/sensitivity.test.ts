import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { sensitivity, variedNow } from './sensitivity'
import { worked } from './worked-example'

const rules = schemeV1.brandValue

describe('sensitivity', () => {
  it('over strength gives the known six values', () => {
    const points = sensitivity('strength', worked, rules)
    expect(points.map(p => p.at)).toEqual([500, 600, 700, 800, 900, 1000])
    expect(points.map(p => p.value?.toFixed(0))).toEqual([
      '69141',
      '80742',
      '96839',
      '120659',
      '159477',
      '233891',
    ])
  })

  it('over growth rises and passes through the value itself', () => {
    const points = sensitivity('perpetualGrowth', worked, rules)
    expect(points.map(p => p.at)).toEqual([0.015, 0.02, 0.025, 0.03, 0.035])
    expect(points[2]?.value?.toFixed(2)).toBe('126861.02')
    expect(points.map(p => p.value ?? 0)).toEqual([...points.map(p => p.value ?? 0)].sort((a, b) => a - b))
  })

  it('over contribution is proportional', () => {
    const points = sensitivity('contribution', worked, rules)
    expect(points.map(p => p.at)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7])
    for (const { at, value } of points) expect((value ?? 0) / at).toBeCloseTo(126861.02 / 0.5, 0)
    expect(sensitivity('contribution', { ...worked, contribution: 0.1 }, rules).map(p => p.at)).toEqual([
      0.1, 0.2, 0.3,
    ])
  })

  it('over the discount rate falls, and at the rate of the example is the example', () => {
    const points = sensitivity('rate', worked, rules)
    expect(points.map(p => p.at)).toEqual([0.06242, 0.06742, 0.07242, 0.07742, 0.08242])
    expect(points[2]?.value?.toFixed(2)).toBe('126861.02')
    const values = points.map(p => p.value ?? 0)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(sensitivity('rate', worked, rules, [0.025])).toEqual([{ at: 0.025, value: undefined }])
  })

  it('over the brand share is proportional and never above the whole', () => {
    const points = sensitivity('brandShare', worked, rules)
    expect(points.map(p => p.at)).toEqual([0.8, 0.9, 1])
    for (const { at, value } of points) expect((value ?? 0) / at).toBeCloseTo(126861.02, 0)
    const part = { ...worked, years: worked.years.map(year => ({ ...year, brandShare: 0.6 })) }
    expect(sensitivity('brandShare', part, rules).map(p => p.at)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8])
    expect(sensitivity('brandShare', part, rules)[2]?.value).toBeCloseTo(126861.02 * 0.6, 1)
  })

  it.each(['strength', 'rate', 'perpetualGrowth', 'contribution', 'brandShare'] as const)(
    'over %s at where it stands gives the value itself',
    varied => {
      const [point] = sensitivity(varied, worked, rules, [variedNow(varied, worked, rules)])
      expect(point?.value).toBeCloseTo(126861.02, 2)
    },
  )

  it('leaves a gap where the method refuses', () => {
    expect(sensitivity('perpetualGrowth', worked, rules, [0.08])).toEqual([{ at: 0.08, value: undefined }])
  })
})
