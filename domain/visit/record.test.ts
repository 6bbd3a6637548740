import { describe, expect, it } from 'vitest'
import { closingBar, recordText, unready, type VisitRecord } from './record'

const record: VisitRecord = {
  applicationId: 'case',
  plannedOn: '2026-11-25',
  agenda: '首次会议',
  checks: [{ id: 'site', item: '1.1', claim: '生产场所', result: 'as_claimed', note: '' }],
  summary: '看了现场，核对了原件，总体与申报内容相符合。',
  findings: [],
}
const finding = (code: string) => ({
  code,
  grade: 'minor' as const,
  item: '2.5',
  text: '记录缺失',
  remedy: '补齐',
  dueOn: '2026-12-02',
})

describe('recordText', () => {
  it('orders findings by number, so that F-10 follows F-9 however they were read', () => {
    const codes = ['F-10', 'F-9', 'F-1']
    const one = recordText({ ...record, findings: codes.map(finding) })
    const other = recordText({ ...record, findings: codes.toReversed().map(finding) })
    expect(one).toBe(other)
    expect(one.indexOf('"F-9"')).toBeLessThan(one.indexOf('"F-10"'))
  })

  it('changes with everything that is signed', () => {
    const texts = [
      record,
      { ...record, plannedOn: '2026-11-26' },
      { ...record, summary: `${record.summary}补充。` },
      { ...record, checks: record.checks.map(check => ({ ...check, note: '已核' })) },
      { ...record, findings: [finding('F-1')] },
    ].map(recordText)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('unready', () => {
  it('is empty for a complete record on its day', () => {
    expect(unready(record, '2026-11-25')).toEqual([])
  })

  it('names everything that is missing', () => {
    expect(unready({ ...record, plannedOn: null }, '2026-11-25')).toEqual(['visit_not_planned'])
    expect(unready(record, '2026-11-24')).toEqual(['visit_not_yet'])
    const checks = [
      { id: 'a', item: '1.1', claim: '', result: 'open' as const, note: '' },
      { id: 'b', item: '1.1', claim: '', result: 'differs' as const, note: ' ' },
    ]
    expect(unready({ ...record, checks, summary: '太短' }, '2026-11-25')).toEqual([
      'checks_open',
      'differences_unexplained',
      'summary_short',
    ])
  })

  it('lets nobody sign for a visit before they joined', () => {
    expect(unready(record, '2026-11-27', '2026-11-25')).toEqual([])
    expect(unready(record, '2026-11-27', '2026-11-26')).toEqual(['visited_before_you'])
    expect(unready({ ...record, plannedOn: null }, '2026-11-27', '2026-11-26')).toEqual(['visit_not_planned'])
  })
})

describe('closingBar', () => {
  const answered = {
    grade: 'minor' as const,
    status: 'answered' as const,
    answer: '已补齐',
    answerEvidenceId: null,
  }

  it('lets a minor finding close on an answer, a serious one only with proof', () => {
    expect(closingBar(answered)).toBeNull()
    expect(closingBar({ ...answered, grade: 'major' })).toBe('finding_unproven')
    expect(closingBar({ ...answered, grade: 'critical', answerEvidenceId: 'file' })).toBeNull()
  })

  it('does not close what is open or closed', () => {
    expect(closingBar({ ...answered, status: 'open', answer: '' })).toBe('finding_unanswered')
    expect(closingBar({ ...answered, status: 'closed' })).toBe('finding_closed')
  })
})
