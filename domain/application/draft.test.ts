import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json'
import { applyPatch, parseDraft, parseDrafts } from './draft'
import { sampleApplication } from './sample'
import { SECTION_IDS, type SectionId } from './section'
import { sectionOf } from './sections'

const typed = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    null,
    undefined,
    true,
    'on',
    '１２３',
    '1,234.5',
    '2026/5/8',
    '2026-02-30',
    'x'.repeat(3000),
  ),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.jsonValue(),
)

/** One save: a section, a field of it (or a strange one), and either a good value of a sample or anything at all. */
const edit = fc
  .tuple(fc.constantFrom(...SECTION_IDS), fc.nat(60), fc.nat(400), typed, fc.boolean())
  .map(([sectionId, index, seed, anything, isGood]) => {
    const fieldIds = [...Object.keys(sectionOf(sectionId).fields), 'strange', '__proto__']
    const fieldId = fieldIds[index % fieldIds.length] ?? 'strange'
    const sample: Readonly<Record<string, unknown>> = sampleApplication(seed).sections[sectionId]
    return { sectionId, fieldId, value: isGood ? sample[fieldId] : anything }
  })

describe('applyPatch', () => {
  it('ends any sequence of saves with the last accepted value of every field', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), edits => {
        const drafts = new Map<SectionId, Record<string, unknown>>()
        const expected = new Map<string, string>()
        for (const { sectionId, fieldId, value } of edits) {
          const patch = Object.fromEntries([[fieldId, value]])
          const result = applyPatch(sectionId, drafts.get(sectionId) ?? {}, patch)
          drafts.set(sectionId, result.value)
          expect(result.accepted.length + Math.min(1, result.problems.length)).toBe(1)
          if (result.accepted.length === 0) continue
          const own = sectionOf(sectionId).fields[fieldId]?.draft.parse(value)
          if (own === undefined) expected.delete(`${sectionId}.${fieldId}`)
          else expected.set(`${sectionId}.${fieldId}`, JSON.stringify(own))
        }
        const found = [...drafts].flatMap(([sectionId, draft]) =>
          Object.entries(draft).map(
            ([fieldId, value]) => [`${sectionId}.${fieldId}`, JSON.stringify(value)] as const,
          ),
        )
        expect(new Map(found.sort())).toEqual(new Map([...expected].sort()))
        for (const [sectionId, draft] of drafts) {
          expect(parseDraft(sectionId, draft)).toEqual({ ok: true, value: draft })
          expect(() => canonicalJson(draft)).not.toThrow()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the good answers of a save beside a bad one, and says what is wrong with it', () => {
    const current = { nameEn: 'Old', employees: 12 }
    const { value, accepted, problems } = applyPatch('enterprise', current, {
      nameEn: ' Ｎew Co. ',
      employees: '十二',
      address: '',
      bonus: 1,
    })
    expect(value).toEqual({ nameEn: 'New Co.', employees: 12 })
    expect(accepted).toEqual(['nameEn', 'address'])
    expect(problems.map(({ fieldId, code }) => [fieldId, code])).toEqual([
      ['employees', 'number'],
      ['bonus', 'unknown'],
    ])
  })

  it('lets nobody change what comes from the register', () => {
    const current = { nameZh: '重庆某某有限公司' }
    const refused = applyPatch('enterprise', current, { nameZh: '重庆别家有限公司' })
    expect(refused).toMatchObject({ value: current, accepted: [], problems: [{ code: 'fixed' }] })
    expect(applyPatch('enterprise', current, { nameZh: ' 重庆某某有限公司' }).problems).toEqual([])
    expect(applyPatch('enterprise', current, { nameZh: '' }).problems).toMatchObject([{ code: 'fixed' }])
  })

  it('saves half a number, but not one over its limit', () => {
    expect(applyPatch('standard', {}, { number: 'q/cq' }).value).toEqual({ number: 'Q/CQ' })
    const { problems } = applyPatch('standard', {}, { number: 'Q'.repeat(61) })
    expect(problems).toMatchObject([{ path: 'number', code: 'too_long', values: { max: 60 } }])
  })

  it('names the cell of a table that it refuses', () => {
    const rows = [
      { name: '效率', own: '92' },
      { name: '噪声', class: 'loud', extra: 1 },
    ]
    const { problems } = applyPatch('indicators', {}, { rows })
    expect(problems.map(({ fieldId, path, code }) => [fieldId, path, code])).toEqual([
      ['rows', 'rows.1.class', 'choice'],
      ['rows', 'rows.1.extra', 'unknown'],
    ])
  })
})

describe('parseDrafts', () => {
  it('reads back what was stored, and refuses what no longer fits', () => {
    const { sections } = sampleApplication(11)
    expect(parseDrafts(JSON.parse(JSON.stringify(sections)))).toEqual(sections)
    expect(parseDrafts({})).toEqual({})
    expect(() => parseDrafts({ product: { colour: 'red' } })).toThrow()
  })
})
