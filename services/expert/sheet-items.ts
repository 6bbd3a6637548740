import { and, eq, getTableColumns, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { scoreItem, scoreSheet } from '@/db/schema/review'
import type { Scheme } from '@/domain/scheme/schema'
import type { RubricItem } from '@/domain/scheme/schema-rubric'
import { checkScore, type ScoreProblem } from '@/domain/scoring/check-score'
import { type ScoreContent, showContent } from './hidden'

export type ItemRow = ScoreContent &
  Pick<typeof scoreItem.$inferSelect, 'sheetId' | 'item' | 'version' | 'savedAt'>
export type FrozenFile = Pick<
  typeof evidence.$inferSelect,
  'id' | 'kind' | 'name' | 'pages' | 'mime' | 'sha256' | 'size' | 'details'
> & {
  /** Every kind it serves. */
  kinds: string[]
}

/** The files that lie with a submitted case, as frozen. */
export const frozenFiles = async (db: Db, applicationId: string): Promise<FrozenFile[]> => {
  const served = await servedKinds(db, applicationId)
  const rows = await db
    .select({
      id: evidence.id,
      kind: evidence.kind,
      name: evidence.name,
      pages: evidence.pages,
      mime: evidence.mime,
      sha256: evidence.sha256,
      size: evidence.size,
      details: evidence.details,
    })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicationId, applicationId),
        eq(evidence.status, 'clean'),
        isNotNull(evidence.frozenAt),
        isNull(evidence.removedAt),
      ),
    )
    .orderBy(evidence.kind, evidence.uploadedAt, evidence.id)
  return rows.map(row => ({ ...row, kinds: served.get(row.id) ?? [row.kind] }))
}

const { cipher: hidden, ...readable } = getTableColumns(scoreItem)

/** The items of one sheet, opened or not: for its own expert, and for the seal. */
export const ownItems = async (db: Db, sheetId: string): Promise<ItemRow[]> => {
  const rows = await db
    .select({ ...readable, hidden })
    .from(scoreItem)
    .where(eq(scoreItem.sheetId, sheetId))
  return rows.map(({ hidden: cipher, ...row }) => ({
    ...row,
    ...(cipher ? showContent(sheetId, row.item, cipher) : {}),
  }))
}

/** The items of sheets that have been opened; of any other sheet there are none. Callers decide who may see them. */
export const openItems = async (db: Db, sheetIds: readonly string[]): Promise<ItemRow[]> =>
  sheetIds.length === 0
    ? []
    : db
        .select(readable)
        .from(scoreItem)
        .innerJoin(scoreSheet, eq(scoreSheet.id, scoreItem.sheetId))
        .where(
          and(
            inArray(scoreItem.sheetId, [...sheetIds]),
            isNotNull(scoreSheet.openedAt),
            isNull(scoreItem.cipher),
          ),
        )

/** Files an item is judged on, by the kinds of evidence the scheme assigns to it. */
export const filesFor = (item: RubricItem, scheme: Scheme, files: readonly FrozenFile[]): FrozenFile[] => {
  const kinds = scheme.evidence.filter(kind => kind.criteria.includes(item.id)).map(kind => kind.id)
  return files.filter(file => file.kinds.some(kind => kinds.includes(kind)))
}

/** What keeps one item from being sealed; an item never touched lacks everything. */
export const problemsOf = (
  item: RubricItem,
  row: ItemRow | undefined,
  scheme: Scheme,
  files: readonly FrozenFile[],
): ScoreProblem[] =>
  item.kind === 'computed'
    ? []
    : checkScore(
        {
          points: row?.points,
          notApplicable: row?.isNotApplicable,
          justification: row?.justification ?? '',
          reasonCodes: row?.reasonCodes ?? [],
          anchors: row?.anchors.length ?? 0,
          evidenceFiles: filesFor(item, scheme, files).length,
        },
        item,
        scheme,
      )
