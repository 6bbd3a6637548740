import { countMine } from '@/db/queries/board'
import type { BoardScope } from '@/db/queries/board-scope'
import type { Ctx } from '../context'
import { database } from '../database'
import { boardScope } from './scope'

const counted = new WeakMap<Ctx, ReturnType<typeof countMine>>()

/** How many cases wait for the person and how many they carry; counted once a request, for rail and page alike. */
export const countOwn = (ctx: Ctx, scope: BoardScope): ReturnType<typeof countMine> => {
  const known = counted.get(ctx) ?? countMine(database().orm, scope)
  counted.set(ctx, known)
  return known
}

/** How many cases wait for the person, for the badge of the rail; 0 without a board. */
export const countWaiting = async (ctx: Ctx): Promise<number> => {
  const scope = boardScope(ctx)
  return scope.ok ? (await countOwn(ctx, scope.value)).waiting : 0
}
