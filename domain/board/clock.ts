import { addDays, asDate, type CalendarDate } from '../calendar/days'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar/working-days'
import type { Stage } from '../workflow/types'
import type { BoardStage } from './stages'

/** near: little is left; full: the last day is over but no working day has passed since; stopped: the office's clock stands still. */
export type ClockState = 'normal' | 'near' | 'full' | 'over' | 'stopped'

/** A stage's time as a card shows it, in working days. */
export type CardClock = {
  state: ClockState
  /** Days used, the day of arrival not counted. */
  used: number
  /** Days of the limit, as extended. */
  limit: number
  /** Days left; when over, days past the limit. */
  left: number
}

/** Working days left from which a limit counts as near: 2, or 1 when the limit is no longer than 5. */
export const nearFrom = (limit: number): number => (limit <= 5 ? 1 : 2)

/** Whether a stage can be late: a public notice that has run its course only waits for its officer. */
export const canBeLate = (stage: Stage): boolean => stage !== 'public_notice'

/**
 * The clock of a case in a stage on a day. An open objection stops a notice; a correction always stands still.
 * `stageLimit` is what the scheme version gives the stage: an extension moves the last day, not what counts as near.
 */
export function cardClock(
  place: {
    stage: BoardStage
    since: CalendarDate
    due: string
    stageLimit: number
    hasOpenObjection: boolean
  },
  today: CalendarDate,
): CardClock {
  const due = asDate(place.due)
  const used = workingDaysBetween(place.since, today)
  const limit = Math.max(1, workingDaysBetween(place.since, due))
  const isPast = today > due
  const left = isPast ? workingDaysBetween(due, today) : workingDaysBetween(today, due)
  const isStopped =
    place.stage === 'correction' || (place.stage === 'public_notice' && place.hasOpenObjection)
  if (isStopped) return { state: 'stopped', used, limit, left: isPast ? 0 : left }
  if (isPast) return { state: !canBeLate(place.stage) || left === 0 ? 'full' : 'over', used, limit, left }
  return { state: left <= nearFrom(place.stageLimit) ? 'near' : 'normal', used, limit, left }
}

/**
 * The days that part the states, for counting without reading every case: over when due before `over`; near (or
 * full) when due before `near1` or `near2`, by the stage's limit; within three or five working days up to `three`, `five`.
 */
export function clockMarks(
  today: CalendarDate,
): Record<'over' | 'near1' | 'near2' | 'three' | 'five', string> {
  const after = (n: number) => addWorkingDays(today, n).date
  return {
    over: isWorkingDay(today) ? today : lastWorkingDay(today),
    near1: after(2),
    near2: after(3),
    three: after(3),
    five: after(5),
  }
}

const lastWorkingDay = (today: CalendarDate): CalendarDate => {
  let day = today
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}
