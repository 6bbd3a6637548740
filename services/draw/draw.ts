import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { assignment } from '@/db/schema/review'
import type { DrawCandidate } from '@/domain/draw'
import { aliasOf } from '@/domain/expert/panel'
import { normaliseText } from '@/domain/text'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import type { Tx } from '../tx'
import { type Candidate, coveredDisciplines, findCandidates, type Seat } from './candidates'
import { drawFrozen } from './record'

export type DrawRequest = {
  role: Seat
  purpose: 'panel' | 'replacement' | 'inspectors'
  seats: number
  /** Disciplines the whole panel must cover; what sitting members cover is not asked for again. */
  required: readonly string[]
}

export type Drawn = {
  drawId: string
  seated: { assignmentId: string; personId: string; alias: string }[]
  /** Seats nobody could take. */
  vacant: number
}

/** The pseudonym of a person in one draw; another draw gives another, so nobody can be followed from case to case. */
export const drawPseudonym = (drawId: string, personId: string): string =>
  keyedHash('draw', `${drawId}|${personId}`).slice(0, 16)

const published = (drawId: string, candidate: Candidate): DrawCandidate => {
  const employer = normaliseText(candidate.employer)
  return {
    id: drawPseudonym(drawId, candidate.personId),
    employer: employer === '' ? '' : keyedHash('draw-employer', `${drawId}|${employer}`).slice(0, 12),
    region: candidate.region,
    disciplines: candidate.disciplines,
    load: candidate.load,
    capacity: candidate.capacity,
  }
}

/** How many seats of a role a case has had, so that no pseudonym is given twice. */
export const nextAlias = async (tx: Tx, applicationId: string, role: Seat): Promise<number> => {
  const [row] = await tx.db
    .select({ n: sql<number>`count(*)::int` })
    .from(assignment)
    .where(and(eq(assignment.applicationId, applicationId), eq(assignment.role, role)))
  return row?.n ?? 0
}

/**
 * Draws people for a case and seats them as invited, with a seed that was committed to in public before the pool is
 * read. One draw at a time, so that capacities hold. The case row must be locked. Nothing is written when nobody at all
 * could be seated.
 */
export const drawSeats = async (tx: Tx, ctx: Ctx, row: CaseRow, request: DrawRequest): Promise<Drawn> => {
  const { role, purpose, seats } = request
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('draw', 0))`)
  const drawId = randomUUID()
  const all = await findCandidates(tx.db, ctx, row, role)
  const covered = await coveredDisciplines(tx.db, row.id, role)
  const pool = all.filter(c => c.excluded.length === 0)
  const personOf = new Map(pool.map(c => [drawPseudonym(drawId, c.personId), c.personId]))
  const result = await drawFrozen(tx, ctx, {
    drawId,
    purpose,
    applicationId: row.id,
    size: seats,
    required: request.required.filter(discipline => !covered.has(discipline)),
    candidates: pool.map(c => published(drawId, c)),
    excluded: all
      .filter(c => c.excluded.length > 0)
      .map(c => ({ id: drawPseudonym(drawId, c.personId), because: c.excluded }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  })
  if (!result || result.picked.length === 0) return { drawId, seated: [], vacant: seats }
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
        at: ctx.now,
      })),
    )
    .returning({ assignmentId: assignment.id, personId: assignment.personId, alias: assignment.alias })
  return { drawId, seated: rows, vacant: result.vacant }
}
