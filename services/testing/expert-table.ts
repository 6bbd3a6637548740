import { eq } from 'drizzle-orm'
import { person } from '@/db/schema/people'
import { csvLine } from '@/domain/csv'
import { EXPERT_COLUMNS, type ExpertColumn, expertHeading } from '@/domain/expert/record/sheet'
import { isTaken } from '@/domain/sheet/preview'
import type { Ctx } from '../context'
import { database } from '../database'
import { importExperts } from '../expert-record/import/import'
import { listExpertImports } from '../expert-record/import/list'
import { previewExperts } from '../expert-record/import/preview'
import { because, type Somebody } from './review'

export type Cells = Partial<Record<ExpertColumn, string>>

/** A table of experts as a file. */
export const fileOf = (rows: Cells[]): File => {
  const lines = rows.map(row => csvLine(EXPERT_COLUMNS.map(column => row[column] ?? '')))
  const head = csvLine(EXPERT_COLUMNS.map(column => expertHeading(column, 'zh-CN')))
  return new File([head, ...lines], '专家.csv')
}

/** A line about somebody, with what a line needs. */
export const lineOf = async (who: Somebody, more: Cells = {}): Promise<Cells> => {
  const [row] = await database().orm.select({ email: person.email }).from(person).where(eq(person.id, who.id))
  return { email: row?.email ?? '', employer: '新单位', disciplines: '质量', fields: '装备制造', ...more }
}

/** What a table would do. */
export const look = async (ctx: Ctx, rows: Cells[] | File) => {
  const seen = await previewExperts(ctx, { file: rows instanceof File ? rows : fileOf(rows) })
  if (!seen.ok || seen.value.fault !== null) throw new Error('no preview')
  return seen.value
}

/** What is sent to take what was shown. */
export const asked = (seen: Awaited<ReturnType<typeof look>>) => ({
  fileName: seen.fileName,
  hash: seen.hash,
  rows: seen.rows.filter(isTaken).map(row => ({ line: row.line, ...row.cells })),
})

/** Takes a table as it is shown; the import it made. */
export const taken = async (ctx: Ctx, rows: Cells[]): Promise<string> => {
  const outcome = await importExperts(ctx, asked(await look(ctx, rows)))
  if (!outcome.ok) throw new Error(because(outcome))
  const imports = await listExpertImports(ctx)
  return imports.ok ? (imports.value[0]?.id ?? '') : ''
}
