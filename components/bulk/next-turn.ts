import type { Answer } from '../board/remote'

/** What follows a batch: the next one at once, the next one after a while and why, or none. */
export type Turn = { kind: 'on' | 'over' } | { kind: 'wait'; why: 'offline' | 'limited'; seconds: number }

const RETRY_SECONDS = 3

/** Judges the answer to a batch: no line and a limit on requests are waited for, any other refusal ends the run. */
export const nextTurn = (answer: Answer<{ isStopped: boolean; isEnded: boolean }>): Turn => {
  if (answer.ok) return { kind: answer.value.isEnded || answer.value.isStopped ? 'over' : 'on' }
  if (!answer.because) return { kind: 'wait', why: 'offline', seconds: RETRY_SECONDS }
  if (answer.because.code !== 'limited') return { kind: 'over' }
  return { kind: 'wait', why: 'limited', seconds: answer.because.retryAfter ?? RETRY_SECONDS }
}
