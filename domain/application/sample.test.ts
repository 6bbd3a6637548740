import { describe, expect, it } from 'vitest'
import { brandValue } from '../brand-value/model'
import { makeCreditCode } from '../credit-code'
import { BRAND_TYPE_IDS, FIELD_IDS } from '../fields'
import { summarise } from '../indicators/compare'
import { schemeV1 } from '../scheme/v1'
import { checkApplication } from './check'
import { brandValueInput, strengthOfApplication } from './computations'
import { parseDraft } from './draft'
import { comparableRows } from './proven'
import { sampleApplication } from './sample'
import { SAMPLE_NAMES } from './sample-names'
import { SECTION_IDS } from './section'

const TODAY = '2026-11-20'

describe('sampleApplication', () => {
  it('is complete, normalised and valued for 200 seeds', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { sections, evidenceKinds } = sampleApplication(seed)
      const { lacks } = checkApplication(sections, { present: new Set(evidenceKinds) }, schemeV1, TODAY)
      expect(lacks, `seed ${seed}`).toEqual([])
      for (const id of SECTION_IDS) {
        expect(parseDraft(id, sections[id]), `seed ${seed} ${id}`).toEqual({ ok: true, value: sections[id] })
      }
      expect(strengthOfApplication(sections, schemeV1).missing, `seed ${seed}`).toEqual([])
      const input = brandValueInput(sections, schemeV1)
      const result = input && brandValue(input, schemeV1.brandValue)
      expect(result, `seed ${seed}`).toMatchObject({ ok: true })
      const { vetoes, coreRows } = summarise(comparableRows(sections))
      expect([vetoes, coreRows >= 4], `seed ${seed}`).toEqual([[], true])
    }
  })

  it('is the same for the same seed, another for another, and complete on other days', () => {
    expect(sampleApplication(7)).toEqual(sampleApplication(7))
    expect(sampleApplication(7).sections.enterprise).not.toEqual(sampleApplication(133).sections.enterprise)
    for (const today of ['2024-03-01', '2025-12-31', '2026-02-28']) {
      for (let seed = 0; seed < 20; seed += 1) {
        const { sections, evidenceKinds } = sampleApplication(seed, { today, areaId: 'fuling' })
        expect(
          checkApplication(sections, { present: new Set(evidenceKinds) }, schemeV1, today).lacks,
        ).toEqual([])
      }
    }
  })

  it('takes what the caller fixes', () => {
    const creditCode = makeCreditCode('91500000', 42)
    const { sections, name } = sampleApplication(3, {
      creditCode,
      areaId: 'wuxi',
      sections: { commitments: {} },
    })
    expect(sections.enterprise).toMatchObject({ creditCode, areaId: 'wuxi' })
    expect([name.areaId, sections.commitments]).toEqual(['wuxi', {}])
  })

  it('is stronger at a higher level', () => {
    const mean = (level: number) =>
      Array.from({ length: 30 }, (_, i) => sampleApplication(i, { level }).sections).reduce(
        (sum, sections) => sum + strengthOfApplication(sections, schemeV1).total / 30,
        0,
      )
    expect(mean(0.9)).toBeGreaterThan(mean(0.2) + 100)
  })
})

describe('SAMPLE_NAMES', () => {
  it('holds at least 120 distinct names over every field and brand type, in areas of today', () => {
    expect(SAMPLE_NAMES.length).toBeGreaterThanOrEqual(120)
    for (const key of ['brandZh', 'enterpriseZh', 'productZh', 'enterpriseEn', 'productEn'] as const) {
      expect(new Set(SAMPLE_NAMES.map(name => name[key])).size, key).toBe(SAMPLE_NAMES.length)
    }
    expect(new Set(SAMPLE_NAMES.map(name => name.field)).size).toBe(FIELD_IDS.length)
    expect(new Set(SAMPLE_NAMES.map(name => name.brandType)).size).toBe(BRAND_TYPE_IDS.length)
    expect(new Set(SAMPLE_NAMES.map(name => name.areaId)).size).toBeGreaterThanOrEqual(35)
  })
})
