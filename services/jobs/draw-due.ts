import { and, asc, isNotNull, isNull } from 'drizzle-orm'
import { drawPool } from '@/db/schema/draw'
import type { Ctx } from '../context'
import { database } from '../database'
import { strikeLate } from '../draw/strike-late'
import { drawExpertPanel } from '../expert/draw-panel'
import { drawVisitInspectors } from '../visit/draw-inspectors'
import { isolated } from './isolated'

/** Pools looked at in one sweep; the earliest first, so that none waits for ever. */
const AT_ONCE = 500

/**
 * Keeps every pool that waits for its draw true, and draws from those whose announced time has come; each in its own
 * transactions. A draw that can't take place, as when too few are left, waits for the officer.
 */
export const drawDue = async (ctx: Ctx): Promise<void> => {
  const open = await database()
    .orm.select({
      applicationId: drawPool.applicationId,
      purpose: drawPool.purpose,
      drawFrom: drawPool.drawFrom,
    })
    .from(drawPool)
    .where(and(isNull(drawPool.closedAt), isNotNull(drawPool.applicationId)))
    .orderBy(asc(drawPool.drawFrom))
    .limit(AT_ONCE)
  for (const { applicationId, purpose, drawFrom } of open) {
    if (!applicationId) continue
    await isolated('draw', applicationId, async () => {
      await strikeLate(ctx, applicationId)
      if (ctx.now < drawFrom) return
      const draw = purpose === 'inspectors' ? drawVisitInspectors : drawExpertPanel
      await draw(ctx, { applicationId })
    })
  }
}
