import { countLanes } from '@/db/queries/lanes'
import type { BoardTotals, Column } from '@/domain/board/card'
import { clockMarks } from '@/domain/board/clock'
import { type LaneHead, lanesOf } from '@/domain/board/lanes'
import type { BoardQuery } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { boardScope } from './scope'
import { readBoard } from './view-board'

export type LanesView = { lanes: LaneHead[]; columns: Column[]; totals: BoardTotals }

/**
 * The heads of a board cut into lanes: exact counts by lane and stage. The cards of a lane are read when it comes into
 * sight, as the columns of its part of the filter; only those of `ids`, which have changed, come with the heads. Refuses
 * with missing without a board.
 */
export const viewLanes = async (
  ctx: Ctx,
  query: BoardQuery,
  ids?: readonly string[],
): Promise<Outcome<LanesView>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const lane = query.lane ?? 'district'
  const filter = { ...query, in: undefined }
  const marks = clockMarks(asDate(scope.value.today))
  const [rows, board] = await Promise.all([
    countLanes(database().orm, scope.value, filter, lane, marks),
    readBoard(ctx, scope.value, filter, { stages: [], take: ids?.length ?? 0, ids }),
  ])
  return done({ lanes: lanesOf(lane, rows), ...board })
}
