import { and, count, eq } from 'drizzle-orm'
import { upload } from '@/db/schema/upload'
import { OpenUpload } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { lockOwnCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { knockForUpload } from '../evidence/knock'
import { mayChangeKind, mayHold } from '../evidence/may-upload'
import { sameContent } from '../evidence/take'
import { safeFileName } from '../files/serve-headers'
import { withTx } from '../tx'
import { beginPart } from './parts'

/**
 * Begins an upload: who may send, whether the kind is open, and whether the declared bytes still fit are asked before
 * a byte is taken. The same person sending the same content under the same kind goes on with what was begun before.
 */
export const openUpload = async (
  ctx: Ctx,
  applicationId: string,
  raw: unknown,
): Promise<Outcome<{ id: string }>> => {
  const asked = OpenUpload.safeParse(raw)
  const kind = asked.success ? asked.data.kind : ''
  const knocked = await knockForUpload(ctx, applicationId, kind)
  if (!asked.success && (knocked.ok || knocked.because.code === 'invalid')) {
    const reason = asked.error.issues[0]?.message ?? ''
    return refuse('invalid', { reason: /^[a-z_]+$/.test(reason) ? reason : 'not_a_form' })
  }
  const by = personOf(ctx)?.personId
  if (!knocked.ok || !asked.success || !by) return knocked.ok ? refuse('forbidden') : knocked
  const { name, size, sha256 } = asked.data
  const opened = await withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, applicationId, 'edit')
    if (!own.ok) return own
    const open = await mayChangeKind(tx.db, own.value, kind)
    if (!open.ok) return open
    const mine = and(
      eq(upload.applicationId, applicationId),
      eq(upload.personId, by),
      eq(upload.status, 'receiving'),
    )
    const [begun] = await tx.db
      .select({ id: upload.id, size: upload.size })
      .from(upload)
      .where(and(mine, eq(upload.kind, kind), eq(upload.sha256, sha256)))
    if (begun) return begun.size === size ? done(begun) : refuse('invalid', { reason: 'checksum' })
    const twins = await sameContent(tx.db, { applicationId, sha256 })
    if (twins.some(twin => twin.kinds.includes(kind))) return refuse('repeated', { reason: 'same_file' })
    const [unfinished] = await tx.db.select({ n: count() }).from(upload).where(mine)
    if ((unfinished?.n ?? 0) >= UPLOAD_LIMITS.unfinished)
      return refuse('blocked', { reason: 'too_many_unfinished', conditions: [] })
    const room = await mayHold(tx.db, own.value, size)
    if (!room.ok) return room
    const [row] = await tx.db
      .insert(upload)
      .values({
        applicationId,
        personId: by,
        kind,
        name: safeFileName(normaliseText(name)),
        size,
        sha256,
        createdAt: ctx.now,
        movedAt: ctx.now,
      })
      .returning({ id: upload.id })
    if (!row) throw new Error('no upload row')
    tx.audit({
      action: 'open-upload',
      target: 'application',
      targetId: applicationId,
      data: { upload: row.id, kind, size, sha256 },
    })
    return done(row)
  })
  if (opened.ok) await beginPart(opened.value.id)
  return opened.ok ? done({ id: opened.value.id }) : opened
}
