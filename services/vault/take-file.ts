import { rm } from 'node:fs/promises'
import { and, eq, isNull, sum } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import { VAULT_BYTES } from '@/domain/vault/limits'
import { type Ctx, personOf } from '../context'
import { evidenceScanner, evidenceStore } from '../evidence/places'
import { examineFile, type Inspection } from '../files/inspect'
import { safeFileName } from '../files/serve-headers'
import { promise } from '../outbox'
import { type Tx, withTx } from '../tx'
import { lockItem, ownVault, type VaultRow } from './own-vault'
import { changeItem, contentOf, insertItem } from './write'

/** A file for a vault that lies in quarantine: a new document, the paper of a record, or the newer edition of an item. */
export type ArrivedForVault = {
  enterpriseId: string
  /** What it is. */
  evidenceKind: string | null
  itemId?: string | undefined
  version?: number | undefined
  name: string
  path: string
  sha256: string
  size: number
}

export type KeptFile = { id: string; name: string; status: 'pending' | 'clean' }

const twinIn = async (tx: Tx, file: ArrivedForVault): Promise<boolean> => {
  const [twin] = await tx.db
    .select({ id: vaultItem.id })
    .from(vaultItem)
    .where(
      and(
        eq(vaultItem.enterpriseId, file.enterpriseId),
        eq(vaultItem.sha256, file.sha256),
        isNull(vaultItem.archivedAt),
        isNull(vaultItem.replacedBy),
      ),
    )
  return twin !== undefined
}

const hasRoom = async (tx: Tx, file: ArrivedForVault): Promise<boolean> => {
  const [used] = await tx.db
    .select({ bytes: sum(vaultItem.size) })
    .from(vaultItem)
    .where(eq(vaultItem.enterpriseId, file.enterpriseId))
  return Number(used?.bytes ?? 0) + file.size <= VAULT_BYTES
}

/** A record without a paper takes the file; anything else gets a successor, and stays as it is where it is used. */
const place = async (
  tx: Tx,
  ctx: Ctx,
  file: ArrivedForVault,
  before: VaultRow | null,
  columns: Parameters<typeof insertItem>[4],
): Promise<VaultRow> => {
  const { enterpriseId } = file
  if (!before) {
    const { evidenceKind } = file
    return insertItem(
      tx,
      ctx,
      { enterpriseId },
      { kind: 'document', evidenceKind, title: '', details: {}, data: {} },
      columns,
    )
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

const keep = (ctx: Ctx, file: ArrivedForVault, name: string, found: Inspection): Promise<Outcome<KeptFile>> =>
  withTx(ctx, async tx => {
    const own = ownVault(ctx, file.enterpriseId, 'edit')
    if (!own.ok) return own
    const { itemId, version } = file
    const before = itemId ? await lockItem(tx, ctx, { itemId, version: version ?? 0 }) : null
    if (before && !before.ok) return before
    if (before && before.value.enterpriseId !== file.enterpriseId) return refuse('missing')
    if (before && (before.value.archivedAt || before.value.replacedBy))
      return refuse('blocked', { reason: 'vault_archived', conditions: [] })
    if (await twinIn(tx, file)) return refuse('repeated', { reason: 'same_in_vault' })
    if (!(await hasRoom(tx, file))) return refuse('blocked', { reason: 'vault_full', conditions: [] })
    const fileStatus = found.verdict === 'clean' ? 'clean' : 'pending'
    const row = await place(tx, ctx, file, before?.value ?? null, {
      sha256: file.sha256,
      fileName: name,
      size: file.size,
      mime: found.mime ?? 'application/octet-stream',
      pages: found.pages,
      fileStatus,
      fileReason: found.reason,
      examinedAt: fileStatus === 'clean' ? ctx.now : null,
    })
    if (fileStatus === 'pending')
      await promise(tx, { task: 'inspect_vault', payload: { itemId: row.id } }, `inspect-vault:${row.id}`)
    tx.audit({
      action: 'upload-vault',
      target: 'vault',
      targetId: row.id,
      data: { sha256: file.sha256, size: file.size, replaces: itemId ?? null, status: fileStatus },
    })
    return done({ id: row.id, name, status: fileStatus })
  })

/**
 * Takes a quarantined file into a vault by the same examination as evidence: kept when clean or while nobody could
 * look yet, refused with the reason otherwise. The quarantined copy is gone afterwards in every case.
 */
export const takeVaultUpload = async (ctx: Ctx, file: ArrivedForVault): Promise<Outcome<KeptFile>> => {
  try {
    const own = ownVault(ctx, file.enterpriseId, 'edit')
    if (!own.ok) return own
    const name = safeFileName(normaliseText(file.name))
    const found = await examineFile({ path: file.path, name }, evidenceScanner(), ctx.now)
    if (found.verdict === 'rejected') return refuse('invalid', { reason: found.reason ?? 'type-not-allowed' })
    const { evidenceKind } = file
    if (evidenceKind !== null && !isEvidenceKind(evidenceKind))
      return refuse('invalid', { fields: { kind: 'unknown' } })
    if (found.mime && evidenceKind && !acceptedTypes(evidenceKind).includes(found.mime))
      return refuse('invalid', { reason: 'type-not-for-kind' })
    await evidenceStore().put(file.path, file.sha256)
    return await keep(ctx, file, name, found)
  } finally {
    await rm(file.path, { force: true })
  }
}
