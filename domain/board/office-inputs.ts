import { z } from 'zod'
import { VETO_LISTS } from '../veto/lists'
import { OverLimitReason } from '../workflow/limits'
import type { MoveCase } from '../workflow/move-input'

const applicationId = z.uuid('not_an_id')
const version = z.coerce.number().int().min(0)
const day = z.iso.date('date')
const reason = z.string().trim().min(10, 'too_short').max(2000, 'too_long')
const yes = z.preprocess(
  value => value === true || value === 'true' || value === 'yes' || value === 'on',
  z.boolean(),
)

/** One point of the formal check. `version` is that of the answer the officer saw, 0 for none. */
export const SaveFormalPoint = z
  .strictObject({
    applicationId,
    point: z.string().min(1).max(80),
    answer: z.enum(['pass', 'fail', 'not_applicable'], 'choice'),
    note: z.string().trim().max(500, 'too_long').default(''),
    version,
  })
  .refine(input => input.answer !== 'fail' || input.note.length >= 5, {
    path: ['note'],
    message: 'too_short',
  })
export type SaveFormalPoint = z.output<typeof SaveFormalPoint>

/** Begins the formal check. */
export const BeginCheck = z.strictObject({ applicationId, overLimitReason: OverLimitReason })
export type BeginCheck = z.output<typeof BeginCheck>

/** A look-up of the enterprise's credit, as it was found on a day. */
export const RecordCreditCheck = z
  .strictObject({
    applicationId,
    checkedOn: day,
    result: z.enum(['clear', 'not_clear'], 'choice'),
    source: z.string().trim().min(2, 'required').max(120, 'too_long'),
    note: z.string().trim().max(1000, 'too_long').default(''),
  })
  .refine(input => input.result === 'clear' || input.note.length >= 5, {
    path: ['note'],
    message: 'too_short',
  })
export type RecordCreditCheck = z.output<typeof RecordCreditCheck>

export const AddNote = z.strictObject({
  applicationId,
  text: z.string().trim().min(2, 'required').max(2000, 'too_long'),
})
export type AddNote = z.output<typeof AddNote>

export const AssignOfficer = z.strictObject({
  applicationId,
  officerId: z.uuid('choice'),
  overLimitReason: OverLimitReason,
})
export type AssignOfficer = z.output<typeof AssignOfficer>

export const ExtendDue = z.strictObject({ applicationId, version, reason })
export type ExtendDue = z.output<typeof ExtendDue>

const chosen = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'choice')
  .transform(text => ({ applicationId: text.slice(0, 36), version: Number(text.slice(37)) }))

/** More time for several corrections at once, each named with the version that was seen. */
export const ExtendMany = z.strictObject({
  cases: z.array(chosen, 'choice').min(1, 'choice').max(50, 'too_many'),
  reason,
})
export type ExtendMany = z.output<typeof ExtendMany>

/** `seq`: the last event that was shown; what came after it stays unread. */
export const MarkRead = z.strictObject({ applicationId, seq: z.coerce.number().int().min(0).max(1_000_000) })
export type MarkRead = z.output<typeof MarkRead>

export const AddVeto = z
  .strictObject({
    applicationId,
    list: z.enum(VETO_LISTS, 'choice'),
    source: z.string().trim().max(120, 'too_long').default(''),
    decisionNumber: z.string().trim().min(2, 'required').max(80, 'too_long'),
    legalBasis: z.string().trim().min(4, 'required').max(200, 'too_long'),
    decidedOn: day,
    expiresOn: day,
  })
  .refine(input => input.expiresOn >= input.decidedOn, { path: ['expiresOn'], message: 'before_start' })
export type AddVeto = z.output<typeof AddVeto>

export const LiftVeto = z.strictObject({
  applicationId,
  vetoId: z.uuid('not_an_id'),
  repairedOn: day,
  reason,
})
export type LiftVeto = z.output<typeof LiftVeto>

/** One line of the correction form; only ticked lines count. */
const Line = z.strictObject({
  on: yes.optional(),
  section: z.string().max(40),
  field: z.string().max(60).optional(),
  evidenceKind: z.string().max(60).optional(),
  evidenceId: z.union([z.literal(''), z.uuid('not_an_id')]).optional(),
  reason: z.string().max(500, 'too_long').default(''),
})

/**
 * The form of the one correction list: every line an application has, ticked or not. Reads to the move it asks for.
 * A reason is held against its line, so the message stands beside the field.
 */
export const CorrectionForm = z
  .strictObject({ applicationId, version, lines: z.array(Line).max(400) })
  .superRefine((form, ctx) => {
    form.lines.forEach((line, i) => {
      if (line.on && line.reason.trim().length < 5)
        ctx.addIssue({ code: 'custom', path: ['lines', i, 'reason'], message: 'too_short' })
    })
    if (!form.lines.some(line => line.on))
      ctx.addIssue({ code: 'custom', path: ['lines'], message: 'none_ticked' })
  })
  .transform(
    (form): MoveCase => ({
      applicationId: form.applicationId,
      version: form.version,
      name: 'return_for_correction',
      items: form.lines
        .filter(line => line.on)
        .map(line => ({
          section: line.section,
          field: line.field || null,
          evidenceKind: line.evidenceKind || null,
          evidenceId: line.evidenceId || null,
          reason: line.reason.trim(),
        })),
    }),
  )
