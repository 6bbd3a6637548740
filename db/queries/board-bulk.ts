import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BulkState } from '@/domain/board/bulk'
import type { BoardFilter } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import type { Refusal } from '@/domain/outcome'
import { chosen, permitted, ties } from './board'
import type { BoardScope, Marks } from './board-scope'
import { list } from './list'

export type ChosenCase = {
  id: string
  version: number
  stage: BoardStage
  changed_at: Date | string
  reference: string
  brand: string
  enterprise: string
}

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
    select a.id, a.version, a.stage, a.last_event_at as changed_at, a.reference, a.brand_name as brand,
      (select e.name from enterprise e where e.id = a.enterprise_id) as enterprise
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

/** Cases of a bulk move in their order, those of one state or all; `hidden` where its person may not see the case any more. */
export const readBulkItems = async (
  db: Db,
  scope: BoardScope,
  id: string,
  asked: { state: BulkState | null; take: number; skip: number },
): Promise<BulkItemRow[]> => {
  const found = await db.execute<BulkItemRow>(sql`with ${ties(scope)}
    select i.no, i.application_id as id, i.state, i.because, i.to_stage, i.over_by, i.at, a.reference, a.brand_name as brand, e.name as enterprise,
      not (${permitted(scope)}) as hidden
    from bulk_move_item i join application a on a.id = i.application_id join enterprise e on e.id = a.enterprise_id
    where i.bulk_id = ${id} and ${asked.state ? sql`i.state = ${asked.state}` : sql`true`}
    order by i.no limit ${asked.take} offset ${asked.skip}`)
  return found.rows
}

export type OwnBulkRow = {
  id: string
  transition: string
  opened_at: Date | string
  stopped: boolean
  ended: boolean
  total: number
  left: number
  moved: number
  undone: number
}

/** Bulk moves of a person, the newest first: all, or only those in which cases still wait and that are not over. */
export const readOwnBulks = async (
  db: Db,
  personId: string,
  asked: { isOpen: boolean; take: number; skip: number },
): Promise<OwnBulkRow[]> => {
  const open = sql`and b.ended_at is null and exists (select 1 from bulk_move_item i where i.bulk_id = b.id and i.state = 'waiting')`
  const found = await db.execute<OwnBulkRow>(sql`
    select b.id, b.transition, b.opened_at, b.stopped_at is not null as stopped, b.ended_at is not null as ended, n.*
    from (select * from bulk_move b where b.person_id = ${personId} ${asked.isOpen ? open : sql``}
      order by b.opened_at desc, b.id limit ${asked.take} offset ${asked.skip}) b
    cross join lateral (select count(*)::int as total, (count(*) filter (where i.state = 'waiting'))::int as "left",
      (count(*) filter (where i.state in ('moved', 'kept')))::int as moved,
      (count(*) filter (where i.state = 'undone'))::int as undone
      from bulk_move_item i where i.bulk_id = b.id) n
    order by b.opened_at desc, b.id`)
  return found.rows
}

/** How many bulk moves a person has made. */
export const countOwnBulks = async (db: Db, personId: string): Promise<number> => {
  const found = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from bulk_move where person_id = ${personId}`,
  )
  return found.rows[0]?.n ?? 0
}
