import { describe, expect, it } from 'vitest'
import { expertPoints, systemPoints } from './schema-rubric'
import { schemeV1 } from './v1'
import { schemeFor } from './variant'

const items = schemeV1.pillars.flatMap(p => p.items)

describe('scheme version 1', () => {
  it.each(['service', 'project', 'environment'] as const)('speaks of %s in its own words', kind => {
    const { questions, rubric } = schemeV1.variants
    const mine = ({ kinds }: { kinds?: string[] | undefined }) => kinds?.includes(kind) ?? false
    expect(questions.filter(mine).filter(({ isRequired }) => isRequired).length).toBeGreaterThanOrEqual(2)
    expect(schemeV1.evidence.filter(mine)).not.toEqual([])
    const own = schemeFor(schemeV1, { type: 'general', field: undefined, kind }).pillars.flatMap(p => p.items)
    for (const id of rubric.filter(mine).map(({ item }) => item))
      expect(own.find(item => item.id === id)?.meaning).not.toEqual(items.find(i => i.id === id)?.meaning)
    expect(rubric.filter(mine).map(({ item }) => item)).toEqual(expect.arrayContaining(['1.3', '3.3']))
    // Points, ids and reasons are those of the version.
    expect(own.map(({ id, points }) => [id, points])).toEqual(items.map(({ id, points }) => [id, points]))
  })

  it('has the rubric of the design: 350, 250, 400 and fifteen items', () => {
    expect(schemeV1.pillars.map(p => p.points)).toEqual([350, 250, 400])
    expect(items.map(i => [i.id, i.points, i.kind])).toEqual([
      ['1.1', 60, 'scored'],
      ['1.2', 140, 'computed'],
      ['1.3', 80, 'scored'],
      ['1.4', 70, 'scored'],
      ['2.1', 70, 'scored'],
      ['2.2', 40, 'scored'],
      ['2.3', 50, 'scored'],
      ['2.4', 60, 'part'],
      ['2.5', 30, 'scored'],
      ['3.1', 100, 'computed'],
      ['3.2', 40, 'scored'],
      ['3.3', 80, 'scored'],
      ['3.4', 70, 'scored'],
      ['3.5', 50, 'scored'],
      ['3.6', 60, 'scored'],
    ])
    expect(items.reduce((sum, item) => sum + expertPoints(item), 0)).toBe(730)
    expect(items.reduce((sum, item) => sum + systemPoints(item), 0)).toBe(270)
  })

  it('weighs the five elements 150, 300, 200, 150, 200', () => {
    expect(schemeV1.brandValue.strength.default.map(e => e.weight)).toEqual([150, 300, 200, 150, 200])
  })

  it('says the sampling reason by its code', () => {
    const reasons = items.flatMap(i => (i.kind === 'computed' ? [] : i.reasons))
    expect(reasons.find(r => r.code === 'S3-02')?.text['zh-CN']).toBe('抽样方式与申报不符')
  })

  it('writes Chinese in Chinese, English in English, and never recommends', () => {
    const texts: { 'zh-CN': string; en: string }[] = []
    JSON.stringify(schemeV1, (_, value) => {
      if (value && typeof value === 'object' && 'zh-CN' in value) texts.push(value)
      return value
    })
    expect(texts.length).toBeGreaterThan(250)
    for (const text of texts) {
      expect(text['zh-CN']).not.toContain('推荐产品')
      expect(text.en.replace('领跑者', '')).not.toMatch(/\p{Script=Han}/u)
      if (/[A-Za-z]/.test(text.en) && text.en !== text['zh-CN'])
        expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })

  it('describes five different levels for each scored item', () => {
    for (const item of items) {
      if (item.kind === 'computed') continue
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(new Set(item.descriptors.map(d => d.text[locale])).size).toBe(5)
      }
    }
  })
})
