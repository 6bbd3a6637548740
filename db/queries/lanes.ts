import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BoardFilter, Lane } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { chosen, ties } from './board'
import { laneOf, overNow } from './board-due'
import type { BoardScope, Marks } from './board-scope'
import { list } from './list'

/** How many cases of a stage stand in a lane, and how many of those are past their limit. */
export type LaneRow = { lane: string; stage: BoardStage; count: number; over: number }

/** Exact counts of a filter by lane and stage, in one statement. */
export const countLanes = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  lane: Lane,
  marks: Marks,
): Promise<LaneRow[]> => {
  const found = await db.execute<LaneRow>(sql`with ${ties(scope)}
    select ${laneOf(lane, scope.today, marks)} as lane, a.stage, count(*)::int as count,
      (count(*) filter (where ${overNow(marks)}))::int as over
    from application a where a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)} group by 1, 2`)
  return found.rows
}
