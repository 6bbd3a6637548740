import { z } from 'zod'

/** A note to a finding that asks to be looked at; an empty one takes the note back. */
export const ExplainFinding = z.strictObject({
  applicationId: z.uuid(),
  key: z.string().min(1).max(200),
  /** What the finding said when it was read. */
  mark: z.string().max(1200),
  note: z.string().trim().max(300, 'too_long'),
})
export type ExplainFinding = z.infer<typeof ExplainFinding>
