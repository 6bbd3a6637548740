import { describe, expect, it } from 'vitest'
import { BRAND_TYPE_IDS, FIELD_IDS, QUALITY_KIND_IDS } from '../fields'
import { plainAsked } from '../scheme/plain-asked'
import { parseScheme, readScheme } from '../scheme/schema'
import { isFor } from '../scheme/scope'
import { schemeV1 } from '../scheme/v1'
import { schemeFor } from '../scheme/variant'
import { checkApplication } from './check'
import { ruleContext } from './context'
import { evidenceDue, isAskedKind } from './evidence-kinds'
import { askedBy, withAskedOnly } from './particulars'
import { readBack } from './read-back'
import { sampleApplication } from './sample'
import { SAMPLE_NAMES } from './sample-names'
import { checkSection, taskList } from './status'
import { variantOf } from './variant'

const today = '2026-11-20'
const { questions } = schemeV1.variants

function sampleOf(type: (typeof BRAND_TYPE_IDS)[number]) {
  const name = SAMPLE_NAMES.find(one => one.brandType === type)
  if (!name) throw new Error(`no sample of ${type}`)
  return sampleApplication(3, { name, today })
}
const codesOf = (sections: ReturnType<typeof sampleOf>['sections']) =>
  checkSection('product', sections.product, ruleContext(today, schemeV1, sections)).map(
    ({ path, code }) => `${path} ${code}`,
  )

describe('what a kind of brand is asked', () => {
  it.each(BRAND_TYPE_IDS)('%s: its own questions and papers, answered by the sample', type => {
    const { sections, evidenceKinds } = sampleOf(type)
    const asked = askedBy(questions, sections).filter(question => question.types)
    expect(asked.length > 0).toBe(type !== 'general')
    expect(asked.every(question => question.types?.includes(type))).toBe(true)
    expect(codesOf(sections)).toEqual([])
    const own = schemeV1.evidence.filter(kind => kind.types?.includes(type)).map(kind => kind.id)
    expect(evidenceKinds).toEqual(expect.arrayContaining(own))
    expect(checkApplication(sections, { present: new Set(evidenceKinds) }, schemeV1, today).isComplete).toBe(
      true,
    )
  })

  it('shows the part in the task list only to whom it asks something', () => {
    const partsOf = (type: (typeof BRAND_TYPE_IDS)[number]) => {
      const { sections } = sampleOf(type)
      const product = { ...sections.product, field: 'equipment' as const }
      const all = { ...sections, product }
      return taskList(all, ruleContext(today, schemeV1, all)).flatMap(group =>
        group.tasks.filter(task => task.part.id === 'particulars'),
      ).length
    }
    expect([partsOf('general'), partsOf('hidden_champion')]).toEqual([0, 1])
  })

  it('holds to the limits the scheme version sets, with full-width digits read as digits', () => {
    const { sections } = sampleOf('hidden_champion')
    const given = (change: Record<string, string | undefined>) => {
      const particulars = Object.fromEntries(
        Object.entries({ ...sections.product.particulars, ...change }).flatMap(([id, text]) =>
          text === undefined ? [] : [[id, text] as const],
        ),
      )
      return codesOf({ ...sections, product: { ...sections.product, particulars } })
    }
    expect(given({ niche_rank: '３' })).toEqual([])
    expect(given({ niche_rank: '0' })).toEqual(['particulars.niche_rank too_small'])
    expect(given({ niche_rank: '101' })).toEqual(['particulars.niche_rank too_large'])
    expect(given({ niche_rank: '前三' })).toEqual(['particulars.niche_rank number'])
    expect(given({ niche_source: '太短' })).toEqual(['particulars.niche_source too_short'])
    expect(given({ niche_source: 'x'.repeat(401) })).toEqual(['particulars.niche_source too_long'])
    expect(given({ customers_served: undefined })).toEqual(['particulars.customers_served required'])
    expect(given({ niche_substitute: undefined })).toEqual([])
  })

  it('keeps answers of another kind in the draft and out of what is frozen and read', () => {
    const { sections } = sampleOf('hidden_champion')
    const changed = { ...sections, product: { ...sections.product, brandType: 'general' as const } }
    expect(codesOf(changed)).toEqual([])
    const read = readBack('product', withAskedOnly(changed, questions), plainAsked()).find(
      item => item.fieldId === 'particulars',
    )
    const ids = askedBy(questions, changed).map(({ id }) => id)
    expect(read?.value.kind === 'particulars' ? read.value.answers.map(one => one.id) : []).toEqual(ids)
    expect(withAskedOnly(sections, questions)).toEqual(sections)
  })
})

describe('variants of a scheme version', () => {
  it('follow the field unless the kind of quality is told', () => {
    const kinds = FIELD_IDS.map(field => variantOf({ product: { field } }).kind)
    expect(new Set(kinds)).toEqual(new Set(QUALITY_KIND_IDS))
    expect(variantOf({ product: { field: 'equipment', qualityKind: 'service' } }).kind).toBe('service')
    expect(variantOf({})).toEqual({ type: undefined, field: undefined, kind: undefined })
  })

  it('say nothing of what has not been told', () => {
    const open = { type: undefined, field: undefined, kind: undefined }
    expect(isFor({}, open)).toBe(true)
    expect(isFor({ types: ['general'] }, open)).toBe(false)
  })

  it('change the words of the rubric and never its points', () => {
    for (const type of BRAND_TYPE_IDS)
      for (const field of FIELD_IDS) {
        const own = schemeFor(schemeV1, variantOf({ product: { brandType: type, field } }))
        const points = (scheme: typeof own) =>
          scheme.pillars.flatMap(p => p.items.map(({ id, points: n, kind, code }) => ({ id, n, kind, code })))
        expect(points(own)).toEqual(points(schemeV1))
      }
    const meaning = (field: 'services' | 'equipment') =>
      schemeFor(schemeV1, variantOf({ product: { brandType: 'general', field } })).pillars[0]?.items[2]
        ?.meaning
    expect(meaning('services')).not.toEqual(meaning('equipment'))
  })

  it('cover every item with evidence for every combination', () => {
    for (const type of BRAND_TYPE_IDS)
      for (const field of FIELD_IDS) {
        const own = schemeFor(schemeV1, variantOf({ product: { brandType: type, field } }))
        const covered = new Set(own.evidence.flatMap(kind => kind.criteria))
        for (const { id } of own.pillars.flatMap(p => p.items))
          expect(covered.has(id), `${type} ${id}`).toBe(true)
      }
  })

  it('are absent from a version made before them: no question, no paper, the old self-check', () => {
    const { variants: _, ...before } = structuredClone(schemeV1)
    const evidence = before.evidence.filter(kind => !kind.types && !kind.kinds)
    const old = parseScheme({ ...before, evidence })
    expect(old.variants.questions).toEqual([])
    expect(old.variants.eligibility.length).toBeGreaterThan(10)
    const { sections } = sampleOf('century_old')
    const { particulars: __, ...product } = sections.product
    expect(checkSection('product', product, ruleContext(today, old, { ...sections, product }))).toEqual([])
    expect(evidenceDue(old.evidence, sections)).not.toContain('continuity_proof')
    expect(isAskedKind('continuity_proof', old.evidence, sections)).toBe(false)
    expect(isAskedKind('trademark_certificate', old.evidence, sections)).toBe(true)
  })

  it.each([
    ['unknown_criterion', { item: '9.9' }],
    ['levels_of_computed', { item: '1.2' }],
    ['levels_not_described', { levels: 3 }],
    ['variant_without_scope', { kinds: undefined }],
  ])('are refused with %s', (code, change) => {
    const scheme = structuredClone(schemeV1)
    const first = scheme.variants.rubric[0]
    if (!first?.descriptors) throw new Error('no variant with levels')
    if ('levels' in change) for (const one of first.descriptors) one.level = 3
    else Object.assign(first, change)
    const read = readScheme(scheme)
    expect(read.ok ? [] : read.problems.map(problem => problem.code)).toContain(code)
  })

  it('are refused when a question or rule stands twice', () => {
    const scheme = structuredClone(schemeV1)
    scheme.variants.questions.push(...scheme.variants.questions.slice(0, 1))
    scheme.variants.eligibility.push(...scheme.variants.eligibility.slice(0, 1))
    const read = readScheme(scheme)
    expect(read.ok ? [] : read.problems.map(problem => problem.code)).toEqual(['repeated_id', 'repeated_id'])
  })
})
