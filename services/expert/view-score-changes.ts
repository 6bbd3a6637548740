import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '@/db/schema/people'
import { assignment, scoreHistory, scoreSheet, sheetReopening } from '@/db/schema/review'
import { done, type Outcome } from '@/domain/outcome'
import { openPart } from '../case/open-case'
import { seesScores } from '../case/view-scores'
import type { Ctx } from '../context'
import { showChange } from './hidden'

const Said = z.object({ points: z.number().nullable(), justification: z.string() }).nullable().catch(null)

/** An item that says something else after its sheet was given back than it did under the first seal. */
export type ScoreChange = { item: string; before: number | null; after: number | null; isReworded: boolean }

/** A sealed sheet given back: whose by pseudonym, who gave it back when and why, and what was changed then. */
export type Reopening = { alias: string; by: string; at: Date; reason: string; changes: ScoreChange[] }

type Line = typeof scoreHistory.$inferSelect

const saidIn = (line: Line) => {
  const { before, after } = line.cipher ? showChange(line.sheetId, line.item, line.cipher) : line
  return { before: Said.parse(before ?? null), after: Said.parse(after ?? null) }
}

/** What the lines of one item come to: from what stood before the first to what stands after the last. */
const summed = (item: string, lines: readonly Line[]): ScoreChange[] => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const { before } = saidIn(first)
  const { after } = saidIn(last)
  const isReworded = before?.justification !== after?.justification
  if (before?.points === after?.points && !isReworded) return []
  return [{ item, before: before?.points ?? null, after: after?.points ?? null, isReworded }]
}

/**
 * The history of sheets that were given back before the opening, for whoever may see the panel's scores and only once
 * the sheets are open. Missing to everybody else.
 */
export const viewScoreChanges = async (ctx: Ctx, id: string): Promise<Outcome<Reopening[]>> => {
  const opened = await openPart(ctx, id, 'scores')
  if (!opened.ok) return opened
  const { db, row, standing } = opened.value
  if (!seesScores(standing)) return done([])
  const reopened = await db
    .select({
      sheetId: scoreSheet.id,
      alias: assignment.alias,
      by: person.name,
      at: sheetReopening.at,
      reason: sheetReopening.reason,
    })
    .from(sheetReopening)
    .innerJoin(scoreSheet, eq(scoreSheet.id, sheetReopening.sheetId))
    .innerJoin(assignment, eq(assignment.id, scoreSheet.assignmentId))
    .innerJoin(person, eq(person.id, sheetReopening.by))
    .where(and(eq(scoreSheet.applicationId, row.id), isNotNull(scoreSheet.openedAt)))
    .orderBy(asc(sheetReopening.at))
  if (reopened.length === 0) return done([])
  const lines = await db
    .select()
    .from(scoreHistory)
    .where(
      inArray(
        scoreHistory.sheetId,
        reopened.map(one => one.sheetId),
      ),
    )
    .orderBy(asc(scoreHistory.at), asc(scoreHistory.id))
  return done(
    reopened.map(({ sheetId, ...told }) => {
      const next = reopened.find(one => one.sheetId === sheetId && one.at > told.at)
      const own = lines.filter(
        line => line.sheetId === sheetId && line.at > told.at && (!next || line.at <= next.at),
      )
      const items = [...new Set(own.map(line => line.item))].sort()
      const changes = items.flatMap(item =>
        summed(
          item,
          own.filter(line => line.item === item),
        ),
      )
      return { ...told, changes }
    }),
  )
}
