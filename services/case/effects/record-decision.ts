import { decision } from '@/db/schema/decision'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import { actorId } from '../../context'
import type { EffectDeed } from './deed'

const OUTCOME: Partial<Record<TransitionName, 'certified' | 'declined' | 'not_accepted'>> = {
  certify: 'certified',
  decline: 'declined',
  not_accept: 'not_accepted',
}

/** Writes the terminal decision; the primary key lets a case have one, ever. */
export const recordDecision: EffectDeed = async (tx, ctx, { before, move }) => {
  const outcome = OUTCOME[move.name]
  if (!outcome) throw new Error(`${move.name} is no decision`)
  await tx.db.insert(decision).values({
    applicationId: before.id,
    outcome,
    reason: move.reason ?? '',
    by: actorId(ctx),
    at: ctx.now,
  })
  return done(null)
}
