import { countByDue, readColumns } from '@/db/queries/board'
import { readCards } from '@/db/queries/board-live'
import type { BoardScope } from '@/db/queries/board-scope'
import { readOfficers } from '@/db/queries/officers'
import type { BoardTotals, Card, Column } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import { type BoardFilter, type BoardQuery, type Cursor, isFiltered } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { asDate } from '@/domain/calendar/days'
import { isWorkingDay } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'
import { toCard } from './cards'
import { countOwn } from './count-waiting'
import { headsOf, softInHand, talliesOf, totalsOf } from './heads'
import { boardScope } from './scope'

/** Cards of a column in the first view, rendered on the server. */
export const FIRST = 10

export type BoardView = {
  columns: Column[]
  totals: BoardTotals
  officers: { id: string; name: string }[]
  me: { id: string; name: string }
  today: string
  /** On other days no limit runs, and the page says so. */
  isWorkingDay: boolean
  seesAll: boolean
}

type Page = {
  stages: readonly BoardStage[]
  take: number
  after?: Cursor | undefined
  /** These cases alone instead of a page of each stage. */
  ids?: readonly string[] | undefined
}

const pageOf = (cards: readonly Card[], take: number): Pick<Column, 'cards' | 'next'> => {
  const shown = cards.slice(0, take)
  const last = cards.length > take ? shown.at(-1) : undefined
  return { cards: shown, next: last ? `${last.due}_${last.id}` : null }
}

/** Heads, totals and the asked cards of a board: one statement each, whatever its size. */
export const readBoard = async (ctx: Ctx, scope: BoardScope, filter: BoardFilter, page: Page) => {
  const db = database().orm
  const { today } = scope
  const marks = clockMarks(asDate(today))
  const [whole, part, mine, rows, inForce] = await Promise.all([
    countByDue(db, scope, null, marks),
    isFiltered(filter) ? countByDue(db, scope, filter, marks) : null,
    countOwn(ctx, scope),
    page.ids ? readCards(db, scope, filter, marks, page.ids) : readColumns(db, scope, filter, marks, page),
    schemeInForce(db, today),
  ])
  if (!inForce) throw new Error('no scheme version is in force')
  const { scheme } = inForce
  const totals = talliesOf(whole, scheme, marks, today)
  const cards = rows.map(row => toCard(row, scheme, today))
  const columns: Column[] = headsOf(
    filter.stage ? scope.stages.filter(stage => filter.stage?.includes(stage)) : scope.stages,
    part ? talliesOf(part, scheme, marks, today) : totals,
    scope.seesAll ? totals : null,
    scheme,
  ).map(head => ({
    ...head,
    ...pageOf(
      cards.filter(card => card.stage === head.stage),
      page.take,
    ),
  }))
  return { columns, totals: totalsOf(totals, mine, softInHand(ctx.actor, scheme)) }
}

/** The first view of the board: every column with its counts and first cards. Refuses with missing without a board. */
export const viewBoard = async (ctx: Ctx, query: BoardQuery): Promise<Outcome<BoardView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const [board, officers] = await Promise.all([
    readBoard(ctx, scope.value, query, { stages: scope.value.stages, take: FIRST }),
    scope.value.seesAll ? readOfficers(database().orm) : [],
  ])
  return done({
    ...board,
    officers,
    me: { id: scope.value.personId, name: ctx.actor.kind === 'person' ? ctx.actor.name : '' },
    today: scope.value.today,
    isWorkingDay: isWorkingDay(asDate(scope.value.today)),
    seesAll: scope.value.seesAll,
  })
}
