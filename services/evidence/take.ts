import { rm } from 'node:fs/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { acceptedTypes, FILE_TYPES, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { TakenFile } from '@/domain/application/upload'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { lockOwnCase, ownCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { examineFile, type Inspection } from '../files/inspect'
import { safeFileName } from '../files/serve-headers'
import { promise } from '../outbox'
import { type Tx, withTx } from '../tx'
import { endUpload } from '../upload/end'
import { mayChangeKind, mayHold } from './may-upload'
import { evidenceScanner, evidenceStore } from './places'
import { promiseText } from './promise-text'

/** A file that arrived whole and lies in quarantine. */
export type Arrived = {
  applicationId: string
  kind: string
  name: string
  path: string
  sha256: string
  size: number
  /** The upload it came by, when it came in pieces. */
  uploadId?: string
}

const typesOf = (kind: string): readonly string[] =>
  isEvidenceKind(kind) ? acceptedTypes(kind) : FILE_TYPES.scan

/** Files of the application with the same content, and the kinds each serves. Other applications are never asked. */
export const sameContent = async (
  db: Tx['db'],
  file: Pick<Arrived, 'applicationId' | 'sha256'>,
): Promise<{ name: string; kinds: string[] }[]> => {
  const rows = await db
    .select({ id: evidence.id, name: evidence.name })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicationId, file.applicationId),
        isNull(evidence.removedAt),
        eq(evidence.sha256, file.sha256),
      ),
    )
  if (rows.length === 0) return []
  const served = await servedKinds(db, file.applicationId)
  return rows.map(({ id, name }) => ({ name, kinds: served.get(id) ?? [] }))
}

const insert = (ctx: Ctx, file: Arrived, name: string, found: Inspection): Promise<Outcome<TakenFile>> =>
  withTx(ctx, async tx => {
    const uploadedBy = personOf(ctx)?.personId
    const own = await lockOwnCase(tx.db, ctx, file.applicationId, 'edit')
    if (!own.ok || !uploadedBy) return own.ok ? refuse('forbidden') : own
    const open = await mayChangeKind(tx.db, own.value, file.kind)
    if (!open.ok) return open
    const room = await mayHold(tx.db, file.applicationId, file.size, file.uploadId)
    if (!room.ok) return room
    const twins = await sameContent(tx.db, file)
    if (twins.some(twin => twin.kinds.includes(file.kind))) return refuse('repeated', { reason: 'same_file' })
    const status: TakenFile['status'] = found.verdict === 'clean' ? 'clean' : 'pending'
    const [row] = await tx.db
      .insert(evidence)
      .values({
        applicationId: file.applicationId,
        kind: file.kind,
        name,
        sha256: file.sha256,
        size: file.size,
        mime: found.mime ?? 'application/octet-stream',
        pages: found.pages,
        status,
        reason: found.reason,
        examinedAt: status === 'clean' ? ctx.now : null,
        uploadedBy,
        uploadedAt: ctx.now,
      })
      .returning({ id: evidence.id })
    if (!row) throw new Error('no evidence row')
    await promiseText(tx, { status, mime: found.mime, applicationId: file.applicationId })
    if (status === 'pending')
      await promise(tx, { task: 'inspect_evidence', payload: { evidenceId: row.id } }, `inspect:${row.id}`)
    tx.audit({
      action: 'upload-evidence',
      target: 'application',
      targetId: file.applicationId,
      data: { evidence: row.id, kind: file.kind, sha256: file.sha256, size: file.size, status },
    })
    const { kind, size, uploadId } = file
    const { pages, reason } = found
    const answer = done({ id: row.id, kind, name, size, pages, status, reason, twin: twins[0]?.name ?? null })
    return !uploadId || (await endUpload(tx, uploadId, 'taken', answer)) ? answer : refuse('missing')
  })

/**
 * Takes a quarantined file: examines it in its own process, keeps it when it is clean or nobody could look yet
 * (then `pending`), refuses it with the reason otherwise. The quarantined copy is gone afterwards in every case.
 */
export const takeFile = async (ctx: Ctx, file: Arrived): Promise<Outcome<TakenFile>> => {
  try {
    const name = safeFileName(normaliseText(file.name))
    const own = await ownCase(database().orm, ctx, file.applicationId, 'edit')
    if (!own.ok) return own
    const twins = await sameContent(database().orm, file)
    if (twins.some(twin => twin.kinds.includes(file.kind))) return refuse('repeated', { reason: 'same_file' })
    const found = await examineFile({ path: file.path, name }, evidenceScanner(), ctx.now)
    if (found.verdict === 'rejected') return refuse('invalid', { reason: found.reason ?? 'type-not-allowed' })
    if (found.mime && !typesOf(file.kind).includes(found.mime))
      return refuse('invalid', { reason: 'type-not-for-kind' })
    await evidenceStore().put(file.path, file.sha256)
    return await insert(ctx, file, name, found)
  } finally {
    await rm(file.path, { force: true })
  }
}
