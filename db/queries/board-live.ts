import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { BoardFilter } from '@/domain/board/query'
import { type CardRow, cardColumns, chosen, permitted, ties } from './board'
import type { BoardScope, Marks } from './board-scope'
import { list } from './list'

/** Which of these cases a person may see, settled ones too. */
export const seenAmong = async (
  db: Db,
  scope: BoardScope,
  /** With the stages they came from, in which they may have been seen a moment ago. */
  cases: readonly { id: string; before: string }[],
): Promise<Set<string>> => {
  if (cases.length === 0) return new Set()
  const found = await db.execute<{ id: string }>(sql`with ${ties(scope)}, asked as (
      select * from unnest(${sql.param(cases.map(c => c.id))}::uuid[], ${sql.param(cases.map(c => c.before))}::text[]) as q(id, before))
    select distinct a.id from asked q join application b on b.id = q.id
    cross join lateral (select b.id, b.reference, b.enterprise_id, b.area_id, s.stage from unnest(array[b.stage, nullif(q.before, '')]) as s(stage)) a
    where a.stage is not null and ${permitted(scope)}`)
  return new Set(found.rows.map(row => row.id))
}

/** The cards of these cases, where they match. */
export const readCards = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  ids: readonly string[],
): Promise<CardRow[]> => {
  const found = await db.execute<CardRow>(sql`with ${ties(scope)}
    select ${cardColumns(scope)} from application a
    where a.id = any(${sql.param(ids)}::uuid[]) and a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)}
    order by a.due_on, a.id`)
  return found.rows
}
