import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
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
      where a.enterprise_id = ${row.enterpriseId} and a.id <> ${row.id} and a.reference is not null
    )
    select h.sha256, found.at, found.by, found.by_id, found.reference
    from unnest(array[${sql.join(
      [...new Set(hashes)].map(hash => sql`${hash}`),
      sql`, `,
    )}]) as h(sha256)
    cross join lateral (
      -- Read in order of time, so that no frozen text is opened beyond the first that holds the file.
      select c.* from (
        select k.* from evidence v join accepted k on k.id = v.application_id
        where v.sha256 = h.sha256 order by k.at desc, k.reference offset 0
      ) c
      where (select s.data -> 'files' @> jsonb_build_array(jsonb_build_object('sha256', h.sha256))
        from snapshot s where s.application_id = c.id and s.at <= c.at order by s.seq desc limit 1)
      limit 1
    ) found
  `)
  return found.rows.map(({ sha256, at, by, by_id, reference }) => ({
    sha256,
    at: shanghaiDate(new Date(at)),
    by,
    byId: by_id,
    reference,
  }))
}
