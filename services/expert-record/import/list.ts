import { latestImports } from '@/db/queries/imports'
import { expertImport } from '@/db/schema/expert'
import { done, type Outcome } from '@/domain/outcome'
import type { TableImported } from '@/domain/sheet/imported'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { officerOnly } from '../../people/officer-only'

/** The latest imports of the register, newest first; for officers. */
export const listExpertImports = async (ctx: Ctx): Promise<Outcome<TableImported[]>> => {
  const me = officerOnly(ctx)
  return me.ok ? done(await latestImports(database().orm, expertImport)) : me
}
