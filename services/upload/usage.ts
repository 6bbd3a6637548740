import { and, count, eq, isNull, ne, sum } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'
import { upload } from '@/db/schema/upload'

/** What an application holds: files that lie with it and, as they were declared, those still on their way. */
export const usageOf = async (
  db: Db,
  applicationId: string,
  except: string | null = null,
): Promise<{ files: number; bytes: number }> => {
  const [lying, coming] = await Promise.all([
    db
      .select({ files: count(), bytes: sum(evidence.size) })
      .from(evidence)
      .where(and(eq(evidence.applicationId, applicationId), isNull(evidence.removedAt))),
    db
      .select({ files: count(), bytes: sum(upload.size) })
      .from(upload)
      .where(
        and(
          eq(upload.applicationId, applicationId),
          eq(upload.status, 'receiving'),
          ...(except ? [ne(upload.id, except)] : []),
        ),
      ),
  ])
  return {
    files: (lying[0]?.files ?? 0) + (coming[0]?.files ?? 0),
    bytes: Number(lying[0]?.bytes ?? 0) + Number(coming[0]?.bytes ?? 0),
  }
}
