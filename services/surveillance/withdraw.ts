import { eq, sql } from 'drizzle-orm'
import { roundById } from '@/db/queries/surveillance'
import { surveillanceRound } from '@/db/schema/surveillance'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { WithdrawRound } from '@/domain/surveillance/inputs'
import { roundBar } from '@/domain/surveillance/verdicts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { holdDraws } from '../draw/commitments'
import { closePool } from '../draw/pool'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'

/**
 * Takes a round back before its draw, signed and with a reason; its lists stay published as void, and their seeds are
 * never used. Refuses: forbidden (no officer), missing, stale, blocked moved_on once it is drawn, second_factor.
 */
export const withdrawSurveillance = (ctx: Ctx, input: WithdrawRound): Promise<Outcome<{ roundId: string }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const round = await roundById(tx.db, input.roundId, true)
    if (!round) return refuse('missing')
    const bar = roundBar(round, 'withdraw', input.version)
    if (bar) return refuse(bar.code, bar)
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    await holdDraws(tx)
    await closePool(tx, ctx, round.targetPoolId, 'withdrawn')
    await closePool(tx, ctx, round.inspectorPoolId, 'withdrawn')
    await tx.db
      .update(surveillanceRound)
      .set({
        status: 'withdrawn',
        withdrawnAt: ctx.now,
        withdrawnBecause: input.reason,
        version: sql`${surveillanceRound.version} + 1`,
      })
      .where(eq(surveillanceRound.id, round.id))
    tx.audit({
      action: 'surveillance_withdrawn',
      target: 'surveillance_round',
      targetId: round.id,
      reason: input.reason,
      data: signedWith(ctx, step.value, {
        action: 'withdraw-surveillance',
        target: round.id,
        hash: sha256(canonicalJson({ round: round.id, reason: input.reason })),
        scheme: null,
      }),
    })
    return done({ roundId: round.id })
  })
