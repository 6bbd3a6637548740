import { and, count, eq, isNull, ne, type SQL, sum } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'
import { upload } from '@/db/schema/upload'

export type Usage = { files: number; bytes: number }

/** A row of sums as figures. */
export const inFigures = (row: { files: number; bytes: string | null } | undefined): Usage => ({
  files: row?.files ?? 0,
  bytes: Number(row?.bytes ?? 0),
})

/** What is still on its way to a place, as it was declared; `except` is not counted. */
export const comingTo = async (db: Db, place: SQL, except: string | null): Promise<Usage> => {
  const [coming] = await db
    .select({ files: count(), bytes: sum(upload.size) })
    .from(upload)
    .where(and(place, eq(upload.status, 'receiving'), ...(except ? [ne(upload.id, except)] : [])))
  return inFigures(coming)
}

/** What an application holds: files that lie with it and those still on their way. */
export const usageOf = async (
  db: Db,
  applicationId: string,
  except: string | null = null,
): Promise<Usage> => {
  const [[lying], coming] = await Promise.all([
    db
      .select({ files: count(), bytes: sum(evidence.size) })
      .from(evidence)
      .where(and(eq(evidence.applicationId, applicationId), isNull(evidence.removedAt))),
    comingTo(db, eq(upload.applicationId, applicationId), except),
  ])
  const here = inFigures(lying)
  return { files: here.files + coming.files, bytes: here.bytes + coming.bytes }
}
