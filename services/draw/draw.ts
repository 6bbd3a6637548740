import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { assignment } from '@/db/schema/review'
import { aliasOf } from '@/domain/expert/panel'
import type { DrawPurpose } from '@/domain/register/pool-facts'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { coveredDisciplines, type Seat } from './candidates'
import { drawFromPool } from './record'
import { drawPseudonym, type PoolStand } from './stand'

export type DrawRequest = {
  role: Seat
  purpose: DrawPurpose
  seats: number
  /** Disciplines the whole panel must cover; what sitting members cover is not asked for again. */
  required: readonly string[]
  /** Last day on which those drawn accept or decline; absent where nobody is asked. */
  answerBy?: string
}

export type Drawn = {
  drawId: string
  seated: { assignmentId: string; personId: string; alias: string }[]
  /** Seats nobody could take. */
  vacant: number
}

/** How many seats of a role a case has had, so that no pseudonym is given twice. */
export const nextAlias = async (tx: Tx, applicationId: string, role: Seat): Promise<number> => {
  const [row] = await tx.db
    .select({ n: sql<number>`count(*)::int` })
    .from(assignment)
    .where(and(eq(assignment.applicationId, applicationId), eq(assignment.role, role)))
  return row?.n ?? 0
}

/** The required disciplines that nobody seated on a case covers. */
export const stillRequired = async (tx: Tx, row: CaseRow, request: DrawRequest): Promise<string[]> => {
  const covered = await coveredDisciplines(tx.db, row.id, request.role)
  return request.required.filter(discipline => !covered.has(discipline))
}

/**
 * Draws people for a case from its published pool and seats them as invited. The case row must be locked, draws held,
 * and whoever may not be drawn any more struck before. Nothing is written when nobody at all could be seated.
 */
export const drawSeats = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  stand: PoolStand,
  request: DrawRequest,
): Promise<Drawn> => {
  const { role, purpose, seats } = request
  const { pool, all } = stand
  const drawId = randomUUID()
  const result =
    pool &&
    (await drawFromPool(tx, ctx, pool, {
      drawId,
      purpose,
      size: seats,
      required: await stillRequired(tx, row, request),
    }))
  if (!pool || !result || result.picked.length === 0) return { drawId, seated: [], vacant: seats }
  const personOf = new Map(all.map(c => [drawPseudonym(pool.id, c.personId), c.personId]))
  const first = await nextAlias(tx, row.id, role)
  const people = result.picked.flatMap(id => personOf.get(id) ?? [])
  const rows = await tx.db
    .insert(assignment)
    .values(
      people.map((personId, i) => ({
        applicationId: row.id,
        personId,
        role,
        drawId,
        alias: aliasOf(first + i),
        status: 'invited' as const,
        dueOn: row.dueOn,
        answerBy: request.answerBy ?? null,
        at: ctx.now,
      })),
    )
    .returning({ assignmentId: assignment.id, personId: assignment.personId, alias: assignment.alias })
  return { drawId, seated: rows, vacant: result.vacant }
}
