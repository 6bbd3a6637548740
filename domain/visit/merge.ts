import type { CheckResult } from './inputs'

/** What an inspector can change in the record: result and note of each check by its id, and the summary. */
export type VisitAnswers = {
  checks: Readonly<Record<string, { result: CheckResult; note: string }>>
  summary: string
}

export type Merged = {
  answers: VisitAnswers
  /** Places both people changed to different things; mine stays on the screen until I choose. */
  conflicts: string[]
}

const same = (
  a: { result: string; note: string } | undefined,
  b: { result: string; note: string } | undefined,
): boolean => a?.result === b?.result && a?.note === b?.note

/**
 * Brings a colleague's record and mine together after both started from `base`: what only one of us changed is taken
 * from that one, what both changed differently is named in `conflicts` and keeps mine.
 */
export const mergeAnswers = (base: VisitAnswers, mine: VisitAnswers, theirs: VisitAnswers): Merged => {
  const conflicts: string[] = []
  const checks: Record<string, { result: CheckResult; note: string }> = {}
  for (const [id, now] of Object.entries(theirs.checks)) {
    const own = mine.checks[id]
    const before = base.checks[id]
    const isMine = own !== undefined && !same(own, before)
    if (isMine && !same(now, before) && !same(own, now)) conflicts.push(id)
    checks[id] = isMine ? own : now
  }
  const changedHere = mine.summary !== base.summary
  if (changedHere && theirs.summary !== base.summary && theirs.summary !== mine.summary)
    conflicts.push('summary')
  return { answers: { checks, summary: changedHere ? mine.summary : theirs.summary }, conflicts }
}

/** What of `mine` differs from `base`: the patch to send. */
export const changesIn = (
  base: VisitAnswers,
  mine: VisitAnswers,
): { checks: { id: string; result: CheckResult; note: string }[]; summary?: string } => ({
  checks: Object.entries(mine.checks).flatMap(([id, answer]) =>
    same(answer, base.checks[id]) ? [] : [{ id, ...answer }],
  ),
  ...(mine.summary === base.summary ? {} : { summary: mine.summary }),
})
