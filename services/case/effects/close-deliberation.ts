import { and, eq, isNull } from 'drizzle-orm'
import { deliberation, vote } from '@/db/schema/decision'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import { actorId } from '../../context'
import { committeeOf } from '../../decision/members'
import type { EffectDeed } from './deed'

const OUTCOME: Partial<Record<TransitionName, 'propose' | 'decline' | 'defer' | 'withdrawn'>> = {
  propose: 'propose',
  decline: 'decline',
  defer: 'defer',
  withdraw: 'withdrawn',
}

/** Closes the open round with its tally; a case without one (withdrawn earlier) has nothing to close. */
export const closeDeliberation: EffectDeed = async (tx, ctx, { before, move }) => {
  const open = and(eq(deliberation.applicationId, before.id), isNull(deliberation.closedAt))
  const [round] = await tx.db.select({ id: deliberation.id }).from(deliberation).where(open).for('update')
  if (!round) return done(null)
  const votes = await tx.db
    .select({ choice: vote.choice })
    .from(vote)
    .where(eq(vote.deliberationId, round.id))
  const count = (choice: string) => votes.filter(v => v.choice === choice).length
  const members = await committeeOf(tx.db, ctx, before, ctx.now)
  await tx.db
    .update(deliberation)
    .set({
      closedAt: ctx.now,
      outcome: OUTCOME[move.name] ?? 'withdrawn',
      reason: move.reason ?? '',
      tally: {
        certify: count('certify'),
        decline: count('decline'),
        defer: count('defer'),
        eligible: members.filter(member => member.out === null).length,
      },
      closedBy: actorId(ctx),
    })
    .where(eq(deliberation.id, round.id))
  return done(null)
}
