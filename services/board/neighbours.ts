import { type Neighbours, readNeighbours } from '@/db/queries/board-table'
import { clockMarks } from '@/domain/board/clock'
import { LIST_MAX, readBoardQuery } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import type { Ctx } from '../context'
import { database } from '../database'
import { boardScope } from './scope'

/** The cases before and after one in a list given by its address, in its order; null when the case is not in it. */
export const neighbours = async (ctx: Ctx, id: string, list: string): Promise<Neighbours | null> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return null
  const query = readBoardQuery(Object.fromEntries(new URLSearchParams(list.slice(0, LIST_MAX))))
  const marks = clockMarks(asDate(scope.value.today))
  const order = { sort: query.sort ?? 'due', dir: query.dir ?? 'asc' } as const
  return (await readNeighbours(database().orm, scope.value, query, marks, order, id)) ?? null
}
