import { rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { TakenFile } from '@/domain/application/upload'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { evidenceScanner, evidenceStore } from '../evidence/places'
import { examineFile, type Inspection } from '../files/inspect'
import { safeFileName } from '../files/serve-headers'
import { promise } from '../outbox'
import { type Tx, withTx } from '../tx'
import { endUpload } from '../upload/end'
import { canPlace, hasRoomFor, itemFor, type VaultPlace } from './may-place'
import type { VaultRow } from './own-vault'
import { changeItem, contentOf, insertItem } from './write'

/** A file for a vault that arrived whole and lies in quarantine. */
export type ArrivedForVault = VaultPlace & {
  name: string
  path: string
  sha256: string
  size: number
  /** The upload it came by, when it came in pieces. */
  uploadId?: string
}

/** A record without a paper takes the file; anything else gets a successor, and stays as it is where it is used. */
const place = async (
  tx: Tx,
  ctx: Ctx,
  { enterpriseId, kind }: VaultPlace,
  before: VaultRow | null,
  columns: Parameters<typeof insertItem>[4],
): Promise<VaultRow> => {
  if (!before) {
    const document = {
      kind: 'document',
      evidenceKind: kind || null,
      title: '',
      details: {},
      data: {},
    } as const
    return insertItem(tx, ctx, { enterpriseId }, document, columns)
  }
  const content = contentOf(before)
  if (before.sha256 === null) return changeItem(tx, ctx, before, content, columns)
  // A newer edition has a validity of its own.
  const { validFrom: _, validUntil: __, issuedOn: ___, noEnd: ____, ...details } = content.details
  const title = content.kind === 'document' ? (columns?.fileName ?? '') : content.title
  const next = await insertItem(tx, ctx, { enterpriseId }, { ...content, title, details }, columns)
  await tx.db
    .update(vaultItem)
    .set({ replacedBy: next.id, changedAt: ctx.now, changedBy: personOf(ctx)?.personId ?? before.changedBy })
    .where(eq(vaultItem.id, before.id))
  return next
}

const keep = (
  ctx: Ctx,
  file: ArrivedForVault,
  name: string,
  found: Inspection,
): Promise<Outcome<TakenFile>> =>
  withTx(ctx, async tx => {
    const before = await canPlace(tx.db, ctx, file)
    if (!before.ok) return before
    const room = await hasRoomFor(tx.db, file, file, file.uploadId)
    if (!room.ok) return room
    const status: TakenFile['status'] = found.verdict === 'clean' ? 'clean' : 'pending'
    const { kind, size, sha256, itemId, uploadId } = file
    const { pages, reason } = found
    const { id } = await place(tx, ctx, file, before.value, {
      sha256,
      fileName: name,
      size,
      mime: found.mime ?? 'application/octet-stream',
      pages,
      fileStatus: status,
      fileReason: reason,
      examinedAt: status === 'clean' ? ctx.now : null,
    })
    if (status === 'pending')
      await promise(tx, { task: 'inspect_vault', payload: { itemId: id } }, `inspect-vault:${id}`)
    tx.audit({
      action: 'upload-vault',
      target: 'vault',
      targetId: id,
      data: { sha256, size, replaces: itemId, status },
    })
    const answer = done({ id, kind, name, size, pages, status, reason, twin: null })
    return !uploadId || (await endUpload(tx, uploadId, 'taken', answer)) ? answer : refuse('missing')
  })

/**
 * Takes a quarantined file into a vault by the same examination as evidence: kept when clean or while nobody could
 * look yet, refused with the reason otherwise. The quarantined copy is gone afterwards in every case.
 */
export const takeVaultUpload = async (ctx: Ctx, file: ArrivedForVault): Promise<Outcome<TakenFile>> => {
  try {
    const item = await itemFor(database().orm, ctx, file)
    if (!item.ok) return item
    const { kind } = file
    const name = safeFileName(normaliseText(file.name))
    const found = await examineFile({ path: file.path, name }, evidenceScanner(), ctx.now)
    if (found.verdict === 'rejected') return refuse('invalid', { reason: found.reason ?? 'type-not-allowed' })
    if (found.mime && isEvidenceKind(kind) && !acceptedTypes(kind).includes(found.mime))
      return refuse('invalid', { reason: 'type-not-for-kind' })
    await evidenceStore().put(file.path, file.sha256)
    return await keep(ctx, file, name, found)
  } finally {
    await rm(file.path, { force: true })
  }
}
