import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { addMonths } from './dates'
import { itemFacts } from './item-facts'
import { sampleApplication } from './sample'
import type { SectionDrafts } from './sections'
import { itemByCode } from './self-score'

const today = '2026-11-20'
/** The facts of an item under a version that proposes nothing. */
const factsOf = (code: string, given: SectionDrafts, on: string) => {
  const item = itemByCode(schemeV1, code)
  return item ? itemFacts(item, { ...schemeV1, leader: undefined }, given, on) : []
}
const { sections } = sampleApplication(7, { today })

describe('facts of items people score', () => {
  it('count core indicators with a report and the months since the oldest of them', () => {
    const { tests, indicators } = sections
    const core = indicators.rows?.filter(row => row.class === 'core') ?? []
    const [fact] = factsOf('test_evidence', sections, today)
    expect(fact).toMatchObject({ kind: 'reports', of: core.length })
    const aged = (months: number) =>
      factsOf(
        'test_evidence',
        {
          ...sections,
          tests: {
            ...tests,
            reports: tests.reports?.map(one => ({ ...one, issuedOn: addMonths(today, -months) })),
          },
        },
        today,
      )
    for (const months of [0, 1, 12, 14, 30]) expect(aged(months)).toMatchObject([{ oldestMonths: months }])
    expect(factsOf('test_evidence', {}, today)).toEqual([])
  })

  it('never give more than all, nor an age to a report of tomorrow', () => {
    const [fact] = factsOf('test_evidence', sections, '2000-01-01')
    expect(fact).toMatchObject({ oldestMonths: null })
    expect(fact?.kind === 'reports' && fact.percent).toBeLessThanOrEqual(100)
  })

  it('say the year and the evaluator of a leader, and that none was claimed', () => {
    const standard = { isLeader: true, leaderYear: 2025, leaderEvaluator: '某评估机构' }
    expect(factsOf('standard_setting', { standard }, today)).toEqual([
      { kind: 'leader', year: 2025, evaluator: '某评估机构' },
    ])
    const none = { ...standard, isLeader: false }
    expect(factsOf('standard_setting', { standard: none }, today)).toEqual([{ kind: 'not_leader' }])
    expect(factsOf('standard_setting', {}, today)).toEqual([])
    expect(factsOf('standard_level', { standard }, today)).toEqual([])
  })
})
