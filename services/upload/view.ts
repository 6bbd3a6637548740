import { and, asc, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import type { UnfinishedUpload } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome } from '@/domain/outcome'
import { ownCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { arrivedOf } from './parts'
import { usageOf } from './usage'

/** What an application holds, and the uploads this person has begun there and not ended. */
export const viewUploads = async (
  ctx: Ctx,
  applicationId: string,
): Promise<Outcome<{ used: { files: number; bytes: number }; unfinished: UnfinishedUpload[] }>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, applicationId, 'read')
  if (!own.ok) return own
  const by = personOf(ctx)?.personId ?? ''
  const [used, rows] = await Promise.all([
    usageOf(db, applicationId),
    db
      .select()
      .from(upload)
      .where(
        and(eq(upload.applicationId, applicationId), eq(upload.personId, by), eq(upload.status, 'receiving')),
      )
      .orderBy(asc(upload.createdAt))
      .limit(UPLOAD_LIMITS.unfinished),
  ])
  const unfinished = await Promise.all(
    rows.map(async ({ id, kind, name, size, sha256, movedAt }) => ({
      id,
      kind,
      name,
      size,
      sha256,
      arrived: await arrivedOf(id),
      until: new Date(movedAt.getTime() + UPLOAD_LIMITS.keptHours * 3_600_000).toISOString(),
    })),
  )
  return done({ used, unfinished })
}
