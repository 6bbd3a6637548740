import { desc, eq } from 'drizzle-orm'
import { expertImport } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import { done, type Outcome } from '@/domain/outcome'
import type { TableImported } from '@/domain/sheet/imported'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { officerOnly } from '../../people/officer-only'

const LATEST = 10

/** The latest imports of the register, newest first; for officers. */
export const listExpertImports = async (ctx: Ctx): Promise<Outcome<TableImported[]>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const rows = await database()
    .orm.select({
      id: expertImport.id,
      fileName: expertImport.fileName,
      added: expertImport.added,
      updated: expertImport.updated,
      unchanged: expertImport.unchanged,
      by: person.name,
      at: expertImport.at,
      undoneAt: expertImport.undoneAt,
    })
    .from(expertImport)
    .innerJoin(person, eq(person.id, expertImport.by))
    .orderBy(desc(expertImport.at))
    .limit(LATEST)
  return done(
    rows.map(({ undoneAt, at, ...row }) => ({ ...row, at: at.toISOString(), isUndone: undoneAt !== null })),
  )
}
