import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json'
import { schemeV1 } from '../scheme/v1'
import { applyCorrection, type CorrectionTarget, isUnlocked, unlockedTargets } from './correction'
import { EVIDENCE_KIND_IDS } from './evidence-kinds'
import { sampleApplication } from './sample'
import { SECTION_IDS, type SectionId } from './section'
import { sectionOf } from './sections'

const { variants } = schemeV1
const PLACES = SECTION_IDS.flatMap(sectionId =>
  Object.keys(sectionOf(sectionId).fields).map(fieldId => ({ kind: 'answer' as const, sectionId, fieldId })),
)
const answer = (sectionId: SectionId, fieldId: string): CorrectionTarget => ({
  kind: 'answer',
  sectionId,
  fieldId,
})
const frozen = sampleApplication(4).sections
const text = (value: unknown) => (value === undefined ? 'absent' : canonicalJson(value))

const read = (sections: object, { sectionId, fieldId }: { sectionId: string; fieldId: string }): unknown => {
  const section: unknown = Reflect.get(sections, sectionId)
  return typeof section === 'object' && section !== null ? Reflect.get(section, fieldId) : undefined
}

describe('isUnlocked', () => {
  it('opens what is flagged, with its follow-ups and their evidence, and nothing else', () => {
    const items = [answer('standard', 'isLeader')]
    expect(unlockedTargets(items, variants)).toEqual([
      answer('standard', 'isLeader'),
      answer('standard', 'leaderYear'),
      answer('standard', 'leaderEvaluator'),
      answer('standard', 'leaderRank'),
      { kind: 'evidence', evidenceKind: 'leader_certificate' },
    ])
    expect(isUnlocked(items, answer('standard', 'number'), variants)).toBe(false)
    expect(
      isUnlocked([{ kind: 'evidence', evidenceKind: 'test_report' }], answer('tests', 'reports'), variants),
    ).toBe(false)
    expect(isUnlocked([], { kind: 'evidence', evidenceKind: 'test_report' }, variants)).toBe(false)
  })

  it('never opens what comes from the register', () => {
    const items = [answer('enterprise', 'creditCode')]
    expect(isUnlocked(items, answer('enterprise', 'creditCode'), variants)).toBe(false)
  })

  it('opens exactly the evidence that is flagged', () => {
    for (const evidenceKind of EVIDENCE_KIND_IDS) {
      const items: CorrectionTarget[] = [{ kind: 'evidence', evidenceKind }]
      expect(unlockedTargets(items, variants)).toEqual(items)
    }
  })
})

describe('applyCorrection', () => {
  it('changes nothing but what is flagged, whatever is sent', () => {
    const target = fc.constantFrom(...PLACES)
    const sent = fc.array(fc.tuple(target, fc.nat(200)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(target, { maxLength: 6 }), sent, (items, edits) => {
        const patch: { [K in SectionId]?: Record<string, unknown> } = {}
        for (const [{ sectionId, fieldId }, seed] of edits) {
          patch[sectionId] = {
            ...patch[sectionId],
            [fieldId]: read(sampleApplication(seed).sections, { sectionId, fieldId }),
          }
        }
        const result = applyCorrection(frozen, patch, items, variants)
        if (!result.ok) {
          expect(result.frozen.length + result.problems.length).toBeGreaterThan(0)
          for (const place of result.frozen)
            expect(isUnlocked(items, { kind: 'answer', ...place }, variants)).toBe(false)
          return
        }
        const moved = PLACES.filter(place => text(read(frozen, place)) !== text(read(result.value, place)))
        expect(moved.map(({ sectionId, fieldId }) => ({ sectionId, fieldId })).sort(byPlace)).toEqual(
          [...result.changed].sort(byPlace),
        )
        for (const place of moved) expect(isUnlocked(items, place, variants)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('refuses the whole patch and names each frozen field in it', () => {
    const before = canonicalJson(frozen)
    const result = applyCorrection(
      frozen,
      { standard: { number: 'Q/CQXX 001—2025', name: '别的名称' }, product: { outputUnit: '别的' } },
      [answer('standard', 'number')],
      variants,
    )
    expect(result).toEqual({
      ok: false,
      problems: [],
      frozen: [
        { sectionId: 'standard', fieldId: 'name' },
        { sectionId: 'product', fieldId: 'outputUnit' },
      ],
    })
    expect(canonicalJson(frozen)).toBe(before)
  })

  it('takes a whole page back when only the flagged field of it differs', () => {
    const standard = { ...frozen.standard, number: 'q/cqxx001-2025' }
    const result = applyCorrection(frozen, { standard }, [answer('standard', 'number')], variants)
    expect(result).toMatchObject({ ok: true, changed: [{ sectionId: 'standard', fieldId: 'number' }] })
    expect(result.ok && result.value.standard?.number).toBe('Q/CQXX 001—2025')
  })

  it('says what is wrong with a flagged answer', () => {
    const result = applyCorrection(
      frozen,
      { brand_value: { horizon: 'fünf' } },
      [answer('brand_value', 'horizon')],
      variants,
    )
    expect(result).toMatchObject({ ok: false, frozen: [], problems: [{ path: 'horizon', code: 'number' }] })
  })
})

function byPlace(
  a: { sectionId: string; fieldId: string },
  b: { sectionId: string; fieldId: string },
): number {
  return `${a.sectionId}.${a.fieldId}` < `${b.sectionId}.${b.fieldId}` ? -1 : 1
}
