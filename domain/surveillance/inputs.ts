import { z } from 'zod'
import { Proof } from '../account/proof'
import { isArea } from '../areas'
import { isDate } from '../calendar/days'
import { FIELDS } from '../fields'
import { CHECK_OUTCOMES, LEAVE_KINDS, SHARE_FLOOR, STRIKE_GROUNDS } from './target'

const id = z.uuid('not_an_id')
const version = z.coerce.number().int().min(1)
const day = z.string().refine((value): boolean => isDate(value), 'not_a_date')
const reason = z.string().trim().min(10, 'reason_too_short').max(1000, 'too_long')

/** A round to be drawn: what it is called, which part of the register, what share of it, checks done by when. */
export const PublishRound = z.strictObject({
  title: z.string().trim().min(4, 'too_short').max(60, 'too_long'),
  areaId: z
    .string()
    .refine(value => value === '' || isArea(value), 'unknown')
    .default(''),
  fieldId: z
    .string()
    .refine(value => value === '' || Object.hasOwn(FIELDS, value), 'unknown')
    .default(''),
  share: z.coerce
    .number('not_a_share')
    .int('not_a_share')
    .min(SHARE_FLOOR, 'not_a_share')
    .max(100, 'not_a_share'),
  checkBy: day,
})
export type PublishRound = z.infer<typeof PublishRound>

export const DrawRound = z.strictObject({ roundId: id, version })
export type DrawRound = z.infer<typeof DrawRound>

export const WithdrawRound = z.strictObject({ roundId: id, version, reason, proof: Proof })
export type WithdrawRound = z.infer<typeof WithdrawRound>

/** Takes a drawn target off; the ground is published, the reason is kept. */
export const StrikeTarget = z.strictObject({
  targetId: id,
  version,
  ground: z.enum(STRIKE_GROUNDS, 'choose_one'),
  reason,
  proof: Proof,
})
export type StrikeTarget = z.infer<typeof StrikeTarget>

/** Ends somebody’s part in a check to come: one’s own, or as an officer another’s; the kind is published, the reason is kept. */
export const LeaveTarget = z.strictObject({
  targetId: id,
  version,
  personId: z.uuid('choose_one'),
  kind: z.enum(LEAVE_KINDS, 'choose_one'),
  reason,
  proof: Proof,
})
export type LeaveTarget = z.infer<typeof LeaveTarget>

/** What the inspectors found; a finding that something does not conform says what. */
export const RecordCheck = z
  .strictObject({
    targetId: id,
    version,
    checkedOn: day,
    outcome: z.enum(CHECK_OUTCOMES, 'choose_one'),
    findings: z.string().trim().max(2000, 'too_long').default(''),
  })
  .refine(v => v.outcome === 'conform' || v.findings.length >= 10, {
    path: ['findings'],
    message: 'reason_too_short',
  })
export type RecordCheck = z.infer<typeof RecordCheck>

export const PublishResult = z.strictObject({ targetId: id, version, proof: Proof })
export type PublishResult = z.infer<typeof PublishResult>
