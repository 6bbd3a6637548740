import { asDate, type CalendarDate, dayNumber, fromDayNumber, weekdayOf } from './days'
import { fixedHolidays, HOLIDAYS, type HolidayYear } from './holidays'

/** Working days of one year: `before[i]` of them lie before day i of the year (day 0 is 1 January). */
type YearCount = { first: number; before: readonly number[]; total: number; isEstimated: boolean }

export type WorkingDayCalendar = {
  /** Whether offices work on that day: in the work list, or a weekday that is not off. */
  isWorkingDay: (date: CalendarDate) => boolean
  /**
   * The last day of a period of n working days that starts the day after `from`; n = 0 gives `from` itself.
   * `isEstimated` (预计) when the period enters a year whose arrangement is not announced.
   * Throws RangeError unless n is a whole number ≥ 0.
   */
  addWorkingDays: (from: CalendarDate, n: number) => { date: CalendarDate; isEstimated: boolean }
  /** Working days after `from` up to and including `to`; 0 when `to` is not later than `from`. */
  workingDaysBetween: (from: CalendarDate, to: CalendarDate) => number
  /** Whether the State Council's arrangement of that year is missing here, so that its dates are 预计. */
  isEstimatedYear: (year: number) => boolean
}

function countYear(year: number, holidays: HolidayYear): YearCount {
  const first = dayNumber(asDate(`${year}-01-01`))
  const length = dayNumber(asDate(`${year}-12-31`)) - first + 1
  const open = Array.from({ length }, (_, i) => weekdayOf(first + i) <= 5)
  for (const [start, end] of holidays.off)
    open.fill(false, dayNumber(asDate(start)) - first, dayNumber(asDate(end)) - first + 1)
  for (const day of holidays.work) open[dayNumber(asDate(day)) - first] = true

  const before = [0]
  let total = 0
  for (const isOpen of open) {
    if (isOpen) total += 1
    before.push(total)
  }
  return { first, before, total, isEstimated: !holidays.isAnnounced }
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

/** First index in a non-decreasing list whose value is at least the target; the list's length when none is. */
function firstAtLeast(values: readonly number[], target: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < target) low = middle + 1
    else high = middle
  }
  return low
}

/** A working-day calendar over yearly tables; each year is counted once, after that every question is a subtraction. */
export function workingDayCalendar(tables: Readonly<Record<number, HolidayYear>>): WorkingDayCalendar {
  const counted = new Map<number, YearCount>()
  const count = (year: number): YearCount => {
    const known = counted.get(year)
    if (known) return known
    const fresh = countYear(year, tables[year] ?? fixedHolidays(year))
    counted.set(year, fresh)
    return fresh
  }
  /** Working days of the date's year up to and including the date. */
  const upTo = (date: CalendarDate, year = count(yearOf(date))): number =>
    year.before[dayNumber(date) - year.first + 1] ?? year.total

  return {
    isWorkingDay: date => {
      const year = count(yearOf(date))
      const day = dayNumber(date) - year.first
      return year.before[day + 1] !== year.before[day]
    },

    addWorkingDays: (from, n) => {
      if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
      if (n === 0) return { date: from, isEstimated: false }
      let name = yearOf(from)
      let year = count(name)
      let target = upTo(from, year) + n
      // A period that starts on 31 December has no day in that year, so that year cannot make it an estimate.
      let isEstimated = year.isEstimated && from.slice(5) !== '12-31'
      while (target > year.total) {
        target -= year.total
        name += 1
        year = count(name)
        isEstimated ||= year.isEstimated
      }
      return { date: fromDayNumber(year.first + firstAtLeast(year.before, target) - 1), isEstimated }
    },

    workingDaysBetween: (from, to) => {
      if (to <= from) return 0
      let days = upTo(to) - upTo(from)
      for (let year = yearOf(from); year < yearOf(to); year += 1) days += count(year).total
      return days
    },

    isEstimatedYear: year => count(year).isEstimated,
  }
}

/** The calendar of government offices: the State Council's yearly notices, statutory days alone where none is out yet. */
export const { isWorkingDay, addWorkingDays, workingDaysBetween, isEstimatedYear } =
  workingDayCalendar(HOLIDAYS)
