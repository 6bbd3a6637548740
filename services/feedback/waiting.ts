import type { BoardScope } from '@/db/queries/board-scope'
import { readWaitingReports } from '@/db/queries/feedback'
import type { WaitingReport } from '@/domain/decision/feedback'
import { database } from '../database'

/** Reports shown at a time; the others come up as these are sent. */
const TAKE = 30

export type WaitingReports = { total: number; reports: WaitingReport[] }

/** Reports an officer has still to release; none for whoever does not see the whole board. */
export const waitingReports = async (scope: BoardScope): Promise<WaitingReports> => {
  if (!scope.seesAll) return { total: 0, reports: [] }
  const rows = await readWaitingReports(database().orm, scope, TAKE)
  return { total: rows[0]?.total ?? 0, reports: rows.map(({ total: _, ...report }) => report) }
}
