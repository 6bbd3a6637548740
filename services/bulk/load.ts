import { countInStage } from '@/db/queries/load'
import { bulkRolesOf } from '@/domain/board/bulk'
import { shanghaiDate } from '@/domain/calendar/days'
import { targetOf } from '@/domain/workflow/decide'
import { type PlaceLoad, stageLimit } from '@/domain/workflow/limits'
import type { Stage, Transition } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'

/**
 * How full the stage is that these cases would be moved into, by the scheme in force; null where nobody is asked. Each is
 * judged once more when it is moved, by the version it runs under.
 */
export const bulkLoad = async (
  ctx: Ctx,
  transition: Transition,
  [first]: readonly { stage: Stage }[],
): Promise<PlaceLoad | null> => {
  const db = database().orm
  const inForce = await schemeInForce(db, shanghaiDate(ctx.now))
  if (!first || !inForce) return null
  const to = targetOf(transition, first.stage, inForce.scheme.optionalStages)
  const by = bulkRolesOf(ctx.actor).find(role => transition.by.includes(role))
  const soft = stageLimit(inForce.scheme, { from: first.stage, to, by })
  return soft === null ? null : { of: to, now: await countInStage(db, to), soft }
}
