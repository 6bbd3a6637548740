import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from '../account/return-path'
import { BRAND_TYPE_IDS, FIELD_IDS } from '../fields'
import { paths } from '../paths'
import en from '../words/en/guide'
import zh from '../words/zh-CN/guide'
import { carriedStart, checkAgain, readCheck, startWith } from './carry'
import { ELIGIBILITY, ELIGIBILITY_ANSWERS, judgeEligibility, questionsFor } from './eligibility'

const check = fc
  .record({ type: fc.constantFrom(...BRAND_TYPE_IDS), field: fc.constantFrom(...FIELD_IDS), seed: fc.nat() })
  .map(({ type, field, seed }) => ({
    type,
    field,
    answers: Object.fromEntries(
      questionsFor(type, field).flatMap(({ id }, i) => {
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

  it('drops answers to questions its kind of brand is not asked', () => {
    const query = { type: 'general', field: 'services', niche: 'no', licence: 'yes', trademark: 'maybe' }
    expect(readCheck(query)).toEqual({ type: 'general', field: 'services', answers: {} })
    expect(readCheck({ type: ['regional', 'general'], field: 'services', region: ['no', 'yes'] })).toEqual({
      type: 'regional',
      field: 'services',
      answers: { region: 'no' },
    })
  })
})

describe('the questions', () => {
  it('are asked of each kind of brand in its own way', () => {
    const own = (type: (typeof BRAND_TYPE_IDS)[number]) => {
      const general = new Set(questionsFor('general', 'equipment').map(({ id }) => id))
      return questionsFor(type, 'equipment').flatMap(({ id }) => (general.has(id) ? [] : [id]))
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

  it('each have their words, rule and source in both languages', () => {
    const ids = ELIGIBILITY.map(({ id }) => id).sort()
    for (const { eligibility } of [zh, en]) {
      expect(Object.keys(eligibility.questions).sort()).toEqual(ids)
      for (const { q, rule, source } of Object.values(eligibility.questions))
        expect([q, rule, source].every(text => text.length > 3)).toBe(true)
    }
  })

  it('find a regional brand ready only when nothing stands in its way', () => {
    const questions = questionsFor('regional', 'agri_food_drug')
    const good = Object.fromEntries(
      questions.map(({ id, blocking }) => [id, blocking === 'yes' ? 'no' : 'yes'] as const),
    )
    expect(judgeEligibility(questions, good).verdict).toBe('ready')
    expect(judgeEligibility(questions, { ...good, region: 'no' }).verdict).toBe('mend')
    expect(judgeEligibility(questions, { ...good, accident: 'yes' }).verdict).toBe('wait')
    expect(judgeEligibility(questions, { ...good, report: 'unsure' }).verdict).toBe('open')
  })
})
