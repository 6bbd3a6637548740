import type { EndSuspension, SetExpertTerm, SuspendExpert } from '@/domain/expert/record/input'
import { done, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { type ExpertProfile, keepRecord } from './keep'

const termOf = ({ termFrom, termTo }: Pick<ExpertProfile, 'termFrom' | 'termTo'>) => ({ termFrom, termTo })

type Suspension = Pick<
  ExpertProfile,
  'suspendedFrom' | 'suspendedUntil' | 'suspendedBecause' | 'suspensionBasis'
>
const suspensionOf = ({ suspendedFrom, suspendedUntil, suspendedBecause, suspensionBasis }: Suspension) => ({
  suspendedFrom,
  suspendedUntil,
  suspendedBecause,
  suspensionBasis,
})

/** Sets or renews the term of office; outside it nobody is drawn. */
export const setExpertTerm = (ctx: Ctx, input: SetExpertTerm) =>
  keepRecord(ctx, input, 'set-expert-term', async (_tx, profile) => {
    const after = termOf(input)
    return done({ kind: 'term', before: termOf(profile), after, reason: input.reason, set: after })
  })

/** Keeps an expert out of every draw for some days, with the reason and what it rests on. */
export const suspendExpert = (ctx: Ctx, input: SuspendExpert) =>
  keepRecord(ctx, input, 'suspend-expert', async (_tx, profile) => {
    const after = suspensionOf({ ...input, suspendedBecause: input.reason })
    return done({
      kind: 'suspension',
      before: suspensionOf(profile),
      after,
      reason: input.reason,
      set: after,
    })
  })

/** Ends a suspension; that there was one stays in the history. */
export const endSuspension = (ctx: Ctx, input: EndSuspension) =>
  keepRecord(ctx, input, 'end-suspension', async (_tx, profile) => {
    if (profile.suspendedUntil === null) return refuse('repeated')
    const after = suspensionOf({
      suspendedFrom: null,
      suspendedUntil: null,
      suspendedBecause: '',
      suspensionBasis: '',
    })
    return done({
      kind: 'suspension_ended',
      before: suspensionOf(profile),
      after,
      reason: input.reason,
      set: after,
    })
  })
