import { openRounds } from '@/db/queries/surveillance'
import type { Ctx } from '../context'
import { database } from '../database'
import { drawSurveillance } from '../surveillance/draw'
import { strikeLateTargets } from '../surveillance/late'
import { isolated } from './isolated'

/** Rounds looked at in one sweep, the oldest first. */
const AT_ONCE = 20

/**
 * Keeps the lists of every round that waits for its draw true, and draws those whose announced time has come, however
 * long nothing ran; each in its own transactions. A draw that can't take place waits for an officer.
 */
export const drawDueRounds = async (ctx: Ctx): Promise<void> => {
  for (const { id, version, drawFrom } of await openRounds(database().orm, AT_ONCE))
    await isolated('surveillance', id, async () => {
      await strikeLateTargets(ctx, id)
      if (ctx.now >= drawFrom) await drawSurveillance(ctx, { roundId: id, version })
    })
}
