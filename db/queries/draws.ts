import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { draw, drawCommitment, drawPool, drawStrike } from '@/db/schema/draw'

const poolFacts = {
  id: drawPool.id,
  purpose: drawPool.purpose,
  commitment: drawPool.commitment,
  commitmentNo: drawPool.commitmentNo,
  hash: drawPool.hash,
  publishedAt: drawPool.publishedAt,
  drawFrom: drawPool.drawFrom,
  closedAt: drawPool.closedAt,
  closedBecause: drawPool.closedBecause,
  pool: drawPool.pool,
}

/** Lists that serve a case and wait for their draw. */
const ofCases = and(isNull(drawPool.closedAt), isNotNull(drawPool.applicationId))

const drawFacts = {
  id: draw.id,
  purpose: draw.purpose,
  commitment: draw.commitment,
  commitmentNo: draw.commitmentNo,
  seed: draw.seed,
  pool: draw.pool,
  result: draw.result,
  at: draw.at,
  isPublished: sql<boolean>`${certificate.id} is not null`,
  from: poolFacts,
}

/**
 * Draws that served a case, latest first, each with its pool; `isPublished` once the case has a certificate. Those of
 * surveillance stand under their rounds.
 */
export const publishedDraws = async (db: Db, limit: number, offset: number) =>
  db
    .select(drawFacts)
    .from(draw)
    .leftJoin(drawPool, eq(drawPool.id, draw.poolId))
    .leftJoin(certificate, eq(certificate.applicationId, draw.applicationId))
    .where(isNotNull(draw.applicationId))
    .orderBy(desc(draw.at), asc(draw.id))
    .limit(limit)
    .offset(offset)

/** One draw as `publishedDraws` has it, or null. */
export const publishedDraw = async (db: Db, id: string) => {
  const [row] = await db
    .select(drawFacts)
    .from(draw)
    .leftJoin(drawPool, eq(drawPool.id, draw.poolId))
    .leftJoin(certificate, eq(certificate.applicationId, draw.applicationId))
    .where(eq(draw.id, id))
  return row ?? null
}

/** Pools of cases that wait for their draw, the earliest draw first. */
export const openPools = async (db: Db, limit: number) =>
  db
    .select(poolFacts)
    .from(drawPool)
    .where(ofCases)
    .orderBy(asc(drawPool.drawFrom), asc(drawPool.id))
    .limit(limit)

/** The moment from which every pool that waits now may be drawn, or null when none waits. */
export const lastDrawFrom = async (db: Db): Promise<Date | null> => {
  const [row] = await db
    .select({ at: max(drawPool.drawFrom) })
    .from(drawPool)
    .where(isNull(drawPool.closedAt))
  return row?.at ?? null
}

export const openPoolCount = async (db: Db): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(drawPool).where(ofCases)
  return row?.n ?? 0
}

/** Pools that were published and closed without a draw, latest first. */
export const undrawnPools = async (db: Db, limit: number) =>
  db
    .select(poolFacts)
    .from(drawPool)
    .where(
      and(
        inArray(drawPool.closedBecause, ['too_few', 'not_needed', 'withdrawn']),
        isNotNull(drawPool.applicationId),
      ),
    )
    .orderBy(desc(drawPool.closedAt))
    .limit(limit)

/** One published pool, whether it waits, was drawn from or was closed without a draw; or null. */
export const publishedPool = async (db: Db, id: string) => {
  const [row] = await db.select(poolFacts).from(drawPool).where(eq(drawPool.id, id))
  return row ?? null
}

/** Who was struck from some pools, by pool. */
export const strikesFrom = async (db: Db, poolIds: readonly string[]) =>
  poolIds.length === 0
    ? []
    : db
        .select({ poolId: drawStrike.poolId, candidate: drawStrike.candidate, because: drawStrike.because })
        .from(drawStrike)
        .where(inArray(drawStrike.poolId, [...poolIds]))

/** Commitments to seeds of draws to come, in the order in which pools will be bound to them. */
export const openCommitments = async (db: Db, limit: number) =>
  db
    .select({
      no: drawCommitment.no,
      commitment: drawCommitment.commitment,
      publishedAt: drawCommitment.publishedAt,
    })
    .from(drawCommitment)
    .where(isNull(drawCommitment.usedAt))
    .orderBy(asc(drawCommitment.no))
    .limit(limit)

export const drawCount = async (db: Db): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(draw).where(isNotNull(draw.applicationId))
  return row?.n ?? 0
}
