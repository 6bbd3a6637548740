import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { snapshot } from '@/db/schema/application'
import { parseDrafts } from '@/domain/application/draft'
import type { SectionDrafts } from '@/domain/application/sections'
import type { Snapshot } from '@/domain/application/snapshot'
import { openPrivate, withoutPrivate } from '../application/private'
import { isKnownSound, requireSound } from './snapshot-integrity'

export type SnapshotRow = Omit<typeof snapshot.$inferSelect, 'data'> & { data: Snapshot }

const columns = {
  ...getTableColumns(snapshot),
  rowVersion: sql<string>`${snapshot}.xmin::text`,
  strayFiles: sql<number>`(select count(*)::int from jsonb_to_recordset(${snapshot.data}->'files') as f(id uuid, sha256 text)
    where not exists (select 1 from evidence e where e.id = f.id and e.sha256 = f.sha256))`,
}

/**
 * The latest snapshots of a case, newest first, each held against its hash, its canonical text and the rows of its
 * files. Throws SnapshotIntegrityError: what does not match is shown to nobody.
 */
export const lastSnapshots = async (db: Db, applicationId: string, most: number): Promise<SnapshotRow[]> => {
  const rows = await db
    .select(columns)
    .from(snapshot)
    .where(eq(snapshot.applicationId, applicationId))
    .orderBy(desc(snapshot.seq))
    .limit(most)
  for (const row of rows) await requireSound(row, applicationId)
  // Only freeze-snapshot writes this column, and what it wrote has just been compared with its hash.
  return rows.map(({ rowVersion: _, strayFiles: __, ...row }) => ({ ...row, data: row.data as Snapshot }))
}

/** The newest snapshot of a case, or null before submission; checked as `lastSnapshots` says. */
export const latestSnapshot = async (db: Db, applicationId: string): Promise<SnapshotRow | null> =>
  (await lastSnapshots(db, applicationId, 1))[0] ?? null

/**
 * What the newest snapshot froze, without the text its hash was taken over unless it still has to be checked; null before
 * submission.
 */
export const latestAnswers = async (db: Db, applicationId: string): Promise<Snapshot | null> => {
  const { id, data, rowVersion, strayFiles } = columns
  const [row] = await db
    .select({ id, data, rowVersion, strayFiles })
    .from(snapshot)
    .where(eq(snapshot.applicationId, applicationId))
    .orderBy(desc(snapshot.seq))
    .limit(1)
  if (!row) return null
  if (isKnownSound(row)) return row.data as Snapshot
  return (await latestSnapshot(db, applicationId))?.data ?? null
}

/** The answers a snapshot holds. Personal fields are left out unless asked for by someone entitled. */
export const sectionsIn = (data: Snapshot, withPersonal = false): SectionDrafts =>
  parseDrafts(
    Object.fromEntries(
      data.sections.map(({ id, answers }) => [
        id,
        withPersonal ? openPrivate(answers) : withoutPrivate(answers),
      ]),
    ),
  )
