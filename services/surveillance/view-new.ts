import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'

/** Working days a round is given to check all its targets, as a proposal. */
const PROPOSED = 45

/** What the form of a new round starts from. Refuses: unauthenticated, missing (no officer). */
export const viewNewRound = async (ctx: Ctx): Promise<Outcome<{ minutes: number; checkBy: string }>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const inForce = await schemeInForce(database().orm, today)
  return done({
    minutes: inForce?.scheme.drawPoolMinutes ?? 0,
    checkBy: addWorkingDays(today, PROPOSED).date,
  })
}
