import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WaitingReport } from '@/domain/decision/feedback'
import { permitted, ties } from './board'
import type { BoardScope } from './board-scope'

/** Unreleased reports of the cases a person carries and of those nobody carries, the oldest date first, with how many there are. */
export const readWaitingReports = async (
  db: Db,
  scope: BoardScope,
  take: number,
): Promise<(WaitingReport & { total: number })[]> => {
  const found = await db.execute<WaitingReport & { total: number }>(sql`with ${ties(scope)}
    select a.id, a.reference, a.brand_name as brand, a.product_name as product, e.name as enterprise, f.due_on as "dueOn",
      (count(*) over ())::int as total
    from feedback_draft f join application a on a.id = f.application_id join enterprise e on e.id = a.enterprise_id
    where f.released_at is null and (a.officer_id = ${scope.personId} or a.officer_id is null)
      and ${permitted(scope)}
    order by f.due_on, f.application_id limit ${take}`)
  return found.rows
}
