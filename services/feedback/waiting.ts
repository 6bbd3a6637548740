import { readWaitingReports } from '@/db/queries/feedback'
import type { WaitingReport } from '@/domain/decision/feedback'
import { done, type Outcome } from '@/domain/outcome'
import { boardScope } from '../board/scope'
import type { Ctx } from '../context'
import { database } from '../database'

/** Reports shown at a time; the others come up as these are sent. */
const TAKE = 30

/** Reports an officer has still to release; none for other roles, missing without a board. */
export const waitingReports = async (
  ctx: Ctx,
): Promise<Outcome<{ total: number; reports: WaitingReport[] }>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  if (!scope.value.seesAll) return done({ total: 0, reports: [] })
  const rows = await readWaitingReports(database().orm, scope.value, TAKE)
  return done({ total: rows[0]?.total ?? 0, reports: rows.map(({ total: _, ...report }) => report) })
}
