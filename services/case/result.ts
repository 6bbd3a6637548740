import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { assignment, consensusItem, scoreSheet } from '@/db/schema/review'
import { brandValueInput } from '@/domain/application/computations'
import type { SectionDrafts } from '@/domain/application/sections'
import { brandValue } from '@/domain/brand-value/model'
import type { Scheme } from '@/domain/scheme/schema'
import type { RubricItem } from '@/domain/scheme/schema-rubric'
import { aggregate } from '@/domain/scoring/aggregate'
import {
  brandValuePoints,
  type ComputedPoints,
  indicatorTablePoints,
  qualityResultsPoints,
} from '@/domain/scoring/computed'
import type { PanelResult, Sheet } from '@/domain/scoring/panel'
import type { Ctx } from '../context'
import { openItems } from '../expert/sheet-items'
import { oncePerPage } from '../once'
import { latestAnswers, sectionsIn } from './sections'

/** Stands for an answer not given: the worst the form takes. */
const MOST_COMPLAINTS = 10_000

const computeOne = (item: RubricItem, sections: SectionDrafts, scheme: Scheme): ComputedPoints | null => {
  if (item.kind === 'scored') return null
  switch (item.computedBy) {
    case 'indicator_table': {
      const rows = (sections.indicators?.rows ?? []).flatMap(row =>
        row.class && row.direction ? [{ ...row, class: row.class, direction: row.direction }] : [],
      )
      return indicatorTablePoints(rows, item.points)
    }
    case 'quality_results': {
      const last = sections.quality_results?.years?.at(-1)
      const samplings = sections.quality_results?.samplings ?? []
      return qualityResultsPoints(
        {
          firstPassYield: last?.firstPassYield ?? 0,
          complaintsPerTenThousand: last?.complaintsPerTenThousand ?? MOST_COMPLAINTS,
          sampling: {
            batches: samplings.reduce((sum, row) => sum + (row.batches ?? 0), 0),
            batchesPassed: samplings.reduce((sum, row) => sum + (row.batchesPassed ?? 0), 0),
          },
        },
        scheme.qualityResults,
      )
    }
    case 'brand_value': {
      const input = brandValueInput(sections, scheme)
      const outcome = input ? brandValue(input, scheme.brandValue) : null
      const base = input?.years.at(-1)
      const baseRevenue = base ? base.revenue * (base.brandShare ?? 1) : 0
      // Half-written drafts are computed too: a revenue that rounds to nothing has no ratio.
      const value =
        outcome?.ok && baseRevenue >= 0.01 ? { value: outcome.value.value, baseRevenue } : undefined
      return brandValuePoints(value, scheme.brandValue.pointsBySize)
    }
  }
}

/** Points the system computes from the submitted data, by item, each with its arithmetic. */
export const computedPoints = (sections: SectionDrafts, scheme: Scheme): Record<string, ComputedPoints> =>
  Object.fromEntries(
    scheme.pillars.flatMap(pillar =>
      pillar.items.flatMap(item => {
        const computed = computeOne(item, sections, scheme)
        return computed ? [[item.id, computed] as const] : []
      }),
    ),
  )

/** The opened sheets of a case, by pseudonym; of a sheet not opened nothing is known. Callers decide who may see them. */
export const openedSheets = async (db: Db, applicationId: string): Promise<Sheet[]> => {
  const sheets = await db
    .select({ id: scoreSheet.id, alias: assignment.alias })
    .from(scoreSheet)
    .innerJoin(assignment, eq(assignment.id, scoreSheet.assignmentId))
    .where(
      and(
        eq(scoreSheet.applicationId, applicationId),
        eq(scoreSheet.status, 'sealed'),
        isNotNull(scoreSheet.openedAt),
        eq(assignment.status, 'declared'),
      ),
    )
    .orderBy(asc(assignment.alias))
  const items = await openItems(
    db,
    sheets.map(s => s.id),
  )
  return sheets.map(sheet => ({
    expert: sheet.alias,
    scores: Object.fromEntries(
      items
        .filter(i => i.sheetId === sheet.id && (i.isNotApplicable || i.points !== null))
        .map(i => [i.item, i.isNotApplicable ? null : i.points]),
    ),
  }))
}

/** The panel's result on a case with every step, from opened sheets, computed points and agreed points. */
export const panelResult = async (
  db: Db,
  applicationId: string,
  scheme: Scheme,
): Promise<{ result: PanelResult; computed: Record<string, ComputedPoints>; sheets: Sheet[] } | null> => {
  // One after the other: inside a transaction they share one connection.
  const frozen = await latestAnswers(db, applicationId)
  if (!frozen) return null
  const sheets = await openedSheets(db, applicationId)
  const agreedRows = await db
    .select()
    .from(consensusItem)
    .where(eq(consensusItem.applicationId, applicationId))
  const computed = computedPoints(sectionsIn(frozen), scheme)
  const result = aggregate({
    rules: scheme,
    sheets,
    computed: Object.fromEntries(Object.entries(computed).map(([id, c]) => [id, c.points])),
    agreed: Object.fromEntries(
      agreedRows.filter(row => row.settledAt !== null).map(row => [row.item, row.points]),
    ),
  })
  return { result, computed, sheets }
}

/** The same, worked out once for all parts of a page. */
export const panelOf = oncePerPage((_ctx: Ctx, applicationId: string, db: Db, scheme: Scheme) =>
  panelResult(db, applicationId, scheme),
)
