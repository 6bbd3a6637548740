import { addDays, type CalendarDate, dayOfWeek, eachDay } from '../calendar/days'
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days'

/** A notice's period: it runs from the day after publication to the end of the last day. */
export type NoticePeriod = { publishedOn: CalendarDate; closesOn: CalendarDate }

/** Working days on which objections are still taken, today included; 0 once the last day is over. */
export const daysLeft = ({ publishedOn, closesOn }: NoticePeriod, today: CalendarDate): number => {
  if (today > closesOn) return 0
  const total = workingDaysBetween(publishedOn, closesOn)
  return today <= publishedOn ? total : total - workingDaysBetween(publishedOn, addDays(today, -1))
}

/** Whether objections are taken on a day. */
export const isOpenOn = ({ publishedOn, closesOn }: NoticePeriod, day: CalendarDate): boolean =>
  publishedOn <= day && day <= closesOn

export type NoticeDay = {
  date: CalendarDate
  /** 1 Monday to 7 Sunday. */
  weekday: number
  kind: 'start' | 'elapsed' | 'coming' | 'last' | 'off'
  /** Which working day of the period it is; null on days that do not count. */
  ordinal: number | null
  isToday: boolean
}

/** One cell per calendar day from publication to the last day. */
export const noticeCells = ({ publishedOn, closesOn }: NoticePeriod, today: CalendarDate): NoticeDay[] =>
  eachDay(publishedOn, closesOn).map(date => {
    const counts = date > publishedOn && isWorkingDay(date)
    const kind = (): NoticeDay['kind'] => {
      if (date === publishedOn) return 'start'
      if (!counts) return 'off'
      if (date < today) return 'elapsed'
      return date === closesOn ? 'last' : 'coming'
    }
    return {
      date,
      weekday: dayOfWeek(date),
      kind: kind(),
      ordinal: counts ? workingDaysBetween(publishedOn, date) : null,
      isToday: date === today,
    }
  })
