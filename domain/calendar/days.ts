/** A calendar day in Asia/Shanghai, written YYYY-MM-DD; strings of this type sort by time. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const DAY_MS = 86_400_000
/** Asia/Shanghai has been UTC+8 without summer time since 1992, earlier than anything recorded here. */
const SHANGHAI_MS = 8 * 3_600_000

const utcDay = (text: string): number => Date.parse(`${text}T00:00:00Z`)

/** Whether the text names a day that exists, written YYYY-MM-DD. */
export const isDate = (text: string): text is CalendarDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = utcDay(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Reads YYYY-MM-DD. Throws RangeError for anything else and for days that do not exist (2026-02-29). */
export function asDate(text: string): CalendarDate {
  if (!isDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text
}

/** Days since 1970-01-01. */
export const dayNumber = (date: CalendarDate): number => utcDay(date) / DAY_MS

/** The day that lies n days after 1970-01-01. Throws RangeError outside the years 0000–9999. */
export const fromDayNumber = (n: number): CalendarDate =>
  asDate(new Date(n * DAY_MS).toISOString().slice(0, 10))

/** The day it is in Shanghai at that instant. */
export const shanghaiDate = (instant: Date): CalendarDate =>
  fromDayNumber(Math.floor((instant.getTime() + SHANGHAI_MS) / DAY_MS))

/** The time of day in Shanghai at that instant, 24-hour HH:mm, seconds cut off. */
export const shanghaiTime = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(11, 16)

/** The instant at which the day begins in Shanghai (00:00). */
export const startOfDay = (date: CalendarDate): Date => new Date(utcDay(date) - SHANGHAI_MS)

/** The instant at which the day is over in Shanghai (24:00): what happens at it or later is too late. */
export const endOfDay = (date: CalendarDate): Date => new Date(utcDay(date) + DAY_MS - SHANGHAI_MS)

/** The day n calendar days later, or earlier when n is negative. */
export const addDays = (date: CalendarDate, n: number): CalendarDate => fromDayNumber(dayNumber(date) + n)

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601, GB/T 7408). */
export const dayOfWeek = (date: CalendarDate): number => weekdayOf(dayNumber(date))

/** Day of the week of a day number, 1 Monday to 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1

/** Every day from the first to the last, both included; empty when the last comes before the first. */
export function eachDay(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const from = dayNumber(first)
  const length = Math.max(0, dayNumber(last) - from + 1)
  return Array.from({ length }, (_, i) => fromDayNumber(from + i))
}
