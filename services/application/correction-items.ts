import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { correction, correctionItem } from '@/db/schema/application'
import type { CorrectionTarget } from '@/domain/application/correction'
import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId } from '@/domain/application/sections'

/** The open correction list of a case, in the officer's order; empty when none is open. */
export const openItems = async (
  db: Db,
  applicationId: string,
): Promise<(typeof correctionItem.$inferSelect)[]> => {
  const rows = await db
    .select({ item: correctionItem })
    .from(correctionItem)
    .innerJoin(correction, eq(correction.id, correctionItem.correctionId))
    .where(and(eq(correction.applicationId, applicationId), isNull(correction.closedAt)))
    .orderBy(asc(correctionItem.seq))
  return rows.map(row => row.item)
}

/** What the items of a list unlock. */
export const targetsOf = (
  items: readonly {
    section: string
    field: string | null
    evidenceKind: string | null
    evidenceId?: string | null
  }[],
): CorrectionTarget[] =>
  items.flatMap((item): CorrectionTarget[] => {
    if (item.evidenceKind !== null && isEvidenceKind(item.evidenceKind))
      return [
        {
          kind: 'evidence',
          evidenceKind: item.evidenceKind,
          ...(item.evidenceId ? { evidenceId: item.evidenceId } : {}),
        },
      ]
    if (item.field !== null && isSectionId(item.section))
      return [{ kind: 'answer', sectionId: item.section, fieldId: item.field }]
    return []
  })
