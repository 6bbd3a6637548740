import { readTable } from '@/db/queries/board-table'
import type { Card } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import type { BoardQuery, Sort } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { toCard } from './cards'
import { boardScope } from './scope'

/** Rows of one page of the list. */
const ROWS = 50

export type RowsView = {
  cards: Card[]
  /** Cases on all pages, exact. */
  total: number
  page: number
  pages: number
  sort: Sort
  dir: 'asc' | 'desc'
}

/**
 * One page of the table, sorted: what an open one asks for when its reader sorts, filters, searches or leafs. Of a page
 * past the end, the last. Refuses with missing without a board.
 */
export const viewRows = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<RowsView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const db = database().orm
  const { today } = scope.value
  const sort = query.sort ?? 'due'
  const dir = query.dir ?? 'asc'
  const asked = query.page ?? 1
  const rows = await readTable(db, scope.value, query, clockMarks(asDate(today)), {
    sort,
    dir,
    take: ROWS,
    skip: (asked - 1) * ROWS,
  })
  const first = rows[0]
  if (!first) return done({ cards: [], total: 0, page: 1, pages: 1, sort, dir })
  if (!first.scheme) throw new Error('no scheme version is in force')
  const scheme = await schemeOf(db, first.scheme)
  const pages = Math.ceil(first.total / ROWS)
  return done({
    cards: rows.map(row => toCard(row, scheme, today)),
    total: first.total,
    page: Math.min(asked, pages),
    pages,
    sort,
    dir,
  })
}
