import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BRAND_TYPE_IDS, FIELD_IDS, QUALITY_KIND_IDS } from '../fields'
import { plainVariants } from '../scheme/plain-variants'
import { ASKED_FIELD_IDS, type AskedField } from '../scheme/schema-asked'
import { schemeV1 } from '../scheme/v1'
import { fieldsOf } from './asked-fields'
import { isUnlocked } from './correction'
import type { Fields } from './field'
import { SECTION_IDS } from './section'
import { sectionOf } from './sections'
import { isShown, unanswered, visibleAnswers } from './visible'

/** The conditions as they stood in code before scheme versions held them. */
const BEFORE: Record<(typeof ASKED_FIELD_IDS)[number], string> = {
  nicheMarket: 'hidden_champion',
  nicheShare: 'hidden_champion',
  brandFoundedYear: 'century_old',
  clusterName: 'industrial_cluster',
  regionName: 'regional',
  exportMarkets: 'international',
}
const before: Fields = Object.fromEntries(
  Object.entries(sectionOf('product').fields).map(([id, field]) => {
    const named = ASKED_FIELD_IDS.find(one => one === id)
    return [id, named ? { ...field, shownWhen: { field: 'brandType', is: [BEFORE[named]] } } : field]
  }),
)
const maybe = <T>(values: readonly T[]) => fc.constantFrom(undefined, ...values)
const answers = fc.record({
  brandType: maybe(BRAND_TYPE_IDS),
  field: maybe(FIELD_IDS),
  qualityKind: maybe(QUALITY_KIND_IDS),
  ...Object.fromEntries(ASKED_FIELD_IDS.map(id => [id, maybe(['x'])])),
})

describe('fields of the form that a version asks of some variants', () => {
  it('are those the section marks, and no others', () => {
    const marked = SECTION_IDS.flatMap(id =>
      Object.entries(sectionOf(id).fields).flatMap(([fieldId, field]) =>
        field.shownWhen && 'variant' in field.shownWhen ? [fieldId] : [],
      ),
    )
    expect(marked).toEqual([...ASKED_FIELD_IDS])
  })

  it.each([
    ['the first version', schemeV1.variants],
    ['a version from before', plainVariants()],
  ])('%s asks, counts and misses exactly what the conditions in code did', (_, { asked }) => {
    fc.assert(
      fc.property(answers, given => {
        const now = fieldsOf('product', asked)
        expect(visibleAnswers(now, given)).toEqual(visibleAnswers(before, given))
        expect([...unanswered(now, given)]).toEqual([...unanswered(before, given)])
      }),
    )
  })

  it('open in a correction with the answer that brings them up, and with no other', () => {
    const fields = Object.keys(before)
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...ASKED_FIELD_IDS), (flagged, fieldId) => {
        const place = { kind: 'answer', sectionId: 'product' } as const
        expect(isUnlocked([{ ...place, fieldId: flagged }], { ...place, fieldId }, schemeV1.variants)).toBe(
          flagged === 'brandType' || flagged === fieldId,
        )
      }),
    )
  })

  it('are asked of whom the version says, or left open, or asked of nobody', () => {
    const asked: AskedField[] = [
      { id: 'nicheMarket', isRequired: true, types: ['general'], kinds: ['service'] },
      { id: 'exportMarkets', isRequired: false },
    ]
    const fields = fieldsOf('product', asked)
    const missing = (given: Record<string, unknown>) => [...unanswered(fields, given)]
    expect(missing({ brandType: 'general', qualityKind: 'service' })).toEqual(['nicheMarket'])
    expect(missing({ brandType: 'general', qualityKind: 'product' })).toEqual([])
    const shown = ASKED_FIELD_IDS.filter(id => fields[id] && isShown(fields[id], { brandType: 'regional' }))
    expect(shown).toEqual(['exportMarkets'])
  })

  it('can’t be judged without the version', () => {
    const { nicheMarket } = sectionOf('product').fields
    expect(() => nicheMarket && isShown(nicheMarket, {})).toThrow('without the version')
  })

  it('the questions of a variant open with an answer that decides on it', () => {
    const place = { kind: 'answer', sectionId: 'product' } as const
    const opens = (fieldId: string) =>
      isUnlocked([{ ...place, fieldId }], { ...place, fieldId: 'particulars' }, schemeV1.variants)
    expect(['brandType', 'field', 'qualityKind', 'sales'].map(opens)).toEqual([true, true, true, false])
  })
})
