import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registryEntry } from '@/db/schema/register-facts'
import { applyPatch } from '@/domain/application/draft'

/** What the register says of an enterprise, as answers of the application, and the day it said so. */
export type RegistryFacts = { asOf: string; answers: Record<string, unknown> }

/** Where public registration facts come from, asked with one credit code at a time. */
export type Registry = (creditCode: string) => Promise<RegistryFacts | null>

/** The register's facts that were handed over to this system; null for a code that is not among them. */
export const registryIn =
  (db: Db): Registry =>
  async creditCode => {
    const [row] = await db.select().from(registryEntry).where(eq(registryEntry.creditCode, creditCode))
    if (!row) return null
    const { legalRepresentative, founded, areaId, address, industryId, asOf } = row
    const told = { legalRepresentative, founded, areaId, address, industry: industryId }
    const fixed = { creditCode: row.creditCode, nameZh: row.name }
    return { asOf, answers: applyPatch('enterprise', fixed, told).value }
  }
