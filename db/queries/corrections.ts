import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { application, caseEvent } from '../schema/application'
import { extensionRequest } from '../schema/correction'
import { enterprise } from '../schema/enterprise'

export type Waiting = { stages: readonly string[]; personId: string; today: string; areaId: string | null }

const where = ({ stages, personId, today, areaId }: Waiting) =>
  and(
    inArray(application.stage, [...stages]),
    isNull(application.settledAt),
    areaId ? eq(application.areaId, areaId) : undefined,
    sql`not is_conflicted(${personId}, ${application.id}, ${today}::date)`,
  )

/** How many cases wait for their enterprise, without those the reader has a tie to. */
export const countCorrections = async (db: Db, waiting: Waiting): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(application).where(where(waiting))
  return row?.n ?? 0
}

/** These cases, the nearest last day first, each with the open request of its enterprise and the extensions it has had. */
export const listCorrections = (db: Db, waiting: Waiting, page: { take: number; skip: number }) =>
  db
    .select({
      row: application,
      enterprise: enterprise.name,
      asked: extensionRequest.reason,
      given: sql<number>`(select count(*)::int from ${caseEvent} g
        where g.application_id = ${application.id} and g.kind = 'due_extended')`,
    })
    .from(application)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .leftJoin(
      extensionRequest,
      and(eq(extensionRequest.applicationId, application.id), isNull(extensionRequest.answer)),
    )
    .where(where(waiting))
    .orderBy(asc(application.dueOn), asc(application.id))
    .limit(page.take)
    .offset(page.skip)
