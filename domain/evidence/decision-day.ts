import { asDate, type CalendarDate } from '../calendar/days'
import { addWorkingDays } from '../calendar/working-days'
import { promisedDays } from '../scheme/promised-days'
import type { Scheme } from '../scheme/schema'

/** The day a decision can be expected: as the course of a running case says, else counted from today for one not yet submitted. */
export const decisionDay = (
  expected: { date: CalendarDate } | undefined,
  scheme: Pick<Scheme, 'limits' | 'optionalStages'>,
  today: string,
): string => expected?.date ?? addWorkingDays(asDate(today), promisedDays(scheme)).date
