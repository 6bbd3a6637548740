import type { BoardTotals, Column } from '@/domain/board/card'
import type { ColumnsQuery } from '@/domain/board/query'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { boardScope } from './scope'
import { readBoard } from './view-board'

/** Cards of a page fetched while scrolling. */
const PAGE = 40

/**
 * Columns as JSON: the heads and totals of the whole board with the cards of the asked stages, read on from a place.
 * Refuses with missing without a board.
 */
export const viewColumns = async (
  ctx: Ctx,
  query: ColumnsQuery,
): Promise<Outcome<{ columns: Column[]; totals: BoardTotals }>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const { stages: asked, after, take, ids, ...filter } = query
  const stages = (asked ?? []).filter(stage => scope.value.stages.includes(stage))
  return done(await readBoard(ctx, scope.value, filter, { stages, take: take ?? PAGE, after, ids }))
}
