import { and, count, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import { OpenUpload, type UploadAddress } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { type Ctx, personOf } from '../context'
import { safeFileName } from '../files/serve-headers'
import { countHits } from '../rate-limit'
import { type Tx, withTx } from '../tx'
import { beginPart } from './parts'
import { placeOf, unfinishedAt } from './place-of'

const begunAlready = async (tx: Tx, address: UploadAddress, by: string, file: OpenUpload) => {
  const { kind, itemId, itemVersion, sha256 } = file
  const mine = await tx.db
    .select({ id: upload.id, size: upload.size, itemId: upload.itemId })
    .from(upload)
    .where(and(unfinishedAt(address, by), eq(upload.kind, kind), eq(upload.sha256, sha256)))
  const begun = mine.find(one => one.itemId === itemId)
  // What was sent for a version that has passed is as good for the one its sender sees now.
  if (begun && itemId) await tx.db.update(upload).set({ itemVersion }).where(eq(upload.id, begun.id))
  return begun
}

/**
 * Begins an upload: who may send, whether the place is open, and whether the declared bytes still fit are asked before
 * a byte is taken. The same person sending the same content to the same place goes on with what was begun before.
 */
export const openUpload = async (
  ctx: Ctx,
  address: UploadAddress,
  raw: unknown,
): Promise<Outcome<{ id: string }>> => {
  const by = personOf(ctx)?.personId
  if (!by) return refuse('unauthenticated')
  const counted = await countHits(ctx, [{ key: `upload|${by}`, max: 120, seconds: 600 }])
  if (!counted.ok) return counted
  const asked = OpenUpload.safeParse(raw)
  if (!asked.success) {
    const reason = asked.error.issues[0]?.message ?? ''
    return refuse('invalid', { reason: /^[a-z_]+$/.test(reason) ? reason : 'not_a_form' })
  }
  const { name, ...file } = asked.data
  const { kind, size, sha256, itemId, itemVersion } = file
  if (itemId && 'applicationId' in address) return refuse('invalid', { reason: 'not_a_form' })
  const columns = { applicationId: null, enterpriseId: null, ...address, kind, itemId, itemVersion }
  const place = placeOf(ctx, columns)
  const opened = await withTx(ctx, async tx => {
    const open = await place.lock(tx)
    if (!open.ok) return open
    const begun = await begunAlready(tx, address, by, asked.data)
    if (begun) return begun.size === size ? done({ id: begun.id }) : refuse('invalid', { reason: 'checksum' })
    const [unfinished] = await tx.db.select({ n: count() }).from(upload).where(unfinishedAt(address, by))
    if ((unfinished?.n ?? 0) >= UPLOAD_LIMITS.unfinished)
      return refuse('blocked', { reason: 'too_many_unfinished', conditions: [] })
    const room = await place.hasRoom(tx.db, file)
    if (!room.ok) return room
    const [row] = await tx.db
      .insert(upload)
      .values({
        ...columns,
        personId: by,
        name: safeFileName(normaliseText(name)),
        size,
        sha256,
        createdAt: ctx.now,
        movedAt: ctx.now,
      })
      .returning({ id: upload.id })
    if (!row) throw new Error('no upload row')
    tx.audit({ action: 'open-upload', ...place.subject, data: { upload: row.id, kind, size, sha256 } })
    return done(row)
  })
  if (opened.ok) await beginPart(opened.value.id)
  return opened
}
