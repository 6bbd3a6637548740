import { sql } from 'drizzle-orm'
import { BOARD_STAGES } from '@/domain/board/stages'
import type { Stage } from '@/domain/workflow/types'
import type { Db } from '../client'
import { list } from './list'

/** Open cases in a stage of the board. */
export const countInStage = async (db: Db, stage: Stage): Promise<number> => {
  const found = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from application where stage = ${stage} and due_on is not null`,
  )
  return found.rows[0]?.n ?? 0
}

/** Open cases in the hands of each officer asked about; none is 0. */
export const countInHands = async (
  db: Db,
  officerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (officerIds.length === 0) return new Map()
  const found = await db.execute<{ id: string; n: number }>(sql`select officer_id as id, count(*)::int as n
    from application where officer_id in ${list(officerIds)} and stage in ${list(BOARD_STAGES)} and due_on is not null
    group by 1`)
  const counts = new Map(found.rows.map(({ id, n }) => [id, n]))
  return new Map(officerIds.map(id => [id, counts.get(id) ?? 0]))
}
