import { count, inArray, max } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registryEntry } from '@/db/schema/register-facts'
import { canonicalJson } from '@/domain/canonical-json'
import type { RegistryCells, RegistryColumn } from '@/domain/registry/sheet'
import { isTaken, type RowFate } from '@/domain/sheet/preview'
import { sha256 } from '../crypto'

type Row = typeof registryEntry.$inferSelect

/** An entry as the cells of a row. */
export const cellsOf = ({ areaId, industryId, ...row }: Row): RegistryCells => ({
  ...row,
  area: areaId,
  industry: industryId,
})

/** A row of cells as the columns of an entry. */
export const columnsOf = ({ area, industry, ...cells }: RegistryCells): Row => ({
  ...cells,
  areaId: area,
  industryId: industry,
})

/** The entries of these codes, locked in the order of their codes where they are to be changed. */
export const standingEntries = async (
  db: Db,
  codes: readonly string[],
  locked = false,
): Promise<RegistryCells[]> => {
  if (codes.length === 0) return []
  const asked = db
    .select()
    .from(registryEntry)
    .where(inArray(registryEntry.creditCode, [...codes]))
    .orderBy(registryEntry.creditCode)
  return (await (locked ? asked.for('update') : asked)).map(cellsOf)
}

/** Stands for exactly the rows that would be taken and for what they were held against. */
export const fatesHash = (fates: readonly RowFate<RegistryColumn>[]): string =>
  sha256(
    canonicalJson(
      fates.filter(isTaken).map(({ line, kind, cells, changes }) => ({ line, kind, cells, changes })),
    ),
  )

/** How many entries there are, and the newest day the register handed any over for. */
export const registrySize = async (db: Db): Promise<{ entries: number; asOf: string | null }> => {
  const [row] = await db.select({ entries: count(), asOf: max(registryEntry.asOf) }).from(registryEntry)
  return { entries: row?.entries ?? 0, asOf: row?.asOf ?? null }
}
