import type { BoardScope } from '@/db/queries/board-scope'
import { BOARD_STAGES } from '@/domain/board/stages'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { isOpenTo } from '@/domain/workflow/work'
import { type Ctx, personOf } from '../context'

/**
 * What a person may see of the cases: all of them as an officer, the own area from the district check on as a district
 * officer, deliberation and later on the committee; nothing without such a role. Null for nobody.
 */
export const boardSight = (ctx: Ctx): BoardScope | null => {
  const person = personOf(ctx)
  if (!person) return null
  const seesAll = hasRole(person, 'officer')
  const areaIds = hasRole(person, 'district') ? person.areaIds : []
  const chairs = hasRole(person, 'chair')
  const decides = chairs || hasRole(person, 'committee')
  const stages = BOARD_STAGES.filter(
    stage =>
      seesAll ||
      (areaIds.length > 0 && isOpenTo('district', stage)) ||
      (decides && isOpenTo('decider', stage)),
  )
  return {
    personId: person.personId,
    today: shanghaiDate(ctx.now),
    seesAll,
    areaIds,
    decides,
    chairs,
    stages,
  }
}

/** What part of the board a person may see; who sees no case has no board (missing). */
export const boardScope = (ctx: Ctx): Outcome<BoardScope> => {
  const scope = boardSight(ctx)
  if (!scope) return refuse('unauthenticated')
  return scope.stages.length === 0 ? refuse('missing') : done(scope)
}
