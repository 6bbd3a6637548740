import { eq } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import { vaultItem } from '@/db/schema/vault'
import type { SectionDrafts } from '@/domain/application/sections'
import { canonicalJson } from '@/domain/canonical-json'
import {
  isSameRecord,
  placeOf,
  type RecordData,
  type RecordKind,
  recordDetails,
  recordsIn,
} from '@/domain/vault/records'
import { openPrivate } from '../application/private'
import type { Ctx } from '../context'
import { type DatedFile, dateFiles } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import type { Tx } from '../tx'
import type { VaultRow } from './own-vault'
import { changeItem, contentOf, insertItem } from './write'

type Place = { enterpriseId: string; applicationId: string }

/** The columns of an item that hold a file lying with an application. */
export const fileColumns = (file: DatedFile, examinedAt: Date | null) => ({
  sha256: file.sha256,
  fileName: file.name,
  size: file.size,
  mime: file.mime,
  pages: file.pages,
  fileStatus: 'clean' as const,
  fileReason: null,
  examinedAt,
})

type Store = { rows: VaultRow[]; hashes: Set<string>; examined: Map<string, Date | null> }

const paperOf = (files: readonly DatedFile[], kind: RecordKind, data: RecordData): DatedFile | undefined => {
  const { number } = recordDetails(kind, data)
  const { evidenceKind } = placeOf(kind)
  if (evidenceKind === null) return undefined
  return files.find(file => file.kinds.includes(evidenceKind) && file.effective.values.number === number)
}

const keepRecord = async (
  tx: Tx,
  ctx: Ctx,
  { enterpriseId, applicationId }: Place,
  store: Store,
  { kind, data }: { kind: RecordKind; data: RecordData },
  files: readonly DatedFile[],
): Promise<void> => {
  const known = store.rows.find(row => row.kind === kind && isSameRecord(kind, openPrivate(row.data), data))
  if (known) {
    const content = contentOf(known)
    if (known.archivedAt === null && canonicalJson(content.data) !== canonicalJson(data))
      await changeItem(tx, ctx, known, { ...content, title: '', data: { ...data } })
    return
  }
  const paper = paperOf(files, kind, data)
  const isNew = paper !== undefined && !store.hashes.has(paper.sha256)
  if (isNew) store.hashes.add(paper.sha256)
  const content = { kind, evidenceKind: null, title: '', details: {}, data: { ...data } }
  await insertItem(
    tx,
    ctx,
    { enterpriseId, fromApplicationId: applicationId },
    content,
    isNew ? fileColumns(paper, store.examined.get(paper.id) ?? null) : {},
  )
}

/**
 * Keeps everything of a submitted application in the enterprise's vault: its records, each with its paper, and the
 * other files. What lies there already is not doubled; a record whose answers changed gets one more version.
 */
export const flowIntoVault = async (
  tx: Tx,
  ctx: Ctx,
  place: Place,
  sections: SectionDrafts,
  today: string,
): Promise<void> => {
  const { enterpriseId, applicationId } = place
  const [rows, listed, stored] = [
    await tx.db.select().from(vaultItem).where(eq(vaultItem.enterpriseId, enterpriseId)),
    await listEvidence(tx.db, applicationId),
    await tx.db
      .select({ id: evidence.id, at: evidence.examinedAt })
      .from(evidence)
      .where(eq(evidence.applicationId, applicationId)),
  ]
  const files = dateFiles(
    listed.filter(file => file.status === 'clean'),
    sections,
    { today },
  )
  const store: Store = {
    rows,
    hashes: new Set(rows.flatMap(row => row.sha256 ?? [])),
    examined: new Map(stored.map(row => [row.id, row.at])),
  }
  for (const record of recordsIn(sections)) await keepRecord(tx, ctx, place, store, record, files)
  for (const file of files) {
    if (store.hashes.has(file.sha256)) continue
    store.hashes.add(file.sha256)
    await insertItem(
      tx,
      ctx,
      { enterpriseId, fromApplicationId: applicationId },
      { kind: 'document', evidenceKind: file.kind, title: '', details: file.effective.values, data: {} },
      fileColumns(file, store.examined.get(file.id) ?? null),
    )
  }
}
