import { asc } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import type { UnfinishedUpload, UploadAddress } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { arrivedOf } from './parts'
import { mayEnter, unfinishedAt, usageAt } from './place-of'
import type { Usage } from './usage'

/** What an application or a vault holds, and the uploads this person has begun there and not ended. */
export const viewUploads = async (
  ctx: Ctx,
  address: UploadAddress,
): Promise<Outcome<{ used: Usage; unfinished: UnfinishedUpload[] }>> => {
  const db = database().orm
  const own = await mayEnter(ctx, address, 'read')
  if (!own.ok) return own
  const [used, rows] = await Promise.all([
    usageAt(db, address),
    db
      .select()
      .from(upload)
      .where(unfinishedAt(address, personOf(ctx)?.personId ?? ''))
      .orderBy(asc(upload.createdAt))
      .limit(UPLOAD_LIMITS.unfinished),
  ])
  const unfinished = await Promise.all(
    rows.map(async ({ id, kind, itemId, itemVersion, name, size, sha256, movedAt }) => ({
      id,
      kind,
      item: itemId && itemVersion ? { id: itemId, version: itemVersion } : null,
      name,
      size,
      sha256,
      arrived: await arrivedOf(id),
      until: new Date(movedAt.getTime() + UPLOAD_LIMITS.keptHours * 3_600_000).toISOString(),
    })),
  )
  return done({ used, unfinished })
}
