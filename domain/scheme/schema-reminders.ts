import { z } from 'zod'
import { TIMED_STAGES } from './timed-stages'

const workingDays = z.int().min(0).max(60)

/** Who hears that a limit has passed: whoever is waited for and the officer of the case, or every officer of the office. */
export const ESCALATIONS = ['waited', 'office'] as const

export const Reminders = z.strictObject({
  /** Working days before the last day of a stage on which whoever is waited for is reminded; 0 is that day itself. */
  before: z
    .array(z.strictObject({ days: workingDays, only: z.array(z.enum(TIMED_STAGES)).min(1).optional() }))
    .min(1),
  /** Working days after the last day on which a case that still stands there is carried further up. */
  after: z.array(z.strictObject({ days: workingDays.min(1), to: z.enum(ESCALATIONS) })),
})
export type Reminders = z.infer<typeof Reminders>
