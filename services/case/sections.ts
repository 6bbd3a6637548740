import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { snapshot } from '@/db/schema/application'
import { parseDrafts } from '@/domain/application/draft'
import type { SectionDrafts } from '@/domain/application/sections'
import type { Snapshot } from '@/domain/application/snapshot'
import { openPrivate, withoutPrivate } from '../application/private'

export type SnapshotRow = Omit<typeof snapshot.$inferSelect, 'data'> & { data: Snapshot }

/** The newest snapshot of a case, or null before submission. */
export const latestSnapshot = async (db: Db, applicationId: string): Promise<SnapshotRow | null> => {
  const [row] = await db
    .select()
    .from(snapshot)
    .where(eq(snapshot.applicationId, applicationId))
    .orderBy(desc(snapshot.seq))
    .limit(1)
  // Only freeze-snapshot writes this column, and the database refuses any change to it.
  return row ? { ...row, data: row.data as Snapshot } : null
}

/** What the newest snapshot froze, without the text its hash was taken over; null before submission. */
export const latestAnswers = async (db: Db, applicationId: string): Promise<Snapshot | null> => {
  const [row] = await db
    .select({ data: snapshot.data })
    .from(snapshot)
    .where(eq(snapshot.applicationId, applicationId))
    .orderBy(desc(snapshot.seq))
    .limit(1)
  return row ? (row.data as Snapshot) : null
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
