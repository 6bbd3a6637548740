import { latestImports } from '@/db/queries/imports'
import { registryImport } from '@/db/schema/register-facts'
import { done, type Outcome } from '@/domain/outcome'
import type { TableImported } from '@/domain/sheet/imported'
import type { Ctx } from '../context'
import { database } from '../database'
import { officerOnly } from '../people/officer-only'
import { registrySize } from './standing'

export type RegistryView = { entries: number; asOf: string | null; imports: TableImported[] }

/** How much of the register was handed over to this system, and the latest extracts; for officers alone. */
export const viewRegistry = async (ctx: Ctx): Promise<Outcome<RegistryView>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const { orm } = database()
  const [size, imports] = await Promise.all([registrySize(orm), latestImports(orm, registryImport)])
  return done({ ...size, imports })
}
