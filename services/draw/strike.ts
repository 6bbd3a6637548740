import { drawStrike } from '@/db/schema/draw'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import type { Late } from './stand'

/** Strikes from a published pool whoever may not be drawn any more; they stay on the list, the grounds beside them. */
export const strike = async (tx: Tx, ctx: Ctx, poolId: string, late: readonly Late[]): Promise<void> => {
  if (late.length === 0) return
  await tx.db
    .insert(drawStrike)
    .values(late.map(({ id, because }) => ({ poolId, candidate: id, because: [...because], at: ctx.now })))
    .onConflictDoNothing()
  tx.audit({ action: 'pool_struck', target: 'draw_pool', targetId: poolId, data: { struck: late } })
}
