import { describe, expect, it } from 'vitest'
import {
  BRAND_TYPE_IDS,
  BRAND_TYPES,
  FIELD_IDS,
  FIELDS,
  INDUSTRIES,
  INDUSTRY_IDS,
  INDUSTRY_SECTIONS,
  isIndustry,
  QUALITY_KIND_IDS,
  QUALITY_KINDS,
  sectionOf,
} from './fields'

describe('tables of the field', () => {
  it('has nine fields, six brand types and four kinds of quality, listed once each', () => {
    expect([FIELD_IDS.length, BRAND_TYPE_IDS.length, QUALITY_KIND_IDS.length]).toEqual([9, 6, 4])
    expect(Object.keys(FIELDS)).toEqual([...FIELD_IDS])
    expect(Object.keys(BRAND_TYPES)).toEqual([...BRAND_TYPE_IDS])
    expect(Object.keys(QUALITY_KINDS)).toEqual([...QUALITY_KIND_IDS])
  })

  it('has the 20 sections and 97 divisions of the standard, numbered without a gap', () => {
    expect(Object.keys(INDUSTRY_SECTIONS).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    expect(INDUSTRY_IDS.map(id => Number(id.slice(1)))).toEqual(Array.from({ length: 97 }, (_, i) => i + 1))
    expect([...INDUSTRY_IDS].sort()).toEqual(INDUSTRY_IDS)
  })

  it('gives manufacturing the divisions 13 to 43, mining 06 to 12, utilities 44 to 46', () => {
    const numbers = (section: string) =>
      INDUSTRY_IDS.filter(id => sectionOf(id) === section).map(id => Number(id.slice(1)))
    expect([numbers('C').at(0), numbers('C').at(-1), numbers('C').length]).toEqual([13, 43, 31])
    expect([numbers('B').at(0), numbers('B').at(-1)]).toEqual([6, 12])
    expect([numbers('D').at(0), numbers('D').at(-1)]).toEqual([44, 46])
  })

  it('names each thing once in each language', () => {
    for (const table of [FIELDS, BRAND_TYPES, QUALITY_KINDS, INDUSTRY_SECTIONS, INDUSTRIES]) {
      const names = Object.values(table)
      expect(new Set(names.map(name => name.zh)).size).toBe(names.length)
      expect(new Set(names.map(name => name.en)).size).toBe(names.length)
      expect(
        names.every(name => /^\p{Script=Han}/u.test(name.zh) && /^[A-Z][\x20-\x7e]+$/.test(name.en)),
      ).toBe(true)
    }
  })

  it('tells a division from what is not one', () => {
    expect(['C34', 'N77', 'O80'].every(isIndustry)).toBe(true)
    expect(['C', 'C12', 'D34', 'c34', 'toString', ''].some(isIndustry)).toBe(false)
  })
})
