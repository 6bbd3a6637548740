import type { CalendarDate } from '../calendar/days'
import { addWorkingDays } from '../calendar/working-days'
import { LEGS, type Leg } from './legs'
import { daysAhead, LEAST_CASES, type PaceBook, paceFor } from './pace'
import { after, type Chances, casesIn, chancesOf, notBefore, quantile, remaining } from './spread'

/** Half of such cases were over by the first day, four fifths by the second. */
export type Span = { half: CalendarDate; most: CalendarDate; isEstimated: boolean; cases: number }

/** `none` with the reason: too few finished cases, or none of them had lasted as long as this one already has. */
export type Forecast = { span: Span } | { none: 'few' | 'late' }

export type ForecastInput = {
  leg: Leg
  fieldId: string
  /** Working days since the leg was entered. */
  elapsed: number
  /** Cases ahead in the same line; 0 where there is none. */
  ahead: number
  /** Legs the scheme version leaves out. */
  without: readonly Leg[]
  today: CalendarDate
  book: PaceBook
}

type Known = { chances: Chances; cases: number } | { none: 'few' | 'late' }

/** What is still to come of the leg the case is on: no sooner than those ahead have left at the pace of late. */
const current = ({ book, leg, fieldId, elapsed, ahead }: ForecastInput): Known => {
  const pace = paceFor(book, leg, fieldId)
  if (!pace) return { none: 'few' }
  const alike = remaining(pace.passages, elapsed)
  // Of a handful that lasted so long nothing can be said about the next one.
  if (casesIn(alike) < LEAST_CASES / 2) return { none: 'late' }
  return {
    chances: chancesOf(notBefore(alike, daysAhead(ahead, pace))),
    cases: casesIn(alike),
  }
}

const later = ({ book, leg, fieldId, without }: ForecastInput, known: Known): Known =>
  LEGS.slice(LEGS.indexOf(leg) + 1)
    .filter(one => !without.includes(one))
    .reduce<Known>((sum, one) => {
      const pace = paceFor(book, one, fieldId)
      if ('none' in sum) return sum
      if (!pace) return { none: 'few' }
      return {
        chances: after(sum.chances, chancesOf(pace.passages)),
        cases: Math.min(sum.cases, casesIn(pace.passages)),
      }
    }, known)

const spanOf = (known: Known, today: CalendarDate): Forecast => {
  if ('none' in known) return known
  const half = quantile(known.chances, 0.5)
  const most = quantile(known.chances, 0.8)
  if (half === undefined || most === undefined) return { none: 'few' }
  const end = addWorkingDays(today, most)
  return {
    span: {
      half: addWorkingDays(today, half).date,
      most: end.date,
      isEstimated: end.isEstimated,
      cases: known.cases,
    },
  }
}

/** When the case leaves the stage it is in, from the cases that left it lately. */
export const forecastStage = (input: ForecastInput): Forecast => spanOf(current(input), input.today)

/** When a result is there: the rest of this stage and then every stage to come as long as it lately took. */
export const forecastResult = (input: ForecastInput): Forecast =>
  spanOf(later(input, current(input)), input.today)
