import { type Finding, markOf } from './result'

/** The comparison of one submission: when it was made and what it said. */
export type Comparison = { at: string; findings: readonly Finding[] }

/**
 * Since when a finding stands as it does: the oldest of the submissions before, newest first, that said the same of the
 * same answer and the same file without a break; null when the last one said something else. Of a personal answer
 * nothing is written down, so nobody can tell that it is still the same.
 */
export const sinceWhen = (finding: Finding, earlier: readonly Comparison[]): string | null => {
  if (finding.isPersonal) return null
  let since: string | null = null
  for (const { at, findings } of earlier) {
    const before = findings.find(({ key }) => key === finding.key)
    if (!before || markOf(before) !== markOf(finding)) break
    since = at
  }
  return since
}
