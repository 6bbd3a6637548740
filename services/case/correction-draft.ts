import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'
import { correctionDraft } from '@/db/schema/correction'
import { person } from '@/db/schema/people'
import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import type { CorrectionEntry } from './move-facts'

const Items = z.array(
  z.object({
    section: z.string(),
    field: z.string().nullable(),
    evidenceKind: z.string().nullable(),
    evidenceId: z.string().nullable().default(null),
    reason: z.string(),
  }),
)

/** The list as its officers are collecting it, with the names of single files. */
export type CorrectionDraft = {
  items: (CorrectionEntry & { evidenceId: string | null; fileName: string | null })[]
  savedAt: string | null
  savedBy: string | null
}

/** What makes two entries the same place. */
export const placeOf = (entry: CorrectionEntry): string =>
  `${entry.section}/${entry.field}/${entry.evidenceKind}/${entry.evidenceId ?? null}`

/** Whether an entry names something an application has; a single file has to lie with this one under its kind. */
export const isKnownEntry = async (
  db: Db,
  applicationId: string,
  entry: CorrectionEntry,
): Promise<boolean> => {
  const { section, field, evidenceKind, evidenceId } = entry
  if (!isSectionId(section)) return false
  if (evidenceKind === null)
    return !evidenceId && field !== null && Object.hasOwn(sectionOf(section).fields, field)
  if (field !== null || !isEvidenceKind(evidenceKind)) return false
  if (!evidenceId) return true
  const [file] = await db
    .select({ frozenAt: evidence.frozenAt, removedAt: evidence.removedAt })
    .from(evidence)
    .where(
      and(
        eq(evidence.id, evidenceId),
        eq(evidence.applicationId, applicationId),
        eq(evidence.kind, evidenceKind),
      ),
    )
  return file !== undefined && file.frozenAt !== null && file.removedAt === null
}

/** Names of files by id. */
export const fileNames = async (
  db: Db,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> => {
  const wanted = ids.flatMap(id => (id ? [id] : []))
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ id: evidence.id, name: evidence.name })
    .from(evidence)
    .where(inArray(evidence.id, wanted))
  return new Map(rows.map(row => [row.id, row.name]))
}

/** The collected list of a case; empty when nobody has begun one. */
export const readCorrectionDraft = async (db: Db, applicationId: string): Promise<CorrectionDraft> => {
  const [row] = await db
    .select({ draft: correctionDraft, by: person.name })
    .from(correctionDraft)
    .leftJoin(person, eq(person.id, correctionDraft.savedBy))
    .where(eq(correctionDraft.applicationId, applicationId))
  const items = row ? Items.parse(row.draft.items) : []
  const names = await fileNames(
    db,
    items.map(item => item.evidenceId),
  )
  return {
    items: items.map(item => ({
      ...item,
      fileName: item.evidenceId ? (names.get(item.evidenceId) ?? null) : null,
    })),
    savedAt: row?.draft.savedAt.toISOString() ?? null,
    savedBy: row?.by ?? null,
  }
}
