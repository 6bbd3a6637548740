import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { VetoRow } from '@/domain/veto/sheet'

type Judged = Pick<VetoRow, 'cells' | 'problems'>

/** Which of these rows give a code that stands under other names than theirs; former names and aliases are right too. */
const misnamedAmong = async (db: Db, rows: readonly Judged[]): Promise<Set<number>> => {
  const given = rows.map(({ cells }, at) => ({ at, code: cells.creditCode, name: cells.enterpriseName }))
  const found = await db.execute<{ at: number }>(sql`
    select given.at from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(at int, code text, name text)
    cross join lateral (
      select e.name_key as key from enterprise e where e.credit_code = given.code
      union all select org_key(r.name) from registry_entry r where r.credit_code = given.code
      union all select t.name_key from enterprise e join enterprise_tie t on t.enterprise_id = e.id
        where e.credit_code = given.code and t.kind in ('former_name', 'alias') and t.removed_at is null) as known
    group by given.at, given.name having not bool_or(known.key = org_key(given.name))`)
  return new Set(found.rows.map(({ at }) => at))
}

/**
 * Adds to rows that are right by themselves what is wrong between name and code: a slip in either would hold another
 * enterprise than the one decided against. A code nobody has told the office about says nothing.
 */
export const withMisnamed = async <Row extends Judged>(db: Db, rows: readonly Row[]): Promise<Row[]> => {
  const misnamed = await misnamedAmong(db, rows)
  return rows.map((row, at) =>
    row.problems.length === 0 && misnamed.has(at)
      ? {
          ...row,
          problems: [{ column: 'enterpriseName', code: 'other_name', given: row.cells.enterpriseName }],
        }
      : row,
  )
}
