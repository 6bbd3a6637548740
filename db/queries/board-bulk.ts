import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BulkState } from '@/domain/board/bulk'
import type { BoardFilter } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import type { Refusal } from '@/domain/outcome'
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

export type BulkItemRow = {
  no: number
  id: string
  state: BulkState
  because: Refusal | null
  to_stage: string | null
  over_by: number | null
  at: Date | string | null
  hidden: boolean
  reference: string | null
  brand: string
  enterprise: string
}

/** Cases of a bulk move in their order, those of one state or all; `hidden` where its person is a stranger to the case by that day. */
export const readBulkItems = async (
  db: Db,
  bulk: { id: string; personId: string; today: string },
  asked: { state: BulkState | null; take: number; skip: number },
): Promise<BulkItemRow[]> => {
  const found = await db.execute<BulkItemRow>(sql`
    select i.no, i.application_id as id, i.state, i.because, i.to_stage, i.over_by, i.at, a.reference, a.brand_name as brand, e.name as enterprise,
      is_conflicted(${bulk.personId}, a.id, ${bulk.today}::date) as hidden
    from bulk_move_item i join application a on a.id = i.application_id join enterprise e on e.id = a.enterprise_id
    where i.bulk_id = ${bulk.id} and ${asked.state ? sql`i.state = ${asked.state}` : sql`true`}
    order by i.no limit ${asked.take} offset ${asked.skip}`)
  return found.rows
}
