import type { Reminders } from './schema-reminders'

/** The reminders of a scheme version from before they were its own: two days before and on the last day, then 1, 3, 10 days after. */
export const plainReminders = (): Reminders => ({
  before: [{ days: 0 }, { days: 2 }, { days: 5, only: ['correction'] }],
  after: [
    { days: 1, to: 'waited' },
    { days: 3, to: 'office' },
    { days: 10, to: 'office' },
  ],
})
