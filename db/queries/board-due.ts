import { type SQL, sql } from 'drizzle-orm'
import type { BoardFilter, Lane } from '@/domain/board/query'
import type { Marks } from './board-scope'

export const OPEN_OBJECTION = sql`a.id in (select o.application_id from objection o where o.status = 'open')`

const clocked = sql`a.stage <> 'correction' and not (a.stage = 'public_notice' and ${OPEN_OBJECTION})`

const isOver = (marks: Marks): SQL => sql`a.due_on < ${marks.over} and a.stage <> 'public_notice'`

/** The cases whose limit stands so on a day. */
export const dueWhere = (due: NonNullable<BoardFilter['due']>, today: string, marks: Marks): SQL => {
  if (due === 'over') return sql`(${isOver(marks)} and ${clocked})`
  if (due === 'today') return sql`(a.due_on = ${today} and ${clocked})`
  return sql`(a.due_on >= ${today} and a.due_on <= ${marks[due]} and ${clocked})`
}

/** The cases past their limit, for counting. */
export const overNow = (marks: Marks): SQL => sql`(${isOver(marks)} and ${clocked})`

/** The lane a case stands in: each case in exactly one. */
export const laneOf = (lane: Lane, today: string, marks: Marks): SQL => {
  if (lane === 'district') return sql`a.area_id`
  if (lane === 'field') return sql`a.field_id`
  return sql`case when not (${clocked}) then 'stopped' when ${isOver(marks)} then 'over'
    when a.due_on <= ${today} then 'today' when a.due_on <= ${marks.three} then 'three'
    when a.due_on <= ${marks.five} then 'five' else 'later' end`
}
