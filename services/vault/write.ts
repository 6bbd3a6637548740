import { eq } from 'drizzle-orm'
import { vaultItem, vaultVersion } from '@/db/schema/vault'
import type { Details } from '@/domain/evidence/details'
import { isRecordKind, placeOf, recordDetails, recordTitle, type VaultKind } from '@/domain/vault/records'
import { openPrivate, sealPrivate } from '../application/private'
import { searchText } from '../application/search-text'
import type { Ctx } from '../context'
import { personOf } from '../context'
import type { Tx } from '../tx'
import type { VaultRow } from './own-vault'

type FileColumns = Pick<
  typeof vaultItem.$inferInsert,
  'sha256' | 'fileName' | 'size' | 'mime' | 'pages' | 'fileStatus' | 'fileReason' | 'examinedAt'
>

/** What an item says, before it is stored. */
export type VaultContent = {
  kind: VaultKind
  evidenceKind: string | null
  title: string
  details: Details
  /** Answers of a record, personal ones open. */
  data: Record<string, unknown>
}

/** The columns of an item: personal answers encrypted, the details of a record drawn from its answers. */
const columnsOf = ({ kind, evidenceKind, title, details, data }: VaultContent, fileName: string | null) => {
  const isRecord = isRecordKind(kind)
  const told: Record<string, string> = { ...details, ...(isRecord ? recordDetails(kind, data) : {}) }
  const named = title || (isRecord ? recordTitle(kind, data) : '') || fileName || ''
  return {
    evidenceKind: isRecord ? placeOf(kind).evidenceKind : evidenceKind,
    title: named,
    details: told,
    data: isRecord ? sealPrivate(placeOf(kind).section, data) : {},
    validUntil: told.noEnd === 'yes' ? null : (told.validUntil ?? null),
    search: searchText([named, told.issuer, told.number, fileName ?? undefined]),
  }
}

const note = async (tx: Tx, row: VaultRow, by: string, at: Date): Promise<void> => {
  const { id, version, title, details, data, sha256 } = row
  await tx.db.insert(vaultVersion).values({ itemId: id, version, title, details, data, sha256, by, at })
}

const writer = (ctx: Ctx): string => {
  const by = personOf(ctx)?.personId
  if (!by) throw new Error('only a person writes into a vault')
  return by
}

/** Puts a new item into a vault, with its first version. */
export const insertItem = async (
  tx: Tx,
  ctx: Ctx,
  place: { enterpriseId: string; fromApplicationId?: string },
  content: VaultContent,
  file: FileColumns = {},
): Promise<VaultRow> => {
  const by = writer(ctx)
  const [row] = await tx.db
    .insert(vaultItem)
    .values({
      ...place,
      kind: content.kind,
      ...columnsOf(content, file.fileName ?? null),
      ...file,
      createdBy: by,
      createdAt: ctx.now,
      changedBy: by,
      changedAt: ctx.now,
    })
    .returning()
  if (!row) throw new Error('no vault item')
  await note(tx, row, by, ctx.now)
  return row
}

/** Changes an item as one more version of it. */
export const changeItem = async (
  tx: Tx,
  ctx: Ctx,
  row: VaultRow,
  content: Omit<VaultContent, 'kind'>,
  file: FileColumns = {},
): Promise<VaultRow> => {
  const by = writer(ctx)
  const [next] = await tx.db
    .update(vaultItem)
    .set({
      ...columnsOf({ ...content, kind: row.kind as VaultKind }, file.fileName ?? row.fileName),
      ...file,
      version: row.version + 1,
      changedBy: by,
      changedAt: ctx.now,
    })
    .where(eq(vaultItem.id, row.id))
    .returning()
  if (!next) throw new Error('no vault item')
  await note(tx, next, by, ctx.now)
  return next
}

/** What an item says, personal answers open. */
export const contentOf = (row: VaultRow): VaultContent => ({
  kind: row.kind as VaultKind,
  evidenceKind: row.evidenceKind,
  title: row.title,
  details: row.details,
  data: openPrivate(row.data),
})
