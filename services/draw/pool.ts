import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { drawPool, drawStrike } from '@/db/schema/draw'
import { type DrawCandidate, seatsWithin } from '@/domain/draw'
import { type DrawPurpose, poolHash, StoredPool, type Undrawn } from '@/domain/register/pool-facts'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import type { Tx } from '../tx'
import { bindCommitment } from './commitments'

export type PoolRow = Omit<typeof drawPool.$inferSelect, 'pool'> & { pool: StoredPool }

export type Frozen = {
  poolId: string
  purpose: DrawPurpose
  /** The case it serves; null for targets of surveillance. */
  applicationId: string | null
  size: number
  required: readonly string[]
  /** Everybody and everything that can be drawn, by pseudonym. */
  candidates: readonly DrawCandidate[]
  excluded: readonly { id: string; because: readonly string[] }[]
  /** How long the list stands published before the draw. */
  minutes: number
}

/**
 * Freezes and publishes who may be drawn, by pseudonym, with the hash of the list, the commitment to the seed and the
 * earliest moment of the draw. Answers false, with nothing written, when not one seat could be filled.
 */
export const publishPool = async (tx: Tx, ctx: Ctx, frozen: Frozen): Promise<boolean> => {
  const { poolId, purpose, applicationId, size, minutes } = frozen
  if (size === 0 || seatsWithin(frozen.candidates) === 0) return false
  const { no, commitment, publishedAt } = await bindCommitment(tx, ctx)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const pool = StoredPool.parse({
    // No reference of a case in the label: it is published at once, and must not give the case away.
    label: `${purpose}/${poolId}`,
    size,
    required: frozen.required,
    candidates: [...frozen.candidates].sort(byId),
    excluded: [...frozen.excluded].sort(byId),
    committedAt: publishedAt.toISOString(),
  })
  const hash = poolHash(pool, sha256)
  const drawFrom = new Date(ctx.now.getTime() + minutes * 60_000)
  await tx.db.insert(drawPool).values({
    id: poolId,
    applicationId,
    purpose,
    commitmentNo: no,
    commitment,
    pool,
    hash,
    by: actorId(ctx),
    publishedAt: ctx.now,
    drawFrom,
  })
  tx.audit({
    action: 'pool_published',
    target: 'draw_pool',
    targetId: poolId,
    data: { purpose, commitment, no, hash, pool: pool.candidates.length, drawFrom: drawFrom.toISOString() },
  })
  return true
}

const read = (row: typeof drawPool.$inferSelect | undefined): PoolRow | null =>
  row ? { ...row, pool: StoredPool.parse(row.pool) } : null

export const poolById = async (db: Db, id: string): Promise<PoolRow | null> => {
  const [row] = await db.select().from(drawPool).where(eq(drawPool.id, id))
  return read(row)
}

/** The pool of a case that waits for its draw or has last been drawn from, among those of some purposes. */
export const latestPool = async (
  db: Db,
  applicationId: string,
  purposes: readonly DrawPurpose[],
): Promise<PoolRow | null> => {
  const [row] = await db
    .select()
    .from(drawPool)
    .where(
      and(
        eq(drawPool.applicationId, applicationId),
        inArray(drawPool.purpose, [...purposes]),
        or(isNull(drawPool.closedAt), eq(drawPool.closedBecause, 'drawn')),
      ),
    )
    .orderBy(desc(drawPool.publishedAt), desc(drawPool.commitmentNo))
    .limit(1)
  return read(row)
}

/** Who has been struck from a pool so far, and why. */
export const strikesOf = async (db: Db, poolId: string): Promise<{ id: string; because: string[] }[]> =>
  db
    .select({ id: drawStrike.candidate, because: drawStrike.because })
    .from(drawStrike)
    .where(eq(drawStrike.poolId, poolId))
    .orderBy(asc(drawStrike.candidate))

/** Closes an open pool; it stays published with the reason. */
export const closePool = async (
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  because: 'drawn' | Undrawn,
): Promise<void> => {
  await tx.db
    .update(drawPool)
    .set({ closedAt: ctx.now, closedBecause: because })
    .where(and(eq(drawPool.id, poolId), isNull(drawPool.closedAt)))
  tx.audit({ action: 'pool_closed', target: 'draw_pool', targetId: poolId, data: { because } })
}
