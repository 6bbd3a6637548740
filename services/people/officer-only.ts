import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'

/** The officer who asks; to everybody else what only officers have does not exist. */
export const officerOnly = (ctx: Ctx): Outcome<{ personId: string }> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  return hasRole(me, 'officer') ? done({ personId: me.personId }) : refuse('missing')
}
