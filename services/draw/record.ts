import { draw } from '@/db/schema/review'
import { type DrawCandidate, drawPanel, type PanelDraw } from '@/domain/draw'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import type { Tx } from '../tx'
import { takeCommitment } from './commitments'

export type DrawPurpose = (typeof draw.$inferInsert)['purpose']

export type Frozen = {
  drawId: string
  purpose: DrawPurpose
  /** The case it serves; null for targets of surveillance. */
  applicationId: string | null
  size: number
  required: readonly string[]
  /** Everybody and everything that could be drawn, by pseudonym. */
  candidates: readonly DrawCandidate[]
  excluded: readonly { id: string; because: readonly string[] }[]
}

/**
 * Draws from a frozen pool with the seed committed to before, and keeps commitment, seed, pool and result for good.
 * The pool must be final when this is called: the seed becomes known here. Answers null, with nothing written and the
 * seed still unknown to anybody, when nobody at all could be picked.
 */
export const drawFrozen = async (tx: Tx, ctx: Ctx, frozen: Frozen): Promise<PanelDraw | null> => {
  const { drawId, purpose, applicationId, size, required, candidates, excluded } = frozen
  if (!candidates.some(c => c.load < c.capacity) || size === 0) return null
  const { no, commitment, seed, publishedAt } = await takeCommitment(tx, ctx)
  // No reference of a case in the label: seed and pool are published at once, and must not give the case away.
  const label = `${purpose}/${drawId}`
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  const result = drawPanel({ seed, purpose: label, candidates: sorted, size, required, sha256 })
  await tx.db.insert(draw).values({
    id: drawId,
    applicationId,
    purpose,
    commitment,
    commitmentNo: no,
    seed,
    pool: { label, size, required, candidates: sorted, excluded, committedAt: publishedAt.toISOString() },
    result,
    by: actorId(ctx),
    at: ctx.now,
  })
  tx.audit({
    action: 'drawn',
    target: 'draw',
    targetId: drawId,
    data: { purpose, commitment, no, committedAt: publishedAt.toISOString(), pool: sorted.length },
  })
  return result
}
