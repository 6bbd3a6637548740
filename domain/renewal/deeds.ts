import { z } from 'zod'
import { SECTION_IDS } from '../application/section'

/** Starts an application from the answers of an ended one. */
export const StartRenewal = z.strictObject({ applicationId: z.uuid('not_an_id') })
export type StartRenewal = z.infer<typeof StartRenewal>

/** Says that the answers of a section still hold as they were copied. */
export const ConfirmCarried = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  section: z.enum(SECTION_IDS),
})
export type ConfirmCarried = z.infer<typeof ConfirmCarried>
