import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'

/** Pages of each file of a case by its id, removed ones included. */
export const listSnapshotPages = async (
  db: Db,
  applicationId: string,
): Promise<Map<string, number | null>> => {
  const rows = await db
    .select({ id: evidence.id, pages: evidence.pages })
    .from(evidence)
    .where(eq(evidence.applicationId, applicationId))
  return new Map(rows.map(row => [row.id, row.pages]))
}
