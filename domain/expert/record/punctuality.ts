/** How a call turned out, as the log of invitations and sheets tells it; nobody types it in. */
export const CALL_ENDS = ['on_time', 'late', 'declined', 'no_answer', 'running'] as const
export type CallEnd = (typeof CALL_ENDS)[number]

export type CallFact = {
  status: 'invited' | 'declared' | 'declined' | 'recused' | 'replaced' | 'unanswered'
  dueOn: string | null
  hasDeclared: boolean
  /** The day the sheet was sealed, or null. */
  sealedOn: string | null
}

/**
 * What one call says about punctuality. Who recused says nothing about it: a conflict that shows late is told late.
 * Replaced before an answer counts as none, replaced after it without a sheet as late.
 */
export const callEnd = (
  { status, dueOn, hasDeclared, sealedOn }: CallFact,
  today: string,
): CallEnd | null => {
  if (status === 'recused') return null
  if (status === 'declined') return 'declined'
  if (status === 'unanswered') return 'no_answer'
  if (sealedOn) return dueOn === null || sealedOn <= dueOn ? 'on_time' : 'late'
  if (status === 'replaced') return hasDeclared ? 'late' : 'no_answer'
  if (dueOn === null || today <= dueOn) return 'running'
  return status === 'invited' ? 'no_answer' : 'late'
}

export type Punctuality = Record<CallEnd, number>

/** How all calls of one expert turned out. */
export const punctuality = (calls: readonly CallFact[], today: string): Punctuality => {
  const tally: Punctuality = { on_time: 0, late: 0, declined: 0, no_answer: 0, running: 0 }
  for (const call of calls) {
    const end = callEnd(call, today)
    if (end) tally[end] += 1
  }
  return tally
}
