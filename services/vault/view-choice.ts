import { inArray } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { acceptedTypes, isEvidenceKind } from '@/domain/application/evidence-kinds'
import type { SectionId } from '@/domain/application/section'
import { isSectionId } from '@/domain/application/sections'
import { isInDate } from '@/domain/evidence/validity'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isRecordKind, placeOf, putRecord, RECORD_KINDS } from '@/domain/vault/records'
import { readDrafts } from '../application/drafts'
import { ownCase } from '../application/own-case'
import { viewSection } from '../application/view-section'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { type VaultLine, viewVault } from './view-vault'
import { contentOf } from './write'

/** What of the vault may be put into an application: files for a kind of evidence, or records for a section. */
export type VaultChoice = {
  lines: (VaultLine & { isHere: boolean; mayTake: boolean })[]
  total: number
  page: number
  pages: number
  /** Version of the section a record goes into. */
  version: number
}

/** The application of somebody who fills it; to a colleague who only reads there is nothing to choose. */
const ownToFill = async (ctx: Ctx, id: string) => {
  if (!personOf(ctx)) return refuse('unauthenticated')
  const own = await ownCase(database().orm, ctx, id, 'edit')
  return !own.ok && own.because.code === 'forbidden' ? refuse('missing') : own
}

/** Files of the vault that could serve a kind of evidence of an application of one's own. */
export const viewFileChoice = async (
  ctx: Ctx,
  id: string,
  kind: string,
  asked: { q: string; page: number; all: boolean },
): Promise<Outcome<VaultChoice>> => {
  const db = database().orm
  const own = await ownToFill(ctx, id)
  if (!own.ok) return own
  if (!isEvidenceKind(kind)) return refuse('missing')
  const { q, page } = asked
  const view = await viewVault(ctx, {
    enterpriseId: own.value.row.enterpriseId,
    q,
    page,
    ...(asked.all ? {} : { evidenceKind: kind }),
  })
  if (!view.ok) return view
  const here = (await listEvidence(db, id)).filter(file => file.kinds.includes(kind))
  const { lines, total, pages } = view.value
  return done({
    lines: lines
      .filter(line => line.file !== null && acceptedTypes(kind).includes(line.file.mime))
      .map(line => ({
        ...line,
        isHere:
          line.uses.some(use => use.applicationId === id && use.kinds.includes(kind)) && here.length > 0,
        mayTake: line.file?.status === 'clean' && isInDate(line.validity),
      })),
    total,
    page,
    pages,
    version: 0,
  })
}

/** Which of these records stand in the section as they are kept. */
const standing = async (
  applicationId: string,
  section: SectionId,
  lines: readonly VaultLine[],
): Promise<Set<string>> => {
  if (lines.length === 0) return new Set()
  const db = database().orm
  const ids = lines.map(line => line.id)
  const rows = await db.select().from(vaultItem).where(inArray(vaultItem.id, ids))
  const before = (await readDrafts(db, applicationId))[section] ?? {}
  return new Set(
    rows.flatMap(row => {
      const { kind, data } = contentOf(row)
      return isRecordKind(kind) && putRecord(kind, data, { ...before }) === null ? [row.id] : []
    }),
  )
}

/** Records of the vault that go into a section of an application of one's own. */
export const viewRecordChoice = async (
  ctx: Ctx,
  id: string,
  section: string,
  asked: { q: string; page: number },
): Promise<Outcome<VaultChoice>> => {
  const kinds = RECORD_KINDS.filter(one => placeOf(one).section === section)
  if (kinds.length === 0 || !isSectionId(section)) return refuse('missing')
  const own = await ownToFill(ctx, id)
  if (!own.ok) return own
  const [form, view] = await Promise.all([
    viewSection(ctx, id, section),
    viewVault(ctx, { enterpriseId: own.value.row.enterpriseId, kinds, ...asked }),
  ])
  if (!form.ok) return form
  if (!view.ok) return view
  const { lines, total, page, pages } = view.value
  const there = await standing(id, section, lines)
  return done({
    lines: lines.map(line => ({ ...line, isHere: there.has(line.id), mayTake: true })),
    total,
    page,
    pages,
    version: form.value.version,
  })
}
