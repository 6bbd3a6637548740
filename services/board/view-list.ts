import { countByDue } from '@/db/queries/board'
import { readOfficers } from '@/db/queries/officers'
import type { BoardTotals } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import type { BoardQuery } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'
import { countOwn } from './count-waiting'
import { softInHand, talliesOf, totalsOf } from './heads'
import { boardScope } from './scope'
import { type RowsView, viewRows } from './view-rows'

/** A page of the table with what is counted over the whole board. */
export type ListView = RowsView & { totals: BoardTotals }

/** The table as it keeps itself up to date. Refuses with missing without a board. */
export const viewList = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<ListView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const { today } = scope.value
  const marks = clockMarks(asDate(today))
  const [rows, whole, mine, inForce] = await Promise.all([
    viewRows(ctx, query),
    countByDue(db, scope.value, null, marks),
    countOwn(ctx, scope.value),
    schemeInForce(db, today),
  ])
  if (!rows.ok) return rows
  if (!inForce) throw new Error('no scheme version is in force')
  const { scheme } = inForce
  return done({
    ...rows.value,
    totals: totalsOf(talliesOf(whole, scheme, marks, today), mine, softInHand(ctx.actor, scheme)),
  })
}

export type TableView = ListView & {
  officers: { id: string; name: string }[]
  me: { id: string; name: string }
  today: string
  isWorkingDay: boolean
}

/** The table as a page opens with it. Refuses with missing without a board. */
export const viewTable = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<TableView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const { personId, today, seesAll } = scope.value
  const [view, officers] = await Promise.all([
    viewList(ctx, query),
    seesAll ? readOfficers(database().orm) : [],
  ])
  if (!view.ok) return view
  return done({
    ...view.value,
    officers,
    me: { id: personId, name: ctx.actor.kind === 'person' ? ctx.actor.name : '' },
    today,
    isWorkingDay: isWorkingDay(asDate(today)),
  })
}
