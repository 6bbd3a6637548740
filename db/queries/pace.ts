import { and, asc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { application, caseEvent } from '../schema/application'
import { stagePace } from '../schema/measure'
import { stands } from './standing'

/** Every step of every case submitted since a moment, with what the pace is looked up by; no names, nobody's case. */
export const stepsSince = (db: Db, since: Date) =>
  db
    .select({
      applicationId: caseEvent.applicationId,
      fieldId: application.fieldId,
      at: caseEvent.at,
      kind: caseEvent.kind,
      toStage: caseEvent.toStage,
    })
    .from(caseEvent)
    .innerJoin(application, eq(application.id, caseEvent.applicationId))
    .where(and(gte(application.submittedAt, since), isNotNull(caseEvent.toStage), stands()))
    .orderBy(asc(caseEvent.applicationId), asc(caseEvent.seq))

/** The measured pace of all fields and of one. */
export const paceOfField = (db: Db, fieldId: string) =>
  db
    .select()
    .from(stagePace)
    .where(inArray(stagePace.fieldId, ['', fieldId]))

/** How well the forecast did, leg by leg. */
export const paceOfAll = (db: Db) => db.select().from(stagePace).where(eq(stagePace.fieldId, ''))

/** How many open cases of a stage entered it before this one; of one area alone when one is given. */
export const casesAhead = async (
  db: Db,
  own: { id: string; stage: string; stageSince: Date },
  areaId: string | null,
): Promise<number> => {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(application)
    .where(
      and(
        eq(application.stage, own.stage),
        isNull(application.settledAt),
        areaId ? eq(application.areaId, areaId) : undefined,
        sql`(${application.stageSince}, ${application.id}) < (${own.stageSince.toISOString()}::timestamptz, ${own.id}::uuid)`,
      ),
    )
  return row?.n ?? 0
}
