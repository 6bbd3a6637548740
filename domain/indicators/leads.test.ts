import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBack } from '../application/read-back'
import { leadRows, leadScale, rowsReadBack } from './leads'

const flow = {
  name: '最小流量',
  class: 'core',
  unit: 'L/h',
  direction: 'lower',
  own: '10',
  national: '100',
  industry: '40',
  international: '20',
  competitor: '8',
} as const

describe('leadRows', () => {
  it('tells the lead over each value, the strictest standard and the conclusion, by direction', () => {
    const [row] = leadRows([flow])
    expect(row?.strictest).toBe('international')
    expect(row?.result.against.national).toEqual({ conclusion: 'better', lead: 0.9 })
    expect(row?.result.against.competitor).toEqual({ conclusion: 'worse', lead: -0.25 })
    expect(row?.result.overall).toBe('worse')
    const [higher] = leadRows([{ ...flow, direction: 'higher' }])
    expect(higher?.strictest).toBe('national')
    expect(higher?.result.against.competitor.conclusion).toBe('better')
  })

  it('leaves out rows without class or direction, and keeps a row without any value to compare with', () => {
    expect(
      leadRows([
        { name: 'a', own: '1' },
        { class: 'basic', direction: 'range' },
      ]),
    ).toMatchObject([{ name: '2', strictest: undefined, result: { overall: 'not_comparable' } }])
  })

  it('flags a row below a mandatory standard', () => {
    const lead = { class: 'mandatory_safety', direction: 'lower', national: '0.5' }
    expect(
      leadRows([
        { ...lead, own: '0.6' },
        { ...lead, own: '0.4', measured: '0.7' },
        { ...lead, own: '0.4' },
      ]).map(row => row.result.veto),
    ).toEqual(['own_below_mandatory', 'measured_below_mandatory', undefined])
  })

  it('finds the same in a table read back', () => {
    const rows = [{ ...flow }]
    const value = readBack('indicators', { indicators: { rows } }, []).find(
      item => item.fieldId === 'rows',
    )?.value
    expect(leadRows(rowsReadBack(value ?? { kind: 'none' }))).toEqual(leadRows(rows))
  })
})

describe('leadScale', () => {
  it.each([
    [[0.2, 0.75, -0.09], 7, { low: -0.2, high: 0.8 }],
    [[], 4, { low: 0, high: 0.1 }],
    [[19], 4, { low: 0, high: 2 }],
    [[-7], 4, { low: -1, high: 0.5 }],
  ])('%j', (leads, most, { low, high }) => {
    const scale = leadScale(leads, most)
    expect(scale.low).toBeCloseTo(low)
    expect(scale.high).toBeCloseTo(high)
  })

  it('has zero on it, few ticks, and room for every lead within its ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 20, noNaN: true })),
        fc.integer({ min: 4, max: 8 }),
        (leads, most) => {
          const { low, high, ticks } = leadScale(leads, most)
          expect(ticks).toContain(0)
          expect(ticks.length).toBeLessThanOrEqual(most + 3)
          for (const lead of leads)
            if (lead >= -1 && lead <= 2) expect(lead >= low - 1e-9 && lead <= high + 1e-9).toBe(true)
        },
      ),
    )
  })
})
