import { and, eq, isNull, sql } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { person, staffRole } from '@/db/schema/people'
import type { AssignOfficer } from '@/domain/board/office-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { appendEvent } from './events'
import { withinLimit } from './limits'
import { openForOffice } from './open-for-office'

/**
 * Puts a case into an officer's hands. Refuses with invalid when the person is no active officer or is kept out of
 * the case by a conflict, with repeated when they hold it already, and with blocked over_limit when they carry as many
 * as they should and no reason is given.
 */
export const assignOfficer = (
  ctx: Ctx,
  input: AssignOfficer,
): Promise<Outcome<{ officerId: string; name: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    if (row.settledAt) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const [officer] = await tx.db
      .select({
        id: person.id,
        name: person.name,
        isConflicted: sql<boolean>`is_conflicted(${person.id}, ${row.id}, ${shanghaiDate(ctx.now)}::date)`,
      })
      .from(person)
      .innerJoin(
        staffRole,
        and(eq(staffRole.personId, person.id), eq(staffRole.role, 'officer'), isNull(staffRole.revokedAt)),
      )
      .where(and(eq(person.id, input.officerId), eq(person.status, 'active')))
    // Whether a colleague has a conflict is not told to the one who assigns: both read as “choose another”.
    if (!officer || officer.isConflicted) return refuse('invalid', { fields: { officerId: 'not_available' } })
    if (row.officerId === officer.id) return refuse('repeated')
    const { wipPerOfficer } = await schemeOf(tx.db, row.schemeVersionId)
    const limit = await withinLimit(
      tx,
      { officerId: officer.id },
      wipPerOfficer ?? null,
      input.overLimitReason,
    )
    if (!limit.ok) return limit
    await tx.db.update(application).set({ officerId: officer.id }).where(eq(application.id, row.id))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'officer_assigned',
      audience: 'applicant',
      role: 'officer',
      data: { officer: officer.name, ...limit.value },
    })
    tx.audit({
      action: 'assign-officer',
      target: 'application',
      targetId: row.id,
      data: { from: row.officerId, to: officer.id, ...limit.value },
    })
    return done({ officerId: officer.id, name: officer.name })
  })
