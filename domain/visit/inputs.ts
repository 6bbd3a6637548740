import { z } from 'zod'
import { Proof } from '../account/proof'
import { isDate } from '../calendar/days'
import { normaliseText } from '../text'

const applicationId = z.uuid('not_an_id')
const version = z.coerce.number().int().min(0)

const text = (min: number, max: number) =>
  z
    .string()
    .max(max * 4, 'too_long')
    .transform(normaliseText)
    .refine(value => [...value].length >= min, { error: min === 1 ? 'required' : 'too_short' })
    .refine(value => [...value].length <= max, { error: 'too_long' })

const day = z
  .string()
  .trim()
  .refine((value): boolean => isDate(value), { error: 'not_a_date' })

export const AGENDA_MAX = 2000
export const SUMMARY_MIN = 20
export const SUMMARY_MAX = 4000
export const NOTE_MAX = 500
export const FINDING_MIN = 10
export const FINDING_MAX = 1000
export const CLOSURE_MIN = 10

export const DrawInspectors = z.strictObject({ applicationId })
export type DrawInspectors = z.infer<typeof DrawInspectors>

/** An inspector's word before the case opens: no interest, a conflict with its ground, or no time. */
export const DeclareInspection = z
  .strictObject({
    applicationId,
    answer: z.enum(['none', 'conflict', 'decline'], 'choose_one'),
    ground: text(0, 500).default(''),
  })
  .refine(({ answer, ground }) => answer === 'none' || ground.length >= 5, {
    path: ['ground'],
    error: 'too_short',
  })
export type DeclareInspection = z.infer<typeof DeclareInspection>

/** A declared inspector steps back: a conflict that came to light, or no longer able, as when ill; either says why. */
export const LeaveVisit = z.strictObject({
  applicationId,
  answer: z.enum(['conflict', 'decline'], 'choose_one'),
  ground: text(5, 500),
})
export type LeaveVisit = z.infer<typeof LeaveVisit>

/** The officer takes an inspector off a visit, for a reason the inspector is told. */
export const ReplaceInspector = z.strictObject({
  applicationId,
  assignmentId: z.uuid('not_an_id'),
  reason: text(10, 500),
})
export type ReplaceInspector = z.infer<typeof ReplaceInspector>

/** The day of the visit and what will be looked at; version 0 opens the record. */
export const PlanVisit = z.strictObject({
  applicationId,
  version,
  plannedOn: day,
  agenda: text(10, AGENDA_MAX),
})
export type PlanVisit = z.infer<typeof PlanVisit>

export const CHECK_RESULTS = ['as_claimed', 'differs', 'open'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

/** What has changed in the record since that version: some checks, the summary, or both. */
export const SaveVisit = z.strictObject({
  applicationId,
  version,
  checks: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        result: z.enum(CHECK_RESULTS, 'choose_one'),
        note: text(0, NOTE_MAX).default(''),
      }),
    )
    .max(300)
    .default([]),
  summary: text(0, SUMMARY_MAX).optional(),
})
export type SaveVisit = z.infer<typeof SaveVisit>

export const SignVisit = z.strictObject({ applicationId, version, proof: Proof })
export type SignVisit = z.infer<typeof SignVisit>

export const GRADES = ['minor', 'major', 'critical'] as const
export type Grade = (typeof GRADES)[number]

export const AddFinding = z.strictObject({
  applicationId,
  /** Version of the record the inspector was looking at. */
  version,
  grade: z.enum(GRADES, 'choose_one'),
  item: z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'choose_one'),
  text: text(FINDING_MIN, FINDING_MAX),
  remedy: text(5, FINDING_MAX),
  dueOn: day,
})
export type AddFinding = z.infer<typeof AddFinding>

/** The end of a finding, or its return to the enterprise when the answer does not do; either says why. */
export const SettleFinding = z.strictObject({
  applicationId,
  findingId: z.uuid('not_an_id'),
  version,
  closureNote: text(CLOSURE_MIN, FINDING_MAX),
})
export type SettleFinding = z.infer<typeof SettleFinding>
