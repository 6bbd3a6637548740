import { z } from 'zod'

const blank = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' || value === undefined ? null : value), schema)

const reason = z.string().trim().min(10, 'too_short').max(2000, 'too_long')

/** One place put on the correction list that is being collected, or taken off it. */
export const FlagCorrection = z
  .strictObject({
    applicationId: z.uuid('not_an_id'),
    section: z.string().max(40),
    field: blank(z.string().max(60).nullable()),
    evidenceKind: blank(z.string().max(60).nullable()),
    evidenceId: blank(z.uuid('not_an_id').nullable()),
    reason: z.string().trim().max(500, 'too_long').default(''),
    isFlagged: z.enum(['yes', 'no']).default('yes'),
  })
  .refine(input => input.isFlagged === 'no' || input.reason.length >= 5, {
    path: ['reason'],
    message: 'too_short',
  })
export type FlagCorrection = z.output<typeof FlagCorrection>

/** The enterprise asks for more time. */
export const AskExtension = z.strictObject({
  applicationId: z.uuid('not_an_id'),
  reason: z.string().trim().min(10, 'too_short').max(1000, 'too_long'),
})
export type AskExtension = z.output<typeof AskExtension>

/** An officer refuses it. */
export const RefuseExtension = z.strictObject({ applicationId: z.uuid('not_an_id'), reason })
export type RefuseExtension = z.output<typeof RefuseExtension>
