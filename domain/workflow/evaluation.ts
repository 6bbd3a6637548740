import type { TransitionName } from './types'

/**
 * Moves by which somebody evaluates a case: who made one of them on a case can't decide it. The guard on votes in the
 * database holds the same list.
 */
export const EVALUATIONS = [
  'accept',
  'return_for_correction',
  'recommend',
  'not_recommend',
  'close_scoring',
  'finish_visit',
] as const satisfies readonly TransitionName[]
