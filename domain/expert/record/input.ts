import { z } from 'zod'
import { Id, Line, NeededLine, Version } from '../../account/fields'
import { EXPERT_TIES } from '../../conflict/facts'
import { OptionalCode, Reason, text } from '../../conflict/input'

const record = { personId: Id, version: Version }
const Day = z.iso.date({ error: 'day' })
const DayOrNone = z
  .union([z.literal(''), Day])
  .default('')
  .transform(day => day || null)

const inOrder = (from: string | null, to: string | null): boolean => !from || !to || from <= to

/** First and last day of the term of office; a renewal is a new last day. */
export const SetExpertTerm = z
  .strictObject({ ...record, termFrom: Day, termTo: Day, reason: Reason })
  .refine(({ termFrom, termTo }) => inOrder(termFrom, termTo), { error: 'before_start', path: ['termTo'] })
export type SetExpertTerm = z.output<typeof SetExpertTerm>

export const SuspendExpert = z
  .strictObject({
    ...record,
    suspendedFrom: Day,
    suspendedUntil: Day,
    suspensionBasis: NeededLine(200),
    reason: Reason,
  })
  .refine(({ suspendedFrom, suspendedUntil }) => inOrder(suspendedFrom, suspendedUntil), {
    error: 'before_start',
    path: ['suspendedUntil'],
  })
export type SuspendExpert = z.output<typeof SuspendExpert>

export const EndSuspension = z.strictObject({ ...record, reason: Reason })
export type EndSuspension = z.output<typeof EndSuspension>

/** A tie put on record; with `tieId` in the place of one that stands, which is taken off. */
export const SaveExpertTie = z
  .strictObject({
    ...record,
    tieId: z.union([z.literal(''), Id]).default(''),
    kind: z.enum(EXPERT_TIES, { error: 'required' }),
    organisation: NeededLine(120),
    creditCode: OptionalCode,
    since: DayOrNone,
    until: DayOrNone,
    detail: Line(120).default(''),
  })
  .refine(({ since, until }) => inOrder(since, until), { error: 'before_start', path: ['until'] })
export type SaveExpertTie = z.output<typeof SaveExpertTie>

export const RemoveExpertTie = z.strictObject({ ...record, tieId: Id, reason: Reason })
export type RemoveExpertTie = z.output<typeof RemoveExpertTie>

export const AddExpertTraining = z.strictObject({
  ...record,
  title: NeededLine(120),
  hours: z.coerce.number({ error: 'number' }).int({ error: 'number' }).min(1, { error: 'number' }).max(500),
  onDay: Day,
  evidence: NeededLine(200),
})
export type AddExpertTraining = z.output<typeof AddExpertTraining>

export const RemoveExpertTraining = z.strictObject({ ...record, trainingId: Id, reason: Reason })
export type RemoveExpertTraining = z.output<typeof RemoveExpertTraining>

/** What an expert asks to have changed in the own record. */
export const ProposeExpertChange = z.strictObject({
  text: text(1000).pipe(z.string().min(10, { error: 'too_short' })),
})
export type ProposeExpertChange = z.output<typeof ProposeExpertChange>

export const AnswerExpertProposal = z.strictObject({
  ...record,
  proposalId: Id,
  answer: z.enum(['taken', 'declined'], { error: 'required' }),
  reason: Reason,
})
export type AnswerExpertProposal = z.output<typeof AnswerExpertProposal>
