import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

export type SameOfficer = { reference: string; enterprise: string }

/** Submitted applications of other enterprises that name the same chief quality officer, the newest ten; ended ones apart. */
export const sameOfficer = async (db: Db, applicationId: string): Promise<SameOfficer[]> => {
  const found = await db.execute<SameOfficer>(sql`
    select a.reference, e.name as enterprise
    from officer_identity mine
    join officer_identity other on other.digest = mine.digest and other.enterprise_id <> mine.enterprise_id
    join application a on a.id = other.application_id
    join enterprise e on e.id = other.enterprise_id
    where mine.application_id = ${applicationId} and a.reference is not null
      and a.stage not in ('not_accepted', 'declined', 'withdrawn', 'lapsed')
    order by other.at desc
    limit 10`)
  return found.rows
}
