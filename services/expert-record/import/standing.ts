import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ENTRY_COLUMNS, ExpertCells } from '@/domain/expert/record/sheet'

/** An expert or inspector with the entry of the register, if there is one. */
export type Standing = {
  personId: string
  email: string
  name: string
  title: string | null
  employer: string | null
  employerCode: string | null
  region: string | null
  capacity: number | null
  disciplines: string[] | null
  fields: string[] | null
  termFrom: string | null
  termTo: string | null
  version: number | null
}

export type EntryCells = Pick<ExpertCells, (typeof ENTRY_COLUMNS)[number]>

/** An entry as the cells of a table say it, by ids. */
export const cellsOf = (row: Standing): EntryCells => ({
  email: row.email,
  name: row.name,
  title: row.title ?? '',
  employer: row.employer ?? '',
  employerCode: row.employerCode ?? '',
  region: row.region ?? '',
  capacity: row.capacity === null ? '' : String(row.capacity),
  disciplines: (row.disciplines ?? []).join(','),
  fields: (row.fields ?? []).join(','),
  termFrom: row.termFrom ?? '',
  termTo: row.termTo ?? '',
})

const experts = sql`
  select p.id as "personId", lower(p.email) as email, p.name, e.title, e.employer, e.employer_code as "employerCode",
    e.region, e.capacity, e.disciplines, e.fields, e.term_from as "termFrom", e.term_to as "termTo", e.version
  from person p left join expert_profile e on e.person_id = p.id
  where p.status = 'active' and exists (select 1 from staff_role r
    where r.person_id = p.id and r.role in ('expert', 'inspector') and r.revoked_at is null)`

const found = async (db: Db, which: SQL): Promise<Standing[]> =>
  (await db.execute<Standing>(sql`${experts} ${which}`)).rows

/** The experts with these addresses, by address; with or without an entry. */
export const standingBy = async (db: Db, emails: readonly string[]): Promise<Map<string, Standing>> => {
  const rows = await found(db, sql`and lower(p.email) = any(${sql.param([...emails])}::text[])`)
  return new Map(rows.map(row => [row.email, row]))
}

/** The register as it stands but for one person, by name, so many entries at most. */
export const registered = (db: Db, { most, but }: { most: number; but: string }): Promise<Standing[]> =>
  found(db, sql`and e.person_id is not null and p.id <> ${but} order by p.name, p.id limit ${most}`)
