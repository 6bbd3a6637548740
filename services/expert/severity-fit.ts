import type { Db } from '@/db/client'
import type { BoardScope } from '@/db/queries/board-scope'
import { openedPoints } from '@/db/queries/opened-points'
import { BOARD_STAGES } from '@/domain/board/stages'
import { shanghaiDate } from '@/domain/calendar/days'
import { hasRole } from '@/domain/people/roles'
import { type SeverityFit, severityOver } from '@/domain/scoring/severity'
import { type Ctx, personOf } from '../context'

/** The cases whose scores an officer, a member of the committee or its chair may compare; null for anybody else. */
export const comparingScope = (ctx: Ctx): BoardScope | null => {
  const me = personOf(ctx)
  if (!me) return null
  const seesAll = hasRole(me, 'officer')
  const decides = hasRole(me, 'committee') || hasRole(me, 'chair')
  if (!seesAll && !decides) return null
  const today = shanghaiDate(ctx.now)
  const chairs = hasRole(me, 'chair')
  return { personId: me.personId, today, seesAll, decides, chairs, areaIds: [], stages: [...BOARD_STAGES] }
}

/**
 * Severity of some experts over all that was scored under one scheme version, which is one rubric and one round of it.
 * Reads sheets that stand open and nothing of any other, and only cases the reader may see: a case they are recused
 * from, tied to, or (on the committee) not shown adds nothing to anybody's figure, so that nothing of it can be worked
 * out by comparing. Null when that is too little.
 */
export const severityFit = async (
  db: Db,
  scope: BoardScope,
  schemeVersionId: string,
  experts: readonly string[],
): Promise<SeverityFit | null> => {
  return severityOver(await openedPoints(db, scope, schemeVersionId), experts)
}
