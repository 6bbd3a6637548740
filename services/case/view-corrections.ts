import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { application, caseEvent } from '@/db/schema/application'
import { extensionRequest } from '@/db/schema/correction'
import { enterprise } from '@/db/schema/enterprise'
import { areaOf } from '@/domain/areas'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { officerOnly } from '../veto/officer'

const PAGE = 50

/** A case that waits for its enterprise. */
export type CorrectionInList = {
  id: string
  version: number
  reference: string
  enterprise: string
  brand: string
  areaId: string
  dueOn: string
  /** The last day once it is extended; null when the scheme version allows no more. */
  extendedTo: string | null
  /** Why the enterprise asks for more time; null while it does not. */
  asked: string | null
}

export type CorrectionsView = { rows: CorrectionInList[]; total: number; page: number; pages: number }

const waiting = (me: string, today: string, area: string) =>
  and(
    eq(application.stage, 'correction'),
    isNull(application.settledAt),
    areaOf(area) ? eq(application.areaId, area) : undefined,
    sql`not is_conflicted(${me}, ${application.id}, ${today}::date)`,
  )

/** Every case in correction for officers, the nearest last day first, fifty a page; a case of a tie is not there. */
export const viewCorrections = async (
  ctx: Ctx,
  query: { area: string; page: number },
): Promise<Outcome<CorrectionsView>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const { orm } = database()
  const where = waiting(me.value.personId, shanghaiDate(ctx.now), query.area)
  const [counted] = await orm.select({ n: count() }).from(application).where(where)
  const total = counted?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, Math.floor(query.page)), pages)
  const found = await orm
    .select({ row: application, enterprise: enterprise.name, asked: extensionRequest.reason })
    .from(application)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .leftJoin(
      extensionRequest,
      and(eq(extensionRequest.applicationId, application.id), isNull(extensionRequest.answer)),
    )
    .where(where)
    .orderBy(asc(application.dueOn), asc(application.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE)
  const given = new Map(
    found.length === 0
      ? []
      : (
          await orm
            .select({ id: caseEvent.applicationId, n: count() })
            .from(caseEvent)
            .where(
              and(
                eq(caseEvent.kind, 'due_extended'),
                inArray(
                  caseEvent.applicationId,
                  found.map(({ row }) => row.id),
                ),
              ),
            )
            .groupBy(caseEvent.applicationId)
        ).map(({ id, n }) => [id, n]),
  )
  const rows: CorrectionInList[] = []
  for (const { row, enterprise: name, asked } of found) {
    const { correction } = await schemeOf(orm, row.schemeVersionId)
    const isLeft = (given.get(row.id) ?? 0) < correction.extensions
    const dueOn = row.dueOn ?? ''
    rows.push({
      id: row.id,
      version: row.version,
      reference: row.reference ?? '',
      enterprise: name,
      brand: `${row.brandName} ${row.productName}`,
      areaId: row.areaId,
      dueOn,
      extendedTo: isLeft && dueOn ? addWorkingDays(asDate(dueOn), correction.extensionDays).date : null,
      asked,
    })
  }
  return done({ rows, total, page, pages })
}
