import { z } from 'zod'
import { asDate, isDate } from '../calendar/days'

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** A date n months later (or earlier, n negative); a day the target month lacks becomes its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = asDate(date).split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return [
    pad(target.year, 4),
    pad(target.month, 2),
    pad(Math.min(day, daysIn(target.year, target.month)), 2),
  ].join('-')
}

/** A day of the calendar as YYYY-MM-DD, without a time zone. */
export const CalendarDay = z.string().refine(isDate, 'date')
