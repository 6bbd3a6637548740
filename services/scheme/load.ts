import { and, desc, eq, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { schemeVersion } from '@/db/schema/scheme'
import { parseScheme, type Scheme } from '@/domain/scheme/schema'

const parsed = new Map<string, Scheme>()

const parseOnce = (id: string, data: unknown): Scheme => {
  const known = parsed.get(id)
  if (known) return known
  const scheme = parseScheme(data)
  parsed.set(id, scheme)
  return scheme
}

/** The scheme version a case runs under. Published versions never change, so each is validated once. */
export const schemeOf = async (db: Db, id: string): Promise<Scheme> => {
  const known = parsed.get(id)
  if (known) return known
  const [row] = await db.select().from(schemeVersion).where(eq(schemeVersion.id, id))
  if (!row) throw new Error(`scheme version ${id} is missing`)
  if (row.status === 'draft') return parseScheme(row.data)
  return parseOnce(row.id, row.data)
}

/** The scheme version in force on a day (YYYY-MM-DD), or null before the first. */
export const schemeInForce = async (db: Db, day: string): Promise<{ id: string; scheme: Scheme } | null> => {
  const [row] = await db
    .select({ id: schemeVersion.id })
    .from(schemeVersion)
    .where(and(eq(schemeVersion.status, 'published'), lte(schemeVersion.effectiveFrom, day)))
    .orderBy(desc(schemeVersion.effectiveFrom))
    .limit(1)
  return row ? { id: row.id, scheme: await schemeOf(db, row.id) } : null
}
