import type { Stage } from '../workflow/types'

/**
 * Who waits in one line: all cases of a stage, or those of one's own area. Where each case has people of its own, a
 * fixed term or waits for the enterprise, nobody is ahead of anybody.
 */
export type Pool = 'city' | 'area'

const POOL: Partial<Record<Stage, Pool>> = {
  formal_check: 'city',
  district_check: 'area',
  deliberation: 'city',
  certified: 'city',
}

/** The line a case in that stage stands in, by order of entry; null where there is none. */
export const poolOf = (stage: Stage): Pool | null => POOL[stage] ?? null

/** Fewer than this many in a narrow line would tell of single enterprises. */
const FEW = 3

/** How many are ahead as others may learn it; in the line of one area a number under three is only “few”. */
export const shownAhead = (ahead: number, pool: Pool): number | 'few' =>
  pool === 'area' && ahead > 0 && ahead < FEW ? 'few' : ahead
