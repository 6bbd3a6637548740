import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BoardFilter } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { chosen, ties } from './board'
import type { BoardScope, Marks } from './board-scope'
import { list } from './list'

export type ChosenCase = { id: string; version: number; stage: BoardStage; changed_at: Date | string }

/**
 * The cases a bulk move is about, the first due first, within what the person may see: those named, or all that match.
 * `take` bounds them.
 */
export const readChosenCases = async (
  db: Db,
  scope: BoardScope,
  choice: { ids: readonly string[]; filter: BoardFilter },
  marks: Marks,
  take: number,
): Promise<ChosenCase[]> => {
  const named = choice.ids.length > 0 ? sql`a.id in ${list(choice.ids)}` : sql`true`
  const found = await db.execute<ChosenCase>(sql`with ${ties(scope)}
    select a.id, a.version, a.stage, a.last_event_at as changed_at
    from application a where a.stage in ${list(scope.stages)} and ${chosen(scope, choice.filter, marks)} and ${named}
    order by a.due_on, a.id limit ${take}`)
  return found.rows
}
