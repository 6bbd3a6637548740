import { addDays, type CalendarDate } from '../calendar/days'
import { workingDaysBetween } from '../calendar/working-days'
import { daysOf, LEGS, type Leg, type Passage } from './legs'
import { casesIn, type Spread, spreadOf } from './spread'

/** Finished cases on which a forecast must stand at the least. */
export const LEAST_CASES = 8
/** From so many on, the cases of one's own field alone are asked. */
export const LEAST_OF_FIELD = 20
/** How far back finished cases count. */
export const WINDOW_DAYS = 365

/** How long a leg took the cases that left it lately, and over how many working days they left. */
export type Pace = { passages: Spread; windowDays: number }

/** A passage with what it is looked up by. */
export type Known = Passage & { fieldId: string }

/** The pace of every leg: of all cases (''), and of each field that has enough. */
export type PaceBook = ReadonlyMap<Leg, ReadonlyMap<string, Pace>>

const paceOf = (finished: readonly Known[], day: CalendarDate): Pace => {
  const first = finished.reduce<CalendarDate>(
    (min, one) => (one.leftOn && one.leftOn < min ? one.leftOn : min),
    day,
  )
  return {
    passages: spreadOf(finished.map(daysOf)),
    windowDays: Math.max(1, workingDaysBetween(addDays(first, -1), addDays(day, -1))),
  }
}

/** What was known on a day: legs left before it, not more than a year before, and not broken off by the enterprise. */
export function paceBook(known: readonly Known[], day: CalendarDate): PaceBook {
  const from = addDays(day, -WINDOW_DAYS)
  const past = known.filter(one => one.isCounted && one.leftOn && one.leftOn < day && one.leftOn >= from)
  return new Map(
    LEGS.map(leg => {
      const finished = past.filter(one => one.leg === leg)
      const own = [...new Set(finished.map(one => one.fieldId))]
        .map(field => [field, finished.filter(one => one.fieldId === field)] as const)
        .filter(([field, list]) => field !== '' && list.length >= LEAST_OF_FIELD)
      return [
        leg,
        new Map([['', finished] as const, ...own].map(([field, list]) => [field, paceOf(list, day)])),
      ]
    }),
  )
}

/** The pace to go by: of one's own field when it has enough cases, of all otherwise; undefined when those are too few. */
export const paceFor = (book: PaceBook, leg: Leg, fieldId: string): Pace | undefined => {
  const paces = book.get(leg)
  const pace = paces?.get(fieldId) ?? paces?.get('')
  return pace && casesIn(pace.passages) >= LEAST_CASES ? pace : undefined
}

/** Working days until so many cases ahead have left at that pace, rounded up. */
export const daysAhead = (ahead: number, { passages, windowDays }: Pace): number => {
  const cases = casesIn(passages)
  return cases === 0 ? 0 : Math.ceil((ahead * windowDays) / cases)
}
