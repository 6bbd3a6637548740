import { canonicalJson } from '../canonical-json'
import { type CheckResult, type Grade, SUMMARY_MIN } from './inputs'

/** One line of the checklist: a claim of the application and what was found on the spot. */
export type RecordedCheck = { id: string; item: string; claim: string; result: CheckResult; note: string }

/** What is signed: when, what was looked at, what was found. Answers and closures of findings come after it. */
export type VisitRecord = {
  applicationId: string
  plannedOn: string | null
  agenda: string
  checks: readonly RecordedCheck[]
  summary: string
  findings: readonly {
    code: string
    grade: Grade
    item: string
    text: string
    remedy: string
    dueOn: string
  }[]
}

/** The bytes to hash under a signature: canonical JSON (RFC 8785) of the record alone, findings by their number. */
export const recordText = (record: VisitRecord): string =>
  canonicalJson({
    format: 'visit-record/1',
    applicationId: record.applicationId,
    plannedOn: record.plannedOn,
    agenda: record.agenda,
    checks: record.checks.map(({ id, item, claim, result, note }) => ({ id, item, claim, result, note })),
    summary: record.summary,
    findings: record.findings
      .map(({ code, grade, item, text, remedy, dueOn }) => ({ code, grade, item, text, remedy, dueOn }))
      .sort((a, b) => numberOf(a.code) - numberOf(b.code)),
  })

/** The number of a finding: 3 for F-3. */
export const numberOf = (code: string): number => Number(code.slice(2))

export type Unready =
  | 'visit_not_planned'
  | 'visit_not_yet'
  | 'visited_before_you'
  | 'checks_open'
  | 'differences_unexplained'
  | 'summary_short'

/**
 * Why a record can't be signed yet; empty when it can. Nobody signs for a visit they were not on: whoever joined after the
 * day goes there on another one. Days are YYYY-MM-DD in Asia/Shanghai.
 * @param joinedOn the day the signing inspector declared
 */
export const unready = (
  record: Pick<VisitRecord, 'plannedOn' | 'checks' | 'summary'>,
  today: string,
  joinedOn: string | null = null,
): Unready[] => {
  const is: Record<Unready, boolean> = {
    visit_not_planned: record.plannedOn === null,
    visit_not_yet: record.plannedOn !== null && record.plannedOn > today,
    visited_before_you: record.plannedOn !== null && joinedOn !== null && joinedOn > record.plannedOn,
    checks_open: record.checks.some(check => check.result === 'open'),
    differences_unexplained: record.checks.some(
      check => check.result === 'differs' && check.note.trim() === '',
    ),
    summary_short: [...record.summary].length < SUMMARY_MIN,
  }
  const order: Unready[] = [
    'visit_not_planned',
    'visit_not_yet',
    'visited_before_you',
    'checks_open',
    'differences_unexplained',
    'summary_short',
  ]
  return order.filter(reason => is[reason])
}

/** Whether a finding may be closed: answered, and with proof attached unless it is minor. */
export const closingBar = (finding: {
  grade: Grade
  status: 'open' | 'answered' | 'closed'
  answer: string
  answerEvidenceId: string | null
}): 'finding_closed' | 'finding_unanswered' | 'finding_unproven' | null => {
  if (finding.status === 'closed') return 'finding_closed'
  if (finding.status === 'open' || finding.answer === '') return 'finding_unanswered'
  return finding.grade !== 'minor' && finding.answerEvidenceId === null ? 'finding_unproven' : null
}
