import { z } from 'zod'
import { Proof } from '../account/proof'
import { OverLimitReason } from './limits'
import { TRANSITIONS } from './types'

/** What a person sends to move a case; the same for board, case page, forms and API. */
export const MoveCase = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  name: z.enum(TRANSITIONS),
  version: z.coerce.number().int().min(1),
  proof: Proof,
  reason: z.string().trim().max(2000, 'too_long').optional(),
  /** Asked for when the stage it leads to already holds as many as it should. */
  overLimitReason: OverLimitReason,
  items: z
    .array(
      z.strictObject({
        section: z.string().max(40),
        field: z.string().max(60).nullable(),
        evidenceKind: z.string().max(60).nullable(),
        evidenceId: z.uuid('not_an_id').nullable().optional(),
        reason: z.string().trim().min(5, 'too_short').max(500, 'too_long'),
      }),
    )
    .max(60)
    .optional(),
})
export type MoveCase = z.infer<typeof MoveCase>
