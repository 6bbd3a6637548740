import { and, eq, isNull } from 'drizzle-orm'
import { deliberation, vote } from '@/db/schema/decision'
import { recusal } from '@/db/schema/review'
import type { RecuseSelf } from '@/domain/decision/inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { keepWaiting } from '../case/waiting'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'

/**
 * A member of staff steps back from a case and is a stranger to it from then on. Someone who has already voted in the
 * open round can't step back silently: the vote would stand by a conflicted voter, so the chair must defer first.
 */
export const recuseSelf = (ctx: Ctx, input: RecuseSelf): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const me = personOf(ctx)
    const row = await lockCase(tx.db, input.applicationId)
    if (!me || !row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (
      !mayOpen(standing, row) ||
      standing.roles.some(r => r === 'owner' || r === 'editor' || r === 'signer' || r === 'viewer')
    )
      return refuse('missing')
    if (standing.roles.includes('expert') || standing.roles.includes('inspector'))
      return refuse('blocked', { reason: 'use_assignment' })
    const [voted] = await tx.db
      .select({ id: vote.id })
      .from(vote)
      .innerJoin(deliberation, eq(deliberation.id, vote.deliberationId))
      .where(
        and(eq(vote.applicationId, row.id), eq(vote.personId, me.personId), isNull(deliberation.closedAt)),
      )
    if (voted) return refuse('blocked', { reason: 'already_voted' })
    await tx.db.insert(recusal).values({
      personId: me.personId,
      enterpriseId: row.enterpriseId,
      applicationId: row.id,
      ground: input.ground,
      by: me.personId,
      at: ctx.now,
    })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'member_recused',
      audience: 'office',
      role: standing.roles[0] ?? 'committee',
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({ action: 'recuse', target: 'application', targetId: row.id, reason: input.ground })
    return done(null)
  })
