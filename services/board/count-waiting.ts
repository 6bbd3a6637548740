import { countMine } from '@/db/queries/board'
import type { Ctx } from '../context'
import { database } from '../database'
import { boardScope } from './scope'

/** How many cases wait for the person, for the badge of the rail; 0 without a board. */
export const countWaiting = async (ctx: Ctx): Promise<number> => {
  const scope = boardScope(ctx)
  return scope.ok ? (await countMine(database().orm, scope.value)).waiting : 0
}
