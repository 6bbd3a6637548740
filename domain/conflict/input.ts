import { z } from 'zod'
import { Id } from '../account/fields'
import { parseCreditCode } from '../credit-code'
import { normaliseText } from '../text'
import { ENTERPRISE_TIES } from './facts'
import { MOST_PATH_STEPS, PATH_STEPS } from './path'

export const text = (max: number) =>
  z
    .string()
    .max(max * 4, { error: 'too_long' })
    .transform(normaliseText)
    .pipe(z.string().max(max, { error: 'too_long' }))
export const Reason = text(1000).pipe(z.string().min(10, { error: 'too_short' }))
const Name = text(120).pipe(z.string().min(2, { error: 'required' }))

/** A credit code that may be left out; one that is given must be right. */
export const OptionalCode = text(30)
  .default('')
  .transform((given, ctx) => {
    if (given === '') return null
    const read = parseCreditCode(given)
    if (read.ok) return read.code
    ctx.addIssue({ code: 'custom', message: `credit_code_${read.reason}` })
    return z.NEVER
  })

/** Silences a pair as long as nothing new turns up; `facts` is the hash of what was on the screen. */
export const DismissConflict = z.strictObject({
  applicationId: Id,
  personId: Id,
  facts: z.string().regex(/^[0-9a-f]{64}$/, { error: 'stale' }),
  reason: Reason,
})
export type DismissConflict = z.output<typeof DismissConflict>

export const AddEnterpriseTie = z.strictObject({
  applicationId: Id,
  kind: z.enum(ENTERPRISE_TIES, { error: 'required' }),
  name: Name,
  creditCode: OptionalCode,
  detail: text(120).default(''),
})
export type AddEnterpriseTie = z.output<typeof AddEnterpriseTie>

export const RemoveEnterpriseTie = z.strictObject({ applicationId: Id, tieId: Id, reason: Reason })
export type RemoveEnterpriseTie = z.output<typeof RemoveEnterpriseTie>

export const ConflictQuery = z.object({
  q: text(60).catch(''),
  show: z.enum(['hits', 'all']).catch('hits'),
  most: z.coerce.number().int().min(1).max(MOST_PATH_STEPS).catch(PATH_STEPS),
})
export type ConflictQuery = z.output<typeof ConflictQuery>
