import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** Officers that carry a case on the board, for the query bar. */
export const readOfficers = async (db: Db): Promise<{ id: string; name: string }[]> => {
  const found = await db.execute<{
    id: string
    name: string
  }>(sql`select distinct p.id, p.name from staff_role r
    join person p on p.id = r.person_id where r.role = 'officer' and r.revoked_at is null and p.status = 'active' order by p.name`)
  return found.rows
}
