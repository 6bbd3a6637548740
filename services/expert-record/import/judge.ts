import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { canonicalJson } from '@/domain/canonical-json'
import {
  EXPERT_COLUMNS,
  type ExpertCells,
  type ExpertColumn,
  type ExpertRow,
} from '@/domain/expert/record/sheet'
import { isTaken, type RowFate } from '@/domain/sheet/preview'
import { sha256 } from '../../crypto'

/** What becomes of a line, with the person it is about and the version of the entry it was held against. */
export type ExpertFate = RowFate<ExpertColumn> & { personId: string; version: number }

type Standing = {
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

/** What an entry has that a table leaves out. */
const PLAIN: Partial<ExpertCells> = { region: 'city', capacity: '20' }

const cellsOf = (row: Standing): ExpertCells => ({
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

const standingBy = async (db: Db, emails: readonly string[]): Promise<Map<string, Standing>> => {
  const found = await db.execute<Standing>(sql`
    select p.id as "personId", lower(p.email) as email, p.name, e.title, e.employer, e.employer_code as "employerCode",
      e.region, e.capacity, e.disciplines, e.fields, e.term_from as "termFrom", e.term_to as "termTo", e.version
    from person p left join expert_profile e on e.person_id = p.id
    where lower(p.email) = any(${sql.param([...emails])}::text[]) and p.status = 'active'
      and exists (select 1 from staff_role r where r.person_id = p.id and r.role in ('expert', 'inspector') and r.revoked_at is null)`)
  return new Map(found.rows.map(row => [row.email, row]))
}

const sorted = (text: string): string => text.split(',').sort().join(',')

/** Holds the lines of a table against the register; a cell that is left empty leaves what stands. */
export const judgeExperts = async (db: Db, rows: readonly ExpertRow[], me: string): Promise<ExpertFate[]> => {
  const standing = await standingBy(
    db,
    rows.map(row => row.cells.email),
  )
  return rows.map(({ line, cells, problems }): ExpertFate => {
    const known = standing.get(cells.email)
    const wrong = (more: RowFate<ExpertColumn>['problems']): ExpertFate => ({
      line,
      kind: 'wrong',
      cells,
      changes: [],
      problems: more,
      personId: '',
      version: 0,
    })
    if (problems.length > 0) return wrong(problems)
    if (!known) return wrong([{ column: 'email', code: 'unknown_expert', given: cells.email }])
    if (known.personId === me) return wrong([{ column: 'email', code: 'own_line', given: cells.email }])
    if (cells.name && cells.name !== known.name)
      return wrong([{ column: 'name', code: 'other_name', given: cells.name }])
    const before = cellsOf(known)
    const after = Object.fromEntries(
      EXPERT_COLUMNS.map(column => [
        column,
        cells[column] || before[column] || (known.version === null ? (PLAIN[column] ?? '') : ''),
      ]),
    ) as ExpertCells
    const changes = EXPERT_COLUMNS.flatMap(column =>
      sorted(before[column]) === sorted(after[column])
        ? []
        : [{ column, from: before[column], to: after[column] }],
    )
    const kind = known.version === null ? 'added' : changes.length > 0 ? 'changed' : 'same'
    return {
      line,
      kind,
      cells: after,
      changes: kind === 'added' ? [] : changes,
      problems: [],
      personId: known.personId,
      version: known.version ?? 0,
    }
  })
}

/** Stands for exactly the rows that would be taken and for what they were held against. */
export const fatesHash = (fates: readonly ExpertFate[]): string =>
  sha256(
    canonicalJson(
      fates.filter(isTaken).map(({ line, kind, cells, changes, personId, version }) => ({
        line,
        kind,
        cells,
        changes,
        personId,
        version,
      })),
    ),
  )
