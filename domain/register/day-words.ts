import { asDate, dayOfWeek } from '../calendar/days'

type Locale = 'zh-CN' | 'en'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const HAN_WEEKDAYS = '一二三四五六日'

const parts = (day: string): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

const monthName = (month: number): string => MONTHS[month - 1] ?? ''

/** A day (YYYY-MM-DD) as sentences write it: 2026年11月25日, 25 November 2026. */
export const dayLong = (day: string, locale: Locale): string => {
  const [year, month, date] = parts(day)
  return locale === 'en' ? `${date} ${monthName(month)} ${year}` : `${year}年${month}月${date}日`
}

/** A day without its year: 11月25日, 25 Nov. */
export const dayShort = (day: string, locale: Locale): string => {
  const [, month, date] = parts(day)
  return locale === 'en' ? `${date} ${monthName(month).slice(0, 3)}` : `${month}月${date}日`
}

/** The day of the week: 星期三, Wednesday. */
export const weekdayLong = (day: string, locale: Locale): string => {
  const at = dayOfWeek(asDate(day)) - 1
  return locale === 'en' ? (WEEKDAYS[at] ?? '') : `星期${HAN_WEEKDAYS.charAt(at)}`
}

/** The same in short: 周三, Wed. */
export const weekdayShort = (day: string, locale: Locale): string => {
  const at = dayOfWeek(asDate(day)) - 1
  return locale === 'en' ? (WEEKDAYS[at] ?? '').slice(0, 3) : `周${HAN_WEEKDAYS.charAt(at)}`
}
