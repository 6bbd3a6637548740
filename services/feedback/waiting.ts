import { sql } from 'drizzle-orm'
import { permitted, ties } from '@/db/queries/board'
import type { WaitingReport } from '@/domain/decision/feedback'
import { done, type Outcome } from '@/domain/outcome'
import { boardScope } from '../board/scope'
import type { Ctx } from '../context'
import { database } from '../database'

const TAKE = 30

/** Reports an officer has still to release, their own cases and those nobody carries, the oldest date first. */
export const waitingReports = async (
  ctx: Ctx,
): Promise<Outcome<{ total: number; reports: WaitingReport[] }>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  if (!scope.value.seesAll) return done({ total: 0, reports: [] })
  const found = await database().orm.execute<WaitingReport & { total: number }>(sql`with ${ties(scope.value)}
    select a.id, a.reference, a.brand_name as brand, a.product_name as product, e.name as enterprise, f.due_on as "dueOn",
      (count(*) over ())::int as total
    from feedback_draft f join application a on a.id = f.application_id join enterprise e on e.id = a.enterprise_id
    where f.released_at is null and (a.officer_id = ${scope.value.personId} or a.officer_id is null)
      and ${permitted(scope.value)}
    order by f.due_on, f.application_id limit ${TAKE}`)
  return done({
    total: found.rows[0]?.total ?? 0,
    reports: found.rows.map(({ total: _, ...report }) => report),
  })
}
