import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { deliberation, vote } from '@/db/schema/decision'
import type { CastVote } from '@/domain/decision/inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, separated, standingOn } from '../case/roles'
import { latestSnapshot } from '../case/sections'
import { keepWaiting } from '../case/waiting'
import { type Ctx, personOf } from '../context'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'

export type Voted = { round: number; votes: number }

/**
 * Casts or changes a member's vote while the round is open. Refuses strangers and recused members (missing), who is
 * no member (forbidden), who evaluated the case (forbidden separation, naming what they did and when), and a closed round (blocked). The log says that, not how, they voted.
 */
export const castVote = (ctx: Ctx, input: CastVote): Promise<Outcome<Voted>> =>
  withTx(ctx, async tx => {
    const me = personOf(ctx)
    const row = await lockCase(tx.db, input.applicationId)
    if (!me || !row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (standing.separatedBy) return separated(standing.separatedBy)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('committee') && !standing.roles.includes('chair')) return refuse('forbidden')
    const [round] = await tx.db
      .select()
      .from(deliberation)
      .where(and(eq(deliberation.applicationId, row.id), isNull(deliberation.closedAt)))
    if (!round || !isDoneIn('voting', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    const read = await latestSnapshot(tx.db, row.id)
    await tx.db
      .insert(vote)
      .values({
        deliberationId: round.id,
        applicationId: row.id,
        personId: me.personId,
        choice: input.choice,
        reason: input.reason,
        at: ctx.now,
      })
      .onConflictDoUpdate({
        target: [vote.deliberationId, vote.personId],
        set: { choice: input.choice, reason: input.reason, at: ctx.now, version: sql`${vote.version} + 1` },
      })
    const [cast] = await tx.db.select({ n: count() }).from(vote).where(eq(vote.deliberationId, round.id))
    const votes = cast?.n ?? 0
    await keepWaiting(tx, ctx, row.id)
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'vote_cast',
      audience: 'office',
      role: 'committee',
      data: { round: round.round },
    })
    tx.audit({
      action: 'cast_vote',
      target: 'application',
      targetId: row.id,
      data: {
        round: round.round,
        choice: input.choice,
        ...signedWith(ctx, step.value, {
          action: 'cast_vote',
          target: row.id,
          hash: read?.hash ?? null,
          scheme: row.schemeVersionId,
        }),
      },
    })
    return done({ round: round.round, votes })
  })
