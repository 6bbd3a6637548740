import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from '../account/return-path'
import { BRAND_TYPE_IDS, FIELD_IDS } from '../fields'
import { paths } from '../paths'
import { schemeV1 } from '../scheme/v1'
import { carriedStart, checkAgain, readCheck, startWith } from './carry'
import { ELIGIBILITY_ANSWERS, judgeEligibility, questionsFor, ruleText } from './eligibility'

const check = fc
  .record({ type: fc.constantFrom(...BRAND_TYPE_IDS), field: fc.constantFrom(...FIELD_IDS), seed: fc.nat() })
  .map(({ type, field, seed }) => ({
    type,
    field,
    answers: Object.fromEntries(
      questionsFor(schemeV1, type, field).flatMap(({ id }, i) => {
        const answer = ELIGIBILITY_ANSWERS[(seed >> i) % 4]
        return answer ? [[id, answer] as const] : []
      }),
    ),
  }))
const queryIn = (path: string) =>
  Object.fromEntries(new URLSearchParams(path.slice(path.indexOf('?') + 1)).entries())

describe('a self-check on its way to an application', () => {
  it('comes back as it went, through sign-in and through registration', () => {
    fc.assert(
      fc.property(check, carried => {
        const start = startWith(carried)
        expect(readCheck(queryIn(start))).toEqual(carried)
        expect(carriedStart(start)).toBe(start)
        expect(returnPath(start)).toBe(start)
        expect(readCheck(queryIn(checkAgain(carried)))).toEqual(carried)
        const there = new URL(paths.signIn(start), 'https://own.example').searchParams.get('to')
        expect(there).toBe(start)
      }),
    )
  })

  it('leads nowhere else, whatever the address says', () => {
    const good = '/apply/new?type=general&field=equipment'
    expect(carriedStart(good)).toBe(good)
    for (const bad of [
      undefined,
      ['/apply/new?type=general&field=equipment'],
      '',
      '/apply/new',
      '/apply/new?type=general',
      '/apply/new?type=nobody&field=equipment',
      '/apply',
      '/office',
      '//evil.example/apply/new?type=general&field=equipment',
      'https://evil.example/apply/new?type=general&field=equipment',
      '/apply/new/../../office?type=general&field=equipment',
      '/apply/new\\@evil.example?type=general&field=equipment',
      `/apply/new?type=general&field=equipment&x=${'x'.repeat(2000)}`,
    ])
      expect(carriedStart(bad), String(bad)).toBeNull()
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
        expect(carriedStart(url)).toBeNull()
        expect(
          carriedStart(`${good}&to=${encodeURIComponent(text)}&trademark=${encodeURIComponent(text)}`),
        ).toMatch(/^\/apply\/new\?type=general&field=equipment(&trademark=(yes|no|unsure))?$/)
      }),
    )
  })

  it('keeps yes, no and unsure, and of repeated answers the first', () => {
    const query = { type: 'general', field: 'services', trademark: 'maybe', 'No-Name': 'yes', licence: 'yes' }
    expect(readCheck(query)).toEqual({ type: 'general', field: 'services', answers: { licence: 'yes' } })
    expect(readCheck({ type: ['regional', 'general'], field: 'services', region: ['no', 'yes'] })).toEqual({
      type: 'regional',
      field: 'services',
      answers: { region: 'no' },
    })
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => ['q'.repeat(i + 2), 'yes']))
    const kept = readCheck({ type: 'general', field: 'services', ...many })?.answers ?? {}
    expect(Object.keys(kept).length).toBe(40)
  })

  it('means nothing to the judge where its kind of brand is not asked', () => {
    const questions = questionsFor(schemeV1, 'general', 'services')
    const answers = readCheck({ type: 'general', field: 'services', niche: 'no', share: 'no' })?.answers ?? {}
    expect(judgeEligibility(questions, answers).blocked).toEqual([])
  })
})

describe('the questions', () => {
  it('are asked of each kind of brand in its own way', () => {
    const own = (type: (typeof BRAND_TYPE_IDS)[number]) => {
      const general = new Set(questionsFor(schemeV1, 'general', 'equipment').map(({ id }) => id))
      return questionsFor(schemeV1, type, 'equipment').flatMap(({ id }) => (general.has(id) ? [] : [id]))
    }
    expect(Object.fromEntries(BRAND_TYPE_IDS.map(type => [type, own(type)]))).toEqual({
      general: [],
      hidden_champion: ['niche', 'share'],
      century_old: ['century'],
      industrial_cluster: ['collective'],
      regional: ['collective', 'region'],
      international: ['abroad'],
    })
  })

  it('each have their words, rule and source in both languages, and name the number they speak of', () => {
    for (const rule of schemeV1.variants.eligibility)
      for (const locale of ['zh-CN', 'en'] as const) {
        const texts = [rule.ask, rule.rule, rule.source].map(text => ruleText(schemeV1, rule, text, locale))
        expect(texts.every(text => text.length > 3 && !text.includes('{'))).toBe(true)
        expect(`${rule.ask[locale]}`.includes('{n}')).toBe(rule.number !== undefined)
      }
  })

  it('say of themselves that they are rules of the scheme where no law says so', () => {
    const basis = new Map(schemeV1.variants.eligibility.map(rule => [rule.id, rule]))
    expect(basis.get('niche')?.basis).toBe('policy')
    expect(basis.get('region')).toMatchObject({ basis: 'scheme', source: { 'zh-CN': '认定方案：品牌类型' } })
    for (const { basis: from, source } of schemeV1.variants.eligibility)
      if (from === 'scheme') expect(source['zh-CN']).toMatch(/^认定方案：/)
  })

  it('ask a service for a report on the service and a product for one on the product', () => {
    const ids = (field: (typeof FIELD_IDS)[number]) => questionsFor(schemeV1, 'general', field).map(q => q.id)
    expect([ids('services').includes('report'), ids('services').includes('service_report')]).toEqual([
      false,
      true,
    ])
    expect([ids('equipment').includes('report'), ids('equipment').includes('service_report')]).toEqual([
      true,
      false,
    ])
  })

  it('find a regional brand ready only when nothing stands in its way', () => {
    const questions = questionsFor(schemeV1, 'regional', 'agri_food_drug')
    const good = Object.fromEntries(
      questions.map(({ id, blocking }) => [id, blocking === 'yes' ? 'no' : 'yes'] as const),
    )
    expect(judgeEligibility(questions, good).verdict).toBe('ready')
    expect(judgeEligibility(questions, { ...good, region: 'no' }).verdict).toBe('mend')
    expect(judgeEligibility(questions, { ...good, accident: 'yes' }).verdict).toBe('wait')
    expect(judgeEligibility(questions, { ...good, report: 'unsure' }).verdict).toBe('open')
  })
})
