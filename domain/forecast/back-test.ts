import type { CalendarDate } from '../calendar/days'
import { workingDaysBetween } from '../calendar/working-days'
import { forecastResult, forecastStage } from './forecast'
import { LEGS, type Leg } from './legs'
import { type Known, paceBook } from './pace'
import { poolOf } from './queue'

/** How far off the forecast of the day of entry was: working days between its first day and what happened. */
export type BackTest = { tried: number; median: number; mean: number; within: number }

/** All passages of one case. */
export type PastCase = { fieldId: string; passages: readonly Known[] }

/** The latest cases tried on each leg; more would only take longer. */
const MOST = 150

const median = (sorted: readonly number[]): number => {
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0
  return (low + high) / 2
}

type Try = { error: number; isWithin: boolean }

const summed = (tries: readonly Try[]): BackTest => {
  const errors = tries.map(one => one.error).sort((a, b) => a - b)
  return {
    tried: tries.length,
    median: median(errors),
    mean: errors.length === 0 ? 0 : errors.reduce((sum, n) => sum + n, 0) / errors.length,
    within: tries.filter(one => one.isWithin).length,
  }
}

const apart = (a: CalendarDate, b: CalendarDate): number =>
  workingDaysBetween(a, b) + workingDaysBetween(b, a)

/** Whether a case stood in a leg before a day and had not left it by then. */
const isIn = (one: PastCase, leg: Leg, day: CalendarDate): boolean =>
  one.passages.some(p => p.leg === leg && p.enteredOn < day && (p.leftOn === null || p.leftOn >= day))

/** Counts once for every leg and day how many cases stood there, however many of them are tried on that day. */
const lineOf = (cases: readonly PastCase[]) => {
  const counted = new Map<string, number>()
  return (own: PastCase, leg: Leg, day: CalendarDate): number => {
    const key = `${leg} ${day}`
    const all = counted.get(key) ?? cases.filter(one => isIn(one, leg, day)).length
    counted.set(key, all)
    return all - (isIn(own, leg, day) ? 1 : 0)
  }
}

/**
 * Tries the forecast on the past: for every case that is over, with nothing but what was known on the day it entered.
 * Of each leg the latest cases are tried, `result` from submission to the result; without enough history on that day
 * there was no forecast, and nothing is counted. It rests after every case, so that whoever runs it can do other work
 * in between.
 */
export function* backTest(
  cases: readonly PastCase[],
): Generator<undefined, ReadonlyMap<Leg | 'result', BackTest>> {
  const known = cases.flatMap(one => one.passages)
  const books = new Map<CalendarDate, ReturnType<typeof paceBook>>()
  const bookOf = (day: CalendarDate) => {
    const book = books.get(day) ?? paceBook(known, day)
    books.set(day, book)
    return book
  }
  const aheadOf = lineOf(cases)
  // A leg the case did not have is not known on the day of entry unless the scheme left it out for all.
  const had = new Set(known.map(p => p.leg))
  const without = LEGS.filter(one => !had.has(one))
  const inputOf = (own: PastCase, leg: Leg, day: CalendarDate) => ({
    leg,
    fieldId: own.fieldId,
    elapsed: 0,
    // The way of an area tells nothing about the pace of the whole city.
    ahead: poolOf(leg) === 'city' ? aheadOf(own, leg, day) : 0,
    without,
    today: day,
    book: bookOf(day),
  })
  type Over = { own: PastCase; from: CalendarDate; to: CalendarDate }
  function* tryAll(over: readonly Over[], leg: Leg, forecast: typeof forecastStage | typeof forecastResult) {
    const tries: Try[] = []
    const latest = [...over].sort((a, b) => b.to.localeCompare(a.to)).slice(0, MOST)
    for (const { own, from, to } of latest) {
      const told = forecast(inputOf(own, leg, from))
      if ('span' in told) tries.push({ error: apart(told.span.half, to), isWithin: to <= told.span.most })
      yield
    }
    return summed(tries)
  }
  const tests = new Map<Leg | 'result', BackTest>()
  for (const leg of LEGS) {
    const left = cases.flatMap(own =>
      own.passages.flatMap((p): Over[] =>
        p.leg === leg && p.isCounted && p.leftOn ? [{ own, from: p.enteredOn, to: p.leftOn }] : [],
      ),
    )
    tests.set(leg, yield* tryAll(left, leg, forecastStage))
  }
  const settled = cases.flatMap((own): Over[] => {
    const first = own.passages.find(p => p.leg === 'formal_check')
    const last = own.passages.at(-1)
    return first && last?.leftOn && last.isCounted ? [{ own, from: first.enteredOn, to: last.leftOn }] : []
  })
  tests.set('result', yield* tryAll(settled, 'formal_check', forecastResult))
  return tests
}
