import { describe, expect, it } from 'vitest'
import { parseScheme, readScheme, type Scheme, SchemeError } from './schema'
import { forIndustry } from './schema-brand-value'
import { schemeV1 } from './v1'

const copy = (): Scheme => structuredClone(schemeV1)

function codesAfter(change: (scheme: Scheme) => void): string[] {
  const scheme = copy()
  change(scheme)
  const result = readScheme(scheme)
  return result.ok ? [] : result.problems.map(p => p.code)
}

function scoredItem(scheme: Scheme, at = 0) {
  const item = scheme.pillars[0]?.items[at]
  if (item?.kind !== 'scored') throw new Error('not a scored item')
  return item
}

describe('scheme', () => {
  it('survives JSON unchanged', () => {
    expect(parseScheme(JSON.parse(JSON.stringify(schemeV1)))).toEqual(schemeV1)
  })

  it.each<[string, (scheme: Scheme) => void]>([
    ['pillar_points_sum', s => void Object.assign(scoredItem(s), { points: 61 })],
    ['total_points_sum', s => void Object.assign(s, { totalPoints: 999 })],
    ['item_id_out_of_order', s => void Object.assign(scoredItem(s), { id: '1.9' })],
    ['repeated_id', s => void Object.assign(scoredItem(s), { code: 'test_evidence' })],
    ['levels_not_described', s => void scoredItem(s).descriptors.pop()],
    [
      'reason_code_elsewhere',
      s => void Object.assign(scoredItem(s), { reasons: [{ code: 'Q1-01', text: s.title }] }),
    ],
    ['bands_not_covering', s => void Object.assign(s.levels[1] ?? {}, { from: 76 })],
    ['bands_not_covering', s => void Object.assign(s.levels[0] ?? {}, { to: 99 })],
    [
      'no_evidence_for',
      s => void Object.assign(s, { evidence: s.evidence.filter(e => !e.criteria.includes('2.5')) }),
    ],
    ['unknown_criterion', s => void s.evidence[0]?.criteria.push('4.1')],
    ['condition_missing', s => void Object.assign(s.evidence[0] ?? {}, { need: 'conditional' })],
    ['threshold_above_total', s => void Object.assign(s.thresholds, { total: 1001 })],
    ['aggregation_gap', s => void Object.assign(s, { aggregation: [{ fromPanel: 5, method: 'trimmed' }] })],
    ['extreme_shorter_than_normal', s => void Object.assign(s.scoring, { extremeJustificationChars: 10 })],
    ['computed_points_top', s => void s.brandValue.pointsBySize.pop()],
    ['answer_above_review', s => void Object.assign(s, { answerDays: 16 })],
    ['strength_sum', s => void Object.assign(s.brandValue.strength.default[0] ?? {}, { weight: 149 })],
    ['notice_days_differ', s => void Object.assign(s, { noticeDays: 7 })],
    ['horizon_bounds', s => void Object.assign(s.brandValue.horizon, { default: 11 })],
    ['unrecognized_keys', s => void Object.assign(s, { passMark: 1 })],
    ['scale_not_ascending', s => void s.brandValue.pointsBySize.reverse()],
    ['coefficient_bounds', s => void Object.assign(s.brandValue.coefficient, { min: 3 })],
    ['share_above_one', s => void Object.assign(s.committee.quorum, { numerator: 4 })],
    ['invalid_type', s => void Reflect.deleteProperty(s.limits, 'site_visit')],
  ])('refuses %s', (code, change) => {
    expect(codesAfter(change)).toContain(code)
  })

  it('throws one error that names every fault with its place', () => {
    const broken = { ...copy(), totalPoints: 999, noticeDays: 6 }
    expect(() => parseScheme(broken)).toThrow(SchemeError)
    expect(() => parseScheme(broken)).toThrow(/pillars total_points_sum; noticeDays notice_days_differ/)
  })

  it('gives a version from before three working days to answer a call', () => {
    const { answerDays, ...before } = copy()
    expect(answerDays).toBe(3)
    expect(parseScheme(before).answerDays).toBe(3)
  })

  it('looks an industry up by division, then section, then default', () => {
    const table = { default: 1, byIndustry: { C: 2, C40: 3 } }
    expect(['C40', 'C36', 'D44'].map(code => forIndustry(table, code))).toEqual([3, 2, 1])
  })
})
