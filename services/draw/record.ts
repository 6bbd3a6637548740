import { draw } from '@/db/schema/draw'
import { drawPanel, type PanelDraw, turnLabel } from '@/domain/draw'
import type { DrawPurpose } from '@/domain/register/pool-facts'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import type { Tx } from '../tx'
import { seedOf } from './commitments'
import { closePool, type PoolRow, strikesOf } from './pool'

export type Asked = {
  drawId: string
  purpose: DrawPurpose
  size: number
  required: readonly string[]
  /** Set where each draw from the list ranks it anew. */
  turn?: number
  /** Passed over in this draw alone, with the grounds. */
  barred?: readonly { id: string; because: readonly string[] }[]
}

/**
 * Draws from a published pool, passing over whoever was struck from it, and keeps seed, pool and result for good. The
 * first draw reveals the seed; the next ones go on down the same list. Answers null, with nothing written and the seed
 * still unknown to anybody, when nobody is left.
 */
export const drawFromPool = async (
  tx: Tx,
  ctx: Ctx,
  from: PoolRow,
  { drawId, purpose, size, required, turn, barred = [] }: Asked,
): Promise<PanelDraw | null> => {
  const forGood = await strikesOf(tx.db, from.id)
  const here = barred.filter(each => !forGood.some(({ id }) => id === each.id))
  const struck = [...forGood, ...here.map(({ id, because }) => ({ id, because: [...because] }))]
  const gone = new Set(struck.map(each => each.id))
  const candidates = from.pool.candidates.filter(each => !gone.has(each.id))
  if (candidates.length === 0 || size === 0) return null
  const seed = await seedOf(tx, from.commitmentNo)
  const { label } = from.pool
  const result = drawPanel({
    seed,
    purpose: turnLabel(label, turn ?? null),
    candidates,
    size,
    required,
    sha256,
  })
  await tx.db.insert(draw).values({
    id: drawId,
    applicationId: from.applicationId,
    purpose,
    poolId: from.id,
    commitment: from.commitment,
    commitmentNo: from.commitmentNo,
    seed,
    pool: { ...from.pool, size, required, struck, ...(turn ? { turn } : {}) },
    result,
    by: actorId(ctx),
    at: ctx.now,
  })
  if (from.closedAt === null) await closePool(tx, ctx, from.id, 'drawn')
  tx.audit({
    action: 'drawn',
    target: 'draw',
    targetId: drawId,
    data: { purpose, pool: from.id, commitment: from.commitment, struck: struck.length },
  })
  return result
}
