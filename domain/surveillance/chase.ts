import type { CalendarDate } from '../calendar/days'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days'

/** Working days before the last day on which whoever is waited for is reminded. */
export const REMIND_BEFORE = [5, 1] as const

/** Working days after the last day on which it is carried further up, and to whom. */
const AFTER = [
  { days: 1, to: 'waited' },
  { days: 5, to: 'office' },
] as const

export type ChaseStep = {
  kind: 'surveillance_due' | 'surveillance_overdue'
  days: number
  to: 'waited' | 'office'
}

/** What a check or a result asks for today: the nearest reminder, or the last step up once its day has passed. */
export const chaseStep = (dueOn: CalendarDate, today: CalendarDate): ChaseStep | null => {
  if (dueOn >= today) {
    const near = REMIND_BEFORE.filter(days => dueOn <= addWorkingDays(today, days).date)
    return near.length > 0 ? { kind: 'surveillance_due', days: Math.min(...near), to: 'waited' } : null
  }
  const over = workingDaysBetween(dueOn, today)
  const last = AFTER.filter(step => step.days <= over).at(-1)
  return last ? { kind: 'surveillance_overdue', ...last } : null
}
