import { addDays, asDate, type CalendarDate, shanghaiDate, startOfDay } from '@/domain/calendar/days'
import { addWorkingDays, isWorkingDay } from '@/domain/calendar/working-days'

/** A clock that the planter moves on purpose: working days at office hours, never past the present. */
export class WorldClock {
  private day: CalendarDate
  private minute = 0

  constructor(
    start: CalendarDate,
    private readonly present: Date,
  ) {
    this.day = isWorkingDay(start) ? start : addWorkingDays(start, 1).date
  }

  /** The moment now; each reading is a few minutes after the one before. */
  now(): Date {
    this.minute = Math.max(this.minute, Math.min(this.minute + 3, 8 * 60))
    const moment = new Date(startOfDay(this.day).getTime() + (9 * 60 + this.minute) * 60_000)
    return moment < this.present ? moment : this.present
  }

  /** Lets minutes of the day go by. */
  wait(minutes: number): void {
    this.minute += minutes
  }

  today(): CalendarDate {
    return shanghaiDate(this.now())
  }

  /** Moves forward by working days and begins that day's morning. */
  pass(workingDays: number): void {
    if (workingDays <= 0) return
    this.day = addWorkingDays(this.day, workingDays).date
    this.minute = 0
  }

  /** Moves to the morning after a date. */
  after(date: string): void {
    this.day = addDays(asDate(date), 1)
    this.minute = 0
  }

  isPast(): boolean {
    return startOfDay(this.day) > this.present
  }
}

/** The working day so many working days before a date. */
export const workingDaysBefore = (date: CalendarDate, n: number): CalendarDate => {
  let day = date
  for (let left = n; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day)) left--
  }
  return day
}
