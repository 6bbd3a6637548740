import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { permitted, ties } from './board'
import type { BoardScope } from './board-scope'

export type OpenedPoints = { expert: string; caseId: string; points: number[] }

/**
 * The points of each sheet of a scheme version a pillar, as summed up at its opening; a sheet that leaves a pillar out is
 * left out. Only sheets that stand open, of a panel that has not been closed again, and of cases in the reader's scope:
 * a case they are tied to adds nothing, as if it were not there.
 */
export const openedPoints = async (
  db: Db,
  scope: BoardScope,
  schemeVersionId: string,
): Promise<OpenedPoints[]> => {
  const found = await db.execute<OpenedPoints>(sql`
    with ${ties(scope)}, closed as materialized (
      select application_id from panel_opening group by application_id having bool_and(superseded_at is not null))
    select s.person_id as expert, s.application_id as "caseId", s.pillar_points as points
    from score_sheet s join application a on a.id = s.application_id join assignment w on w.id = s.assignment_id
    where s.status = 'sealed' and s.pillar_points is not null and w.status = 'declared'
      and a.scheme_version_id = ${schemeVersionId} and ${permitted(scope)}
      and a.id not in (select application_id from closed)`)
  return found.rows
}
