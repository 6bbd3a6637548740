import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftChange } from '@/db/schema/collaboration'
import { person } from '@/db/schema/people'
import type { ChangeFilter } from '@/domain/application/collaboration-deeds'
import { type ReadValue, readValueOf } from '@/domain/application/read-back'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { done, type Outcome } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import type { Ctx } from '../context'
import { database } from '../database'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'

/** Lines on one page of the history. */
const PAGE_SIZE = 25
/** Minutes within which strokes of one person at one answer are one change. */
const TOGETHER_MINUTES = 10

/** One answer of a line, or that it is personal and not shown here. */
export type ChangedValue = { kind: 'hidden' } | ReadValue

/** What one person made of one answer in one go. */
export type ChangeLine = {
  /** The first stored change of the line; restoring goes back to what stood before it. */
  changeId: number
  section: SectionId
  field: string
  by: string
  from: string
  to: string
  before: ChangedValue
  after: ChangedValue
  /** Version the section has now. */
  version: number
  isRestorable: boolean
}

export type ChangesView = {
  shell: CaseShell
  settings: BrandValueSettings
  /** For the names of a variant's own questions. */
  questions: Scheme['variants']['questions']
  lines: ChangeLine[]
  people: { id: string; name: string }[]
  sections: SectionId[]
  page: number
  pages: number
}

type Row = {
  first_id: string
  section: string
  field: string
  by_name: string
  from_at: string
  to_at: string
  before: unknown
  after: unknown
  version: number
  total: number
}

/** Strokes put together: consecutive changes of one answer by one person, no pause longer than some minutes. */
const readLines = async (db: Db, applicationId: string, filter: ChangeFilter): Promise<Row[]> => {
  const found = await db.execute<Row>(sql`
    with marked as (
      select id, section, field, by, at,
        case when lag(by) over w = by and at - lag(at) over w <= make_interval(mins => ${TOGETHER_MINUTES}) then 0 else 1 end as starts
      from draft_change where application_id = ${applicationId}
      window w as (partition by section, field order by id)
    ), runs as (
      select *, sum(starts) over (partition by section, field order by id) as run from marked
    ), lines as (
      select min(id) as first_id, max(id) as last_id, section, field, by, min(at) as from_at, max(at) as to_at
      from runs group by section, field, by, run
    ), kept as (
      select l.*, count(*) over ()::int as total from lines l
      where ${filter.section ? sql`l.section = ${filter.section}` : sql`true`}
        and ${filter.person ? sql`l.by = ${filter.person}` : sql`true`}
      order by l.last_id desc limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}
    )
    select k.first_id, k.section, k.field, p.name as by_name, k.from_at, k.to_at, k.total,
      f.before, t.after, s.version
    from kept k
    join person p on p.id = k.by
    join draft_change f on f.id = k.first_id
    join draft_change t on t.id = k.last_id
    join draft_section s on s.application_id = ${applicationId} and s.section = k.section
    order by k.last_id desc`)
  return found.rows
}

const lineOf = (row: Row, mayRestore: boolean): ChangeLine | null => {
  if (!isSectionId(row.section)) return null
  const { fields } = sectionOf(row.section)
  const field = Object.hasOwn(fields, row.field) ? fields[row.field] : undefined
  if (!field) return null
  const shown = (value: unknown): ChangedValue =>
    value !== null && field.isPrivate
      ? { kind: 'hidden' }
      : readValueOf(field, value, `${row.section}.${row.field}`)
  return {
    changeId: Number(row.first_id),
    section: row.section,
    field: row.field,
    by: row.by_name,
    from: new Date(row.from_at).toISOString(),
    to: new Date(row.to_at).toISOString(),
    before: shown(row.before),
    after: shown(row.after),
    version: row.version,
    isRestorable: mayRestore && !field.isFixed,
  }
}

/** Who changed which answer of an application from what to what, newest first, for its members; personal answers hidden. */
export const viewChanges = async (
  ctx: Ctx,
  id: string,
  filter: ChangeFilter,
): Promise<Outcome<ChangesView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row } = own.value
  const [shell, rows, people, sections] = await Promise.all([
    caseShell(db, ctx, own.value),
    readLines(db, row.id, filter),
    db
      .selectDistinct({ id: person.id, name: person.name })
      .from(draftChange)
      .innerJoin(person, eq(person.id, draftChange.by))
      .where(eq(draftChange.applicationId, row.id)),
    db
      .selectDistinct({ section: draftChange.section })
      .from(draftChange)
      .where(eq(draftChange.applicationId, row.id)),
  ])
  const mayRestore = shell.mayEdit && (row.stage === 'draft' || row.stage === 'correction')
  const changed = new Set(sections.map(one => one.section))
  return done({
    shell,
    settings: own.value.scheme.brandValue,
    questions: own.value.scheme.variants.questions,
    lines: rows.flatMap(one => lineOf(one, mayRestore) ?? []),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    sections: SECTION_IDS.filter(section => changed.has(section)),
    page: filter.page,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / PAGE_SIZE)),
  })
}
