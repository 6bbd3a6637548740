import { z } from 'zod'
import type { Scheme } from '../scheme/schema'
import { normaliseText } from '../text'
import { STAGE_TABLE } from './table'
import type { CaseRole, Stage } from './types'

/** How many open cases there are, and how many there should be at most. */
export type Load = { now: number; soft: number }

/** The load of one stage, or of one officer's hands. */
export type PlaceLoad = Load & { of: Stage | 'officer' }

/** Shortest and longest reason for going over a limit, in characters. */
export const OVER_REASON = { min: 10, max: 500 }

/** What a person writes when their deed goes over a limit; asked for by the service, which knows the counts. */
export const OverLimitReason = z
  .string()
  .transform(normaliseText)
  .pipe(z.string().max(OVER_REASON.max, 'too_long'))
  .optional()

/** By how many a limit is exceeded once so many more have come; 0 where it is kept, or where there is none. */
export const excess = (load: Load | null, more = 1): number =>
  load ? Math.max(0, load.now + more - load.soft) : 0

/** The load of a place where so many more would be too many; null where there is room. */
export const exceeded = (load: PlaceLoad | null, more = 1): PlaceLoad | null =>
  excess(load, more) > 0 ? load : null

/** Whether a text says enough to go over a limit with. */
export const explains = (reason: string | undefined): boolean => {
  const length = [...normaliseText(reason ?? '')].length
  return length >= OVER_REASON.min && length <= OVER_REASON.max
}

const STAFF: readonly CaseRole[] = ['officer', 'district', 'inspector', 'chair']

/**
 * How many cases a stage should hold, for whoever brings one more into it in this role; null where nobody is asked. Only
 * the staff are: the enterprise and the system are never held up, and what lies with the enterprise is no work of theirs.
 */
export const stageLimit = (
  { wipLimits }: Pick<Scheme, 'wipLimits'>,
  move: { from: Stage; to: Stage; by: CaseRole | undefined },
): number | null => {
  const isAsked = move.by !== undefined && STAFF.includes(move.by)
  if (!isAsked || move.to === move.from || STAGE_TABLE[move.to].holder === 'enterprise') return null
  return Object.entries(wipLimits).find(([stage]) => stage === move.to)?.[1] ?? null
}
