import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conflictedAmong } from '@/db/queries/conflicted'
import { person } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { CaseRow } from '../case/load'
import { actorId, type Ctx } from '../context'

/** An inspector's live place on a site visit. */
export type InspectorSeat = {
  assignmentId: string
  personId: string
  name: string
  /** Pseudonym among the inspectors of the case. */
  alias: string
  /** The day of the declaration, YYYY-MM-DD. */
  joinedOn: string | null
  status: 'invited' | 'declared'
}

/** The live inspectors of a case, in the order they were drawn. */
export const inspectorSeats = async (db: Db, applicationId: string): Promise<InspectorSeat[]> => {
  const rows = await db
    .select({
      assignmentId: assignment.id,
      personId: assignment.personId,
      name: person.name,
      alias: assignment.alias,
      declaredAt: assignment.declaredAt,
      status: assignment.status,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(
      and(
        eq(assignment.applicationId, applicationId),
        eq(assignment.role, 'inspector'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
    .orderBy(asc(assignment.at), asc(assignment.alias))
  return rows.map(({ declaredAt, ...row }) => ({
    ...row,
    joinedOn: declaredAt ? shanghaiDate(declaredAt) : null,
    status: row.status === 'declared' ? ('declared' as const) : ('invited' as const),
  }))
}

/** Who of those seated on a visit has a tie to its enterprise, and so is a stranger to the case with a seat on it. */
export const tiedAmong = (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  seats: readonly InspectorSeat[],
): Promise<Set<string>> =>
  conflictedAmong(
    db,
    row.id,
    seats.map(seat => seat.personId),
    shanghaiDate(ctx.now),
  )

/** The actor's own live seat on the visit of a case, or null; a conflicted person has none. */
export const myInspectorSeat = async (db: Db, ctx: Ctx, row: CaseRow): Promise<InspectorSeat | null> => {
  const me = actorId(ctx)
  if (!me || ctx.actor.kind !== 'person' || !ctx.actor.roles.includes('inspector')) return null
  const seat = (await inspectorSeats(db, row.id)).find(s => s.personId === me)
  if (!seat) return null
  const found = await db.execute<{ conflicted: boolean }>(
    sql`select is_conflicted(${me}, ${row.id}, ${shanghaiDate(ctx.now)}::date) as conflicted`,
  )
  return found.rows[0]?.conflicted === false ? seat : null
}
