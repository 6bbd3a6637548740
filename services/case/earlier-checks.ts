import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { shanghaiDate } from '@/domain/calendar/days'
import type { EarlierCheck } from '@/domain/vault/second-check'
import type { CaseRow } from './load'

/** Files of earlier cases of the same enterprise that an officer found in order in a formal check: who, when, which case. */
export const earlierChecks = async (db: Db, row: CaseRow): Promise<EarlierCheck[]> => {
  const found = await db.execute<{
    sha256: string
    at: Date | string
    by: string
    by_id: string
    reference: string
  }>(sql`
    select distinct f ->> 'sha256' as sha256, e.at, e.actor_name as by, e.actor_id as by_id, a.reference
    from application a join case_event e on e.application_id = a.id and e.kind = 'accept' and e.actor_id is not null
      join lateral (select s.data from snapshot s where s.application_id = a.id and s.at <= e.at
        order by s.seq desc limit 1) s on true
      cross join lateral jsonb_array_elements(s.data -> 'files') f
    where a.enterprise_id = ${row.enterpriseId} and a.id <> ${row.id} and a.reference is not null
  `)
  return found.rows.map(({ sha256, at, by, by_id, reference }) => ({
    sha256,
    at: shanghaiDate(new Date(at)),
    by,
    byId: by_id,
    reference,
  }))
}
