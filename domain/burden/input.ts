import { z } from 'zod'
import { SECTION_IDS } from '../application/section'

/** The longest a beat may speak of, in seconds; a page sends one a minute. */
export const BEAT_SECONDS = 120
/** Without a touch of the page for so long, nobody is counted as working on it. */
export const IDLE_SECONDS = 60
/** Fields one can change by hand between two beats. */
export const BEAT_FIELDS = 200

const counts = {
  applicationId: z.uuid('not_an_id'),
  seconds: z.number().int().min(0).max(BEAT_SECONDS),
  fields: z.number().int().min(0).max(BEAT_FIELDS).default(0),
}

/** How long somebody was at work since the last beat, on a section of the form or an item of the sheet. */
export const ReportTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), part: z.enum(SECTION_IDS), ...counts }),
  z.strictObject({
    kind: z.literal('score'),
    part: z.string().regex(/^[a-z][a-z_]{0,39}$/, 'unknown'),
    ...counts,
  }),
])
export type ReportTime = z.infer<typeof ReportTime>
