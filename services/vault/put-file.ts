import { and, eq, isNull } from 'drizzle-orm'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { evidenceUse } from '@/db/schema/vault'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { shanghaiDate } from '@/domain/calendar/days'
import { isInDate, validityOf } from '@/domain/evidence/validity'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { TakeVaultFile } from '@/domain/vault/deeds'
import { isScanFresh } from '@/domain/vault/second-check'
import { lockOwnCase } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { mayChangeKind, mayHold } from '../evidence/may-upload'
import { promiseText } from '../evidence/promise-text'
import { promise } from '../outbox'
import { type Tx, withTx } from '../tx'
import { ownItem, type VaultRow } from './own-vault'

/** A stored file as an application takes it over, wherever it lay before. */
export type StoredFile = {
  sha256: string
  name: string
  size: number
  mime: string
  pages: number | null
  details: Record<string, string>
  examinedAt: Date | null
  carriedFrom?: string
}

/**
 * Lays stored bytes with an application without sending them again: clean when they were found so within the age of a
 * scanner's signatures, else waiting to be examined anew. Gives the id of the row.
 */
export const layStored = async (
  tx: Tx,
  ctx: Ctx,
  place: { applicationId: string; kind: string; uploadedBy: string },
  file: StoredFile,
): Promise<string> => {
  const isFresh = isScanFresh(file.examinedAt, ctx.now)
  const status = isFresh ? ('clean' as const) : ('pending' as const)
  const { examinedAt, ...rest } = file
  const [row] = await tx.db
    .insert(evidence)
    .values({
      ...place,
      ...rest,
      status,
      reason: isFresh ? null : 'scan-too-old',
      examinedAt: isFresh ? examinedAt : null,
      uploadedAt: ctx.now,
    })
    .returning({ id: evidence.id })
  if (!row) throw new Error('no evidence row')
  if (isFresh) await promiseText(tx, { status, mime: file.mime, applicationId: place.applicationId })
  else await promise(tx, { task: 'inspect_evidence', payload: { evidenceId: row.id } }, `inspect:${row.id}`)
  return row.id
}

type Lying = typeof evidence.$inferSelect

const lyingThere = async (tx: Tx, applicationId: string, sha256: string): Promise<Lying | undefined> => {
  const [row] = await tx.db
    .select()
    .from(evidence)
    .where(
      and(eq(evidence.applicationId, applicationId), eq(evidence.sha256, sha256), isNull(evidence.removedAt)),
    )
  return row
}

const fits = (item: VaultRow, kind: string, today: string): Outcome<StoredFile> => {
  const { sha256, fileName, size, mime, pages, details, examinedAt, fileStatus } = item
  if (!isEvidenceKind(kind)) return refuse('invalid', { fields: { kind: 'unknown' } })
  if (!sha256 || !fileName || size === null || !mime) return refuse('invalid', { reason: 'no_file' })
  if (item.archivedAt || item.replacedBy)
    return refuse('blocked', { reason: 'vault_archived', conditions: [] })
  if (fileStatus !== 'clean') return refuse('pending', { reason: 'file_not_examined' })
  if (!acceptedTypes(kind).includes(mime)) return refuse('invalid', { reason: 'type-not-for-kind' })
  if (!isInDate(validityOf(details, { today })))
    return refuse('blocked', { reason: 'vault_expired', conditions: [] })
  return done({ sha256, name: fileName, size, mime, pages, details, examinedAt })
}

/**
 * Lets the file of a vault item serve a kind of evidence of an application of the same enterprise, without upload: a
 * file that lies there already gains a use. Refuses what is archived, expired, of a wrong type, or frozen now.
 */
export const takeVaultFile = (
  ctx: Ctx,
  input: TakeVaultFile,
): Promise<Outcome<{ id: string; kind: string }>> =>
  withTx(ctx, async tx => {
    const uploadedBy = personOf(ctx)?.personId
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok || !uploadedBy) return own.ok ? refuse('forbidden') : own
    const item = await ownItem(tx.db, ctx, input.itemId)
    if (!item.ok) return item
    const { applicationId, kind } = input
    if (item.value.enterpriseId !== own.value.row.enterpriseId) return refuse('missing')
    const open = await mayChangeKind(tx.db, own.value, kind)
    if (!open.ok) return open
    const file = fits(item.value, kind, shanghaiDate(ctx.now))
    if (!file.ok) return file
    const there = await lyingThere(tx, applicationId, file.value.sha256)
    if (there) {
      const kinds = (await servedKinds(tx.db, applicationId)).get(there.id) ?? []
      if (kinds.includes(kind)) return refuse('repeated', { reason: 'same_file' })
      if (there.kind === kind)
        await tx.db.update(evidence).set({ releasedAt: null }).where(eq(evidence.id, there.id))
      else
        await tx.db
          .insert(evidenceUse)
          .values({ evidenceId: there.id, applicationId, kind, addedBy: uploadedBy, addedAt: ctx.now })
    } else {
      const room = await mayHold(tx.db, applicationId, file.value.size)
      if (!room.ok) return room
    }
    const id = there?.id ?? (await layStored(tx, ctx, { applicationId, kind, uploadedBy }, file.value))
    tx.audit({
      action: 'take-vault-file',
      target: 'application',
      targetId: applicationId,
      data: { item: item.value.id, evidence: id, kind },
    })
    return done({ id, kind })
  })
