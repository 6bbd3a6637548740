import { and, eq } from 'drizzle-orm'
import { openRounds } from '@/db/queries/surveillance'
import { surveillanceRound } from '@/db/schema/surveillance'
import type { Ctx } from '../context'
import { database } from '../database'
import { drawSurveillance } from '../surveillance/draw'
import { strikeLateTargets } from '../surveillance/late'
import { isolated } from './isolated'

/** Rounds looked at in one sweep. */
const AT_ONCE = 20

/** How long a draw that was refused rests before the clock tries it again; an officer may at any time. */
const REST_MINUTES = 60

/**
 * Keeps the lists of every round that waits for its draw true, and draws those whose announced time has come, however
 * long nothing ran; each in its own transactions and each in its turn. A draw that can't take place waits for an officer,
 * who has been told, and is tried again from time to time.
 */
export const drawDueRounds = async (ctx: Ctx): Promise<void> => {
  const { orm } = database()
  const stuckBefore = new Date(ctx.now.getTime() - REST_MINUTES * 60_000)
  for (const { id, version, drawFrom } of await openRounds(orm, stuckBefore, AT_ONCE)) {
    await orm
      .update(surveillanceRound)
      .set({ lookedAt: ctx.now })
      .where(and(eq(surveillanceRound.id, id), eq(surveillanceRound.status, 'open')))
    await isolated('surveillance', id, async () => {
      await strikeLateTargets(ctx, id)
      if (ctx.now >= drawFrom) await drawSurveillance(ctx, { roundId: id, version })
    })
  }
}
