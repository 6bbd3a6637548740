import { and, eq, isNull, sql } from 'drizzle-orm'
import { application, correction } from '@/db/schema/application'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import type { EffectDeed } from './deed'

const OUTCOME: Partial<Record<TransitionName, 'resubmitted' | 'lapsed' | 'withdrawn'>> = {
  resubmit: 'resubmitted',
  lapse: 'lapsed',
  withdraw: 'withdrawn',
}

/** Closes the open correction, if there is one, with how it ended. */
export const closeCorrection: EffectDeed = async (tx, ctx, { before, move }) => {
  const outcome = OUTCOME[move.name]
  if (!outcome) throw new Error(`${move.name} closes no correction`)
  await tx.db
    .update(correction)
    .set({ closedAt: ctx.now, outcome })
    .where(and(eq(correction.applicationId, before.id), isNull(correction.closedAt)))
  await tx.db
    .update(application)
    .set({ flags: sql`array_remove(${application.flags}, 'correction')` })
    .where(eq(application.id, before.id))
  return done(null)
}
