import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { assignment, scoreSheet } from '@/db/schema/review'
import type { ScoringView } from '@/domain/expert/views'

/**
 * The seals of the live seats of a panel, by pseudonym; null where a sheet is not in. Callers give them to nobody whose
 * own sheet is not in.
 */
export const panelSeals = async (db: Db, applicationId: string): Promise<ScoringView['seals']> => {
  const rows = await db
    .select({
      alias: assignment.alias,
      status: scoreSheet.status,
      seal: scoreSheet.seal,
      at: scoreSheet.sealedAt,
    })
    .from(assignment)
    .leftJoin(scoreSheet, eq(scoreSheet.assignmentId, assignment.id))
    .where(
      and(
        eq(assignment.applicationId, applicationId),
        eq(assignment.role, 'expert'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
    .orderBy(assignment.alias)
  return rows.map(({ alias, status, seal, at }) =>
    status === 'sealed' && at
      ? { alias, seal, sealedAt: at.toISOString() }
      : { alias, seal: null, sealedAt: null },
  )
}
