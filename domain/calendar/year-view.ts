import { addDays, asDate, type CalendarDate, dayOfWeek, eachDay } from './days'
import { fixedHolidays, HOLIDAYS } from './holidays'
import { isWorkingDay } from './working-days'

/** Working day, free weekend, free weekday or holiday, worked weekend. */
export type DayKind = 'work' | 'weekend' | 'off' | 'swap'
export type YearDay = { date: CalendarDate; day: number; kind: DayKind }
export type YearMonth = { month: number; lead: number; workingDays: number; days: YearDay[] }

const kindOf = (date: CalendarDate, holidays: ReadonlySet<string>): DayKind => {
  const isWeekend = dayOfWeek(date) > 5
  if (isWorkingDay(date)) return isWeekend ? 'swap' : 'work'
  return holidays.has(date) || !isWeekend ? 'off' : 'weekend'
}

/** A year of the working calendar, month by month, for showing. */
export const yearMonths = (year: number): YearMonth[] => {
  const { off } = HOLIDAYS[year] ?? fixedHolidays(year)
  const holidays = new Set<string>(off.flatMap(([first, last]) => eachDay(asDate(first), asDate(last))))
  return Array.from({ length: 12 }, (_, at) => {
    const first = asDate(`${year}-${String(at + 1).padStart(2, '0')}-01`)
    const next =
      at === 11 ? asDate(`${year + 1}-01-01`) : asDate(`${year}-${String(at + 2).padStart(2, '0')}-01`)
    const days = eachDay(first, addDays(next, -1)).map((date, n) => ({
      date,
      day: n + 1,
      kind: kindOf(date, holidays),
    }))
    return {
      month: at + 1,
      lead: dayOfWeek(first) - 1,
      workingDays: days.filter(d => d.kind === 'work' || d.kind === 'swap').length,
      days,
    }
  })
}
