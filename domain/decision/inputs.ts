import { z } from 'zod'
import { Proof } from '../account/proof'

const id = z.uuid('not_an_id')

/** A committee member's vote on an open deliberation. A vote against or to defer says why. */
export const CastVote = z
  .strictObject({
    applicationId: id,
    choice: z.enum(['certify', 'decline', 'defer'], 'choose_one'),
    reason: z.string().trim().max(2000, 'too_long').default(''),
    proof: Proof,
  })
  .refine(v => v.choice === 'certify' || v.reason.length >= 10, {
    path: ['reason'],
    message: 'reason_too_short',
  })
export type CastVote = z.infer<typeof CastVote>

/** A member steps back from a case; from then on they are a stranger to it. */
export const RecuseSelf = z.strictObject({
  applicationId: id,
  ground: z.string().trim().min(5, 'too_short').max(500, 'too_long'),
})
export type RecuseSelf = z.infer<typeof RecuseSelf>

/** The officer's answer to an objection. */
export const AnswerObjection = z.strictObject({
  objectionId: id,
  version: z.coerce.number().int().min(1),
  outcome: z.enum(['dismissed', 'upheld'], 'choose_one'),
  answer: z.string().trim().min(20, 'too_short').max(4000, 'too_long'),
})
export type AnswerObjection = z.infer<typeof AnswerObjection>

/** A change of a certificate's status, with its reason and basis. */
export const ChangeCertificateStatus = z.strictObject({
  number: z.string().trim().max(60),
  version: z.coerce.number().int().min(1),
  to: z.enum(['valid', 'suspended', 'revoked', 'cancelled'], 'choose_one'),
  reason: z.string().trim().min(10, 'too_short').max(1000, 'too_long'),
  basis: z.string().trim().min(4, 'too_short').max(300, 'too_long'),
  proof: Proof,
})
export type ChangeCertificateStatus = z.infer<typeof ChangeCertificateStatus>
