import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { byName } from './by-name'

/** Officers that carry a case on the board, for the query bar. */
export const readOfficers = async (db: Db): Promise<{ id: string; name: string }[]> => {
  const found = await db.execute<{
    id: string
    name: string
  }>(sql`select p.id, p.name from person p where p.status = 'active'
    and exists (select 1 from staff_role r where r.person_id = p.id and r.role = 'officer' and r.revoked_at is null)
    order by ${byName(sql`p.name`)}, p.id`)
  return found.rows
}
