import { randomBytes } from 'node:crypto'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { drawCommitment } from '@/db/schema/draw'
import { commitment as commit } from '@/domain/draw'
import type { Ctx } from '../context'
import { decrypt, encrypt, sha256 } from '../crypto'
import { database } from '../database'
import type { Tx } from '../tx'

/** Commitments that lie published and bound to no pool at any time. */
const AHEAD = 40

const hidden = (commitment: string): string => `draw-seed|${commitment}`

/** Publishes commitments to new seeds until `wanted` of them lie ahead; each is readable by everyone at once. */
export const publishCommitments = async (ctx: Ctx, wanted = AHEAD): Promise<number> => {
  const { orm } = database()
  const [found] = await orm
    .select({ n: sql<number>`count(*)::int` })
    .from(drawCommitment)
    .where(isNull(drawCommitment.usedAt))
  const lacking = Math.max(0, wanted - (found?.n ?? 0))
  if (lacking === 0) return 0
  await orm.insert(drawCommitment).values(
    Array.from({ length: lacking }, () => {
      const seed = randomBytes(32).toString('hex')
      const commitment = commit(seed, sha256)
      return { commitment, seedCipher: encrypt(hidden(commitment), seed), publishedAt: ctx.now }
    }),
  )
  return lacking
}

export type Committed = { no: number; commitment: string; publishedAt: Date }

const next = async (tx: Tx) => {
  const [row] = await tx.db
    .select()
    .from(drawCommitment)
    .where(isNull(drawCommitment.usedAt))
    .orderBy(asc(drawCommitment.no))
    .limit(1)
  return row
}

/** One publication or draw at a time: commitments keep their order, capacities hold. */
export const holdDraws = async (tx: Tx): Promise<void> => {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('draw', 0))`)
}

/**
 * Binds the next commitment in order to a pool; nobody chooses among seeds, and none becomes known here. When none lies
 * ahead one is published first, in a transaction of its own.
 */
export const bindCommitment = async (tx: Tx, ctx: Ctx): Promise<Committed> => {
  await holdDraws(tx)
  if (!(await next(tx))) await publishCommitments(ctx)
  const row = await next(tx)
  if (!row) throw new Error('no commitment to bind')
  await tx.db
    .update(drawCommitment)
    .set({ usedAt: ctx.now })
    .where(and(eq(drawCommitment.no, row.no), isNull(drawCommitment.usedAt)))
  return { no: row.no, commitment: row.commitment, publishedAt: row.publishedAt }
}

/** Reveals the seed behind a commitment, for the draw from the pool it is bound to. */
export const seedOf = async (tx: Tx, no: number): Promise<string> => {
  const [row] = await tx.db.select().from(drawCommitment).where(eq(drawCommitment.no, no))
  if (!row?.usedAt) throw new Error('a seed is revealed for a published pool only')
  return decrypt(hidden(row.commitment), row.seedCipher)
}
