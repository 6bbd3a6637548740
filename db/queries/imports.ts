import { desc, eq } from 'drizzle-orm'
import type { TableImported } from '@/domain/sheet/imported'
import type { Db } from '../client'
import type { expertImport } from '../schema/expert'
import { person } from '../schema/people'
import type { registryImport } from '../schema/register-facts'
import type { vetoImport } from '../schema/veto'

const LATEST = 10

/** The latest tables of a kind that were taken in, newest first. */
export const latestImports = async (
  db: Db,
  table: typeof expertImport | typeof registryImport | typeof vetoImport,
): Promise<TableImported[]> => {
  const { id, fileName, added, updated, unchanged, at, undoneAt } = table
  const rows = await db
    .select({ id, fileName, added, updated, unchanged, by: person.name, at, undoneAt })
    .from(table)
    .innerJoin(person, eq(person.id, table.by))
    .orderBy(desc(at))
    .limit(LATEST)
  return rows.map(({ undoneAt: undone, at: day, ...row }) => ({
    ...row,
    at: day.toISOString(),
    isUndone: undone !== null,
  }))
}
