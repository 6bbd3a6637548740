import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { stands } from '@/db/queries/standing'
import { shanghaiDate } from '@/domain/calendar/days'
import type { EarlierCheck } from '@/domain/vault/second-check'
import type { CaseRow } from './load'

/**
 * Which of these files an officer found in order in the formal check of another case of the same enterprise: for each
 * the latest check that had it, with who, when and in which case.
 */
export const earlierChecks = async (
  db: Db,
  row: CaseRow,
  hashes: readonly string[],
): Promise<EarlierCheck[]> => {
  if (hashes.length === 0) return []
  const asked = sql`${sql.param([...new Set(hashes)])}::text[]`
  const found = await db.execute<{
    sha256: string
    at: Date | string
    by: string
    by_id: string
    reference: string
  }>(sql`
    with accepted as materialized (
      select a.id, a.reference, e.at, e.actor_name as by, e.actor_id as by_id
      from application a join case_event e on e.application_id = a.id and e.kind = 'accept' and e.actor_id is not null
        and ${stands(sql`e`)}
      where a.enterprise_id = ${row.enterpriseId} and a.id <> ${row.id} and a.reference is not null
        and exists (select 1 from evidence v where v.application_id = a.id and v.sha256 = any(${asked}))
    )
    -- The frozen text of a case is large: it is opened once, not for every file.
    select distinct on (f.sha256) f.sha256, k.at, k.by, k.by_id, k.reference
    from accepted k
    cross join lateral (select s.data -> 'files' as files from snapshot s
      where s.application_id = k.id and s.at <= k.at order by s.seq desc limit 1) frozen
    cross join lateral jsonb_to_recordset(frozen.files) as f(sha256 text)
    where f.sha256 = any(${asked})
    order by f.sha256, k.at desc, k.reference
  `)
  return found.rows.map(({ sha256, at, by, by_id, reference }) => ({
    sha256,
    at: shanghaiDate(new Date(at)),
    by,
    byId: by_id,
    reference,
  }))
}
