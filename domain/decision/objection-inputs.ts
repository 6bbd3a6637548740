import { z } from 'zod'

/** Asks for the identity behind an objection. */
export const OpenObjector = z.strictObject({ objectionId: z.uuid('not_an_id') })
export type OpenObjector = z.infer<typeof OpenObjector>
