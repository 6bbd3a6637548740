import { eq } from 'drizzle-orm'
import { bulkMove } from '@/db/schema/bulk'
import type { StopBulk } from '@/domain/board/bulk'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { ownBulk } from './own'

/**
 * Stops a bulk move: the case under way is finished, no further one begun; or lets it go on. What was moved stays moved.
 * Refuses with missing (not theirs) and repeated when it has ended.
 */
export const stopBulk = (ctx: Ctx, input: StopBulk): Promise<Outcome<{ isStopped: boolean }>> =>
  withTx(ctx, async tx => {
    const row = await ownBulk(tx.db, ctx, input.bulkId)
    if (!row) return refuse('missing')
    if (row.endedAt) return refuse('repeated', { reason: 'bulk_ended' })
    if ((row.stoppedAt !== null) !== input.isStopped) {
      await tx.db
        .update(bulkMove)
        .set({ stoppedAt: input.isStopped ? ctx.now : null })
        .where(eq(bulkMove.id, row.id))
      tx.audit({
        action: input.isStopped ? 'stop-bulk' : 'resume-bulk',
        target: 'bulk_move',
        targetId: row.id,
      })
    }
    return done({ isStopped: input.isStopped })
  })
