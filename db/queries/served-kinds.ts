import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/**
 * The kinds each file of an application serves: its first, unless it was released from it, then those it was given
 * besides, in the order they were added. Only files that lie with the application now.
 */
export const servedKinds = async (db: Db, applicationId: string): Promise<Map<string, string[]>> => {
  const found = await db.execute<{ id: string; kinds: string[] }>(sql`
    select e.id, array_remove(array_prepend(case when e.released_at is null then e.kind end,
        array_agg(u.kind order by u.added_at, u.kind)), null) as kinds
    from evidence e left join evidence_use u on u.evidence_id = e.id and u.removed_at is null
    where e.application_id = ${applicationId} and e.removed_at is null
    group by e.id
  `)
  return new Map(found.rows.map(row => [row.id, row.kinds]))
}
