import { and, eq } from 'drizzle-orm'
import { roundById } from '@/db/queries/surveillance'
import { allOfficers } from '@/db/queries/surveillance-lists'
import { surveillanceRound } from '@/db/schema/surveillance'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Stuck } from '@/domain/surveillance/capacity'
import type { Ctx } from '../context'
import { tell } from '../notify/tell'
import { withTx } from '../tx'

/** Keeps why a draw whose time had come was refused, and tells the officers once for each reason. */
export const noteStuck = (ctx: Ctx, roundId: string, reason: Stuck): Promise<Outcome<null>> =>
  withTx({ ...ctx, idempotency: undefined }, async tx => {
    const round = await roundById(tx.db, roundId, true)
    if (round?.status !== 'open') return refuse('missing')
    await tx.db
      .update(surveillanceRound)
      .set({ lookedAt: ctx.now, stuckBecause: reason })
      .where(and(eq(surveillanceRound.id, roundId), eq(surveillanceRound.status, 'open')))
    if (round.stuckBecause === reason) return done(null)
    await tell(tx, ctx, await allOfficers(tx.db), {
      template: `surveillance_stuck_${reason}`,
      eventKey: `${roundId}:surveillance_stuck:${reason}`,
      applicationId: null,
      params: { round: round.title, path: paths.reviewRound(roundId) },
    })
    tx.audit({
      action: 'surveillance_draw_stuck',
      target: 'surveillance_round',
      targetId: roundId,
      data: { reason },
    })
    return done(null)
  })
