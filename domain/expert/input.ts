import { z } from 'zod'
import { Id } from '../account/fields'
import { readPage } from '../pages'
import { normaliseText, toHalfWidth } from '../text'

/** Shortest reason, ground or dissent that says something, in characters. */
export const REASON_CHARS = 10

const text = (max: number) =>
  z
    .string()
    .max(max * 4, { error: 'too_long' })
    .transform(normaliseText)
    .pipe(z.string().max(max, { error: 'too_long' }))
const Reason = text(1000).pipe(z.string().min(REASON_CHARS, { error: 'too_short' }))

const applicationId = Id
const item = z.string().regex(/^\d{1,2}\.\d{1,2}$/, { error: 'item' })
const version = z.coerce.number({ error: 'version' }).int().min(0)

export const OneCase = z.strictObject({ applicationId })
export type OneCase = z.infer<typeof OneCase>

export const ReplaceExpert = z.strictObject({ applicationId, assignmentId: Id, reason: Reason })
export type ReplaceExpert = z.infer<typeof ReplaceExpert>

export const OpenWithQuorum = z.strictObject({ applicationId, reason: Reason })
export type OpenWithQuorum = z.infer<typeof OpenWithQuorum>

/** The declaration before anything opens: no interest, or the ground of a conflict. */
export const DeclareInterest = z
  .strictObject({
    applicationId,
    answer: z.enum(['none', 'conflict'], { error: 'required' }),
    ground: text(1000).default(''),
  })
  .refine(({ answer, ground }) => answer === 'none' || ground.length >= REASON_CHARS, {
    error: 'too_short',
    path: ['ground'],
  })
export type DeclareInterest = z.infer<typeof DeclareInterest>

export const LeaveCase = z.strictObject({ applicationId, reason: Reason })
export type LeaveCase = z.infer<typeof LeaveCase>

const emptyToNull = (value: unknown): unknown => {
  if (value === undefined || value === '') return null
  return typeof value === 'string' ? Number(toHalfWidth(value)) : value
}
const Points = z.number({ error: 'number' }).min(0, { error: 'points' }).max(1000, { error: 'points' })

const fraction = z.coerce.number().min(0).max(1)
const Region = z
  .strictObject({ x: fraction, y: fraction, w: fraction, h: fraction })
  // A hair over the edge is rounding, not another page.
  .refine(r => r.w > 0 && r.h > 0 && r.x + r.w <= 1.0001 && r.y + r.h <= 1.0001, { error: 'region' })

export const AnchorInput = z.strictObject({
  evidenceId: Id,
  page: z.coerce.number({ error: 'page' }).int().min(1, { error: 'page' }).max(5000, { error: 'page' }),
  region: Region.optional(),
  note: text(200).optional(),
})

const isPicked = (entry: unknown): boolean =>
  !(typeof entry === 'object' && entry !== null && 'evidenceId' in entry && entry.evidenceId === '')

const ticked = z.preprocess(value => value === true || value === 'on' || value === 'true', z.boolean())

/** One item of a score sheet as autosaved: unfinished is fine, but what is given must be well-formed. */
export const SaveScore = z.strictObject({
  applicationId,
  item,
  points: z.preprocess(emptyToNull, Points.nullable()),
  isNotApplicable: ticked.default(false),
  justification: text(4000).default(''),
  reasonCodes: z.array(z.string().max(20)).max(20).default([]),
  /** A row of a plain form in which no file was picked is left out. */
  anchors: z.preprocess(
    value => (Array.isArray(value) ? value.filter(isPicked) : value),
    z.array(AnchorInput).max(20, { error: 'too_many' }).default([]),
  ),
  /** Version of the item that was on the screen; 0 for one never saved. */
  version,
})
export type SaveScore = z.infer<typeof SaveScore>

export const ProposeConsensus = z.strictObject({
  applicationId,
  item,
  points: z.preprocess(emptyToNull, Points),
  rationale: Reason,
  /** Version of the proposal that was on the screen; 0 when there is none. */
  version,
})
export type ProposeConsensus = z.infer<typeof ProposeConsensus>

export const AnswerConsensus = z
  .strictObject({
    applicationId,
    item,
    version,
    answer: z.enum(['agree', 'dissent'], { error: 'required' }),
    dissent: text(2000).default(''),
  })
  .refine(({ answer, dissent }) => answer === 'agree' || dissent.length >= REASON_CHARS, {
    error: 'too_short',
    path: ['dissent'],
  })
export type AnswerConsensus = z.infer<typeof AnswerConsensus>

/** A remark to the other members of the panel about one item. */
export const SayInConsensus = z.strictObject({
  applicationId,
  item,
  text: text(2000).pipe(z.string().min(2, { error: 'required' })),
})
export type SayInConsensus = z.infer<typeof SayInConsensus>

export const ExpertQuery = z.object({
  q: text(60).catch(''),
  discipline: text(40).catch(''),
  state: text(20).catch(''),
  page: z.unknown().optional().transform(readPage),
})
export type ExpertQuery = z.infer<typeof ExpertQuery>
