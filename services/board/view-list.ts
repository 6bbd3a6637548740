import { countByDue, readList } from '@/db/queries/board'
import { readOfficers } from '@/db/queries/officers'
import type { BoardTotals, Card } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import { type BoardQuery, isFiltered, type Sort } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'
import { toCard } from './cards'
import { countOwn } from './count-waiting'
import { softInHand, talliesOf, totalsOf } from './heads'
import { boardScope } from './scope'

/** Rows of one page of the list. */
const ROWS = 50

export type ListView = {
  cards: Card[]
  total: number
  page: number
  pages: number
  sort: Sort
  dir: 'asc' | 'desc'
  totals: BoardTotals
  officers: { id: string; name: string }[]
  me: { id: string; name: string }
  today: string
  isWorkingDay: boolean
}

/** The same cases as a table, sorted and paged. Refuses with missing without a board. */
export const viewList = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<ListView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const { personId, today } = scope.value
  const marks = clockMarks(asDate(today))
  const sort = query.sort ?? 'due'
  const dir = query.dir ?? 'asc'
  const [part, whole, mine, officers, inForce] = await Promise.all([
    isFiltered(query) ? countByDue(db, scope.value, query, marks) : null,
    countByDue(db, scope.value, null, marks),
    countOwn(ctx, scope.value),
    scope.value.seesAll ? readOfficers(db) : [],
    schemeInForce(db, today),
  ])
  if (!inForce) throw new Error('no scheme version is in force')
  const { scheme } = inForce
  const total = (part ?? whole).reduce((sum, row) => sum + row.count, 0)
  const pages = Math.max(1, Math.ceil(total / ROWS))
  const page = Math.min(query.page ?? 1, pages)
  const rows = await readList(db, scope.value, query, marks, {
    sort,
    dir,
    take: ROWS,
    skip: (page - 1) * ROWS,
  })
  return done({
    cards: rows.map(row => toCard(row, scheme, today)),
    total,
    page,
    pages,
    sort,
    dir,
    totals: totalsOf(talliesOf(whole, scheme, marks, today), mine, softInHand(ctx.actor, scheme)),
    officers,
    me: { id: personId, name: ctx.actor.kind === 'person' ? ctx.actor.name : '' },
    today,
    isWorkingDay: isWorkingDay(asDate(today)),
  })
}
