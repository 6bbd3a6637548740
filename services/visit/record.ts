import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { finding, siteVisit, visitSignature } from '@/db/schema/visit'
import { recordText } from '@/domain/visit/record'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { actorId } from '../context'
import { sha256 } from '../crypto'
import type { Tx } from '../tx'
import { inspectorSeats } from './seat'

export type VisitRow = typeof siteVisit.$inferSelect
export type FindingRow = typeof finding.$inferSelect

/** The visit record of a case, or null before it was planned. */
export const loadVisit = async (db: Db, applicationId: string): Promise<VisitRow | null> => {
  const [row] = await db.select().from(siteVisit).where(eq(siteVisit.applicationId, applicationId))
  return row ?? null
}

/** The findings of a case in the order they were recorded. */
export const loadFindings = (db: Db, applicationId: string): Promise<FindingRow[]> =>
  db
    .select()
    .from(finding)
    .where(eq(finding.applicationId, applicationId))
    .orderBy(asc(finding.at), asc(finding.code))

/** The hash under which the record is signed, as it would be with these contents. */
export const recordHashOf = (
  visit: Pick<VisitRow, 'applicationId' | 'plannedOn' | 'agenda' | 'checks' | 'summary'>,
  findings: readonly FindingRow[],
): string => sha256(recordText({ ...visit, findings }))

type Patch = Partial<Pick<VisitRow, 'plannedOn' | 'agenda' | 'checks' | 'summary'>>

/**
 * Writes a change of the record where its version is still what was read, with the hash of what it then says, so that
 * signatures under anything else no longer count. Null when somebody was faster. The case row must be locked.
 */
export const changeRecord = async (
  tx: Tx,
  ctx: Ctx,
  visit: VisitRow,
  patch: Patch,
): Promise<VisitRow | null> => {
  const next = { ...visit, ...patch }
  const recordHash = recordHashOf(next, await loadFindings(tx.db, visit.applicationId))
  const [row] = await tx.db
    .update(siteVisit)
    .set({ ...patch, recordHash, version: visit.version + 1, savedAt: ctx.now, savedBy: actorId(ctx) })
    .where(and(eq(siteVisit.id, visit.id), eq(siteVisit.version, visit.version)))
    .returning()
  if (row && row.recordHash !== visit.recordHash) await keepWaiting(tx, ctx, visit.applicationId)
  return row ?? null
}

/** People of one side whose signature is under the record as it now is; of an inspector who left it counts no longer. */
export const signersOf = async (
  db: Db,
  visit: VisitRow,
  side: 'inspector' | 'enterprise',
): Promise<string[]> => {
  const rows = await db
    .select({ personId: visitSignature.personId })
    .from(visitSignature)
    .where(
      and(
        eq(visitSignature.visitId, visit.id),
        eq(visitSignature.side, side),
        eq(visitSignature.recordHash, visit.recordHash),
      ),
    )
  const people = rows.map(row => row.personId)
  if (side === 'enterprise') return people
  const seated = new Set((await inspectorSeats(db, visit.applicationId)).map(seat => seat.personId))
  return people.filter(id => seated.has(id))
}
