import { and, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import type { BulkCounts } from '@/domain/board/bulk'
import { actorId, type Ctx } from '../context'

export type BulkRow = typeof bulkMove.$inferSelect

/** A bulk move of this person; to anybody else it does not exist. */
export const ownBulk = async (db: Db, ctx: Ctx, id: string): Promise<BulkRow | undefined> => {
  const me = actorId(ctx)
  if (!me || !z.uuid().safeParse(id).success) return undefined
  const [row] = await db
    .select()
    .from(bulkMove)
    .where(and(eq(bulkMove.id, id), eq(bulkMove.personId, me)))
  return row
}

/** How many of its cases came to what. */
export const countItems = async (db: Db, id: string): Promise<BulkCounts> => {
  const rows = await db
    .select({ state: bulkMoveItem.state, n: count() })
    .from(bulkMoveItem)
    .where(eq(bulkMoveItem.bulkId, id))
    .groupBy(bulkMoveItem.state)
  const counts: BulkCounts = { waiting: 0, moved: 0, refused: 0, changed: 0, undone: 0, kept: 0 }
  for (const row of rows) counts[row.state] = row.n
  return counts
}
