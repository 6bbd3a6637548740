import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseEvent } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import type { Changed } from '@/domain/outcome'
import { accessOf, knowsName } from '@/domain/policy/visibility'
import { CHANGES } from '@/domain/workflow/undo'
import type { VisitRow } from '../visit/record'
import { inspectorSeats } from '../visit/seat'
import type { Standing } from './roles'

/**
 * Who last did what made another version of a case, for the second person, whose view of it is stale: of what their
 * part of the log tells, and by name only where they are told that name.
 */
export const lastChange = async (
  db: Db,
  applicationId: string,
  { roles }: Pick<Standing, 'roles'>,
): Promise<Changed | undefined> => {
  const access = accessOf(roles, 'log')
  if (access === 'none') return undefined
  const [event] = await db
    .select({ kind: caseEvent.kind, by: caseEvent.actorName, role: caseEvent.actorRole, at: caseEvent.at })
    .from(caseEvent)
    .where(
      and(
        eq(caseEvent.applicationId, applicationId),
        inArray(caseEvent.kind, CHANGES),
        ...(access === 'all' ? [] : [eq(caseEvent.audience, 'applicant')]),
      ),
    )
    .orderBy(desc(caseEvent.seq))
    .limit(1)
  if (!event) return undefined
  const by = knowsName(roles, event.role) ? event.by : null
  return { by, role: event.role, at: event.at.toISOString(), what: event.kind }
}

/** The same of the record of a visit, which has versions of its own; whoever writes it knows their team. */
export const lastVisitChange = async (db: Db, visit: VisitRow): Promise<Changed | undefined> => {
  if (!visit.savedBy) return undefined
  const [[by], seats] = await Promise.all([
    db.select({ name: person.name }).from(person).where(eq(person.id, visit.savedBy)),
    inspectorSeats(db, visit.applicationId),
  ])
  const role = seats.some(seat => seat.personId === visit.savedBy) ? 'inspector' : 'officer'
  return { by: by?.name ?? null, role, at: visit.savedAt.toISOString(), what: 'visit_saved' }
}
