import { describe, expect, it } from 'vitest'
import { addMonths } from './dates'
import { itemFacts } from './item-facts'
import { sampleApplication } from './sample'

const today = '2026-11-20'
const { sections } = sampleApplication(7, { today })

describe('facts of items people score', () => {
  it('count core indicators with a report and the months since the oldest of them', () => {
    const { tests, indicators } = sections
    const core = indicators.rows?.filter(row => row.class === 'core') ?? []
    const [fact] = itemFacts('test_evidence', sections, today)
    expect(fact).toMatchObject({ kind: 'reports', of: core.length })
    const aged = (months: number) =>
      itemFacts(
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
    expect(itemFacts('test_evidence', {}, today)).toEqual([])
  })

  it('never give more than all, nor an age to a report of tomorrow', () => {
    const [fact] = itemFacts('test_evidence', sections, '2000-01-01')
    expect(fact).toMatchObject({ oldestMonths: null })
    expect(fact?.kind === 'reports' && fact.percent).toBeLessThanOrEqual(100)
  })

  it('say the year and the evaluator of a leader, and that none was claimed', () => {
    const standard = { isLeader: true, leaderYear: 2025, leaderEvaluator: '某评估机构' }
    expect(itemFacts('standard_setting', { standard }, today)).toEqual([
      { kind: 'leader', year: 2025, evaluator: '某评估机构' },
    ])
    const none = { ...standard, isLeader: false }
    expect(itemFacts('standard_setting', { standard: none }, today)).toEqual([{ kind: 'not_leader' }])
    expect(itemFacts('standard_setting', {}, today)).toEqual([])
    expect(itemFacts('standard_level', { standard }, today)).toEqual([])
  })
})
