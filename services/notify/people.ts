import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { list } from '@/db/queries/list'
import { membership } from '@/db/schema/enterprise'
import { staffRole } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { StaffRole } from '@/domain/people/roles'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

type Of = Pick<CaseRow, 'id' | 'enterpriseId' | 'areaId' | 'officerId'>

/** Everyone who acts for the enterprise of a case. */
export const membersOf = async (tx: Tx, row: Pick<Of, 'enterpriseId'>): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.enterpriseId, row.enterpriseId), isNull(membership.removedAt)))
  return rows.map(r => r.id)
}

/** Staff in these roles, without whoever has a tie to the case: to them it does not exist, not even in a mail. */
const staffFor = async (
  tx: Tx,
  ctx: Ctx,
  row: Of,
  roles: StaffRole[],
  areaId?: string,
): Promise<string[]> => {
  const rows = await tx.db
    .selectDistinct({ id: staffRole.personId })
    .from(staffRole)
    .where(
      and(
        inArray(staffRole.role, roles),
        isNull(staffRole.revokedAt),
        areaId ? eq(staffRole.areaId, areaId) : undefined,
        sql`not is_conflicted(${staffRole.personId}, ${row.id}, ${shanghaiDate(ctx.now)}::date)`,
      ),
    )
  return rows.map(r => r.id)
}

/**
 * The officer who carries the case; before anybody does, and when whoever did may not any more, every officer who may.
 */
export const officersOf = async (tx: Tx, ctx: Ctx, row: Of): Promise<string[]> => {
  const all = await staffFor(tx, ctx, row, ['officer'])
  return row.officerId && all.includes(row.officerId) ? [row.officerId] : all
}

/** Every officer of the office. */
export const everyOfficer = (tx: Tx, ctx: Ctx, row: Of): Promise<string[]> =>
  staffFor(tx, ctx, row, ['officer'])

/** The district officers of the area of the case. */
export const districtOf = (tx: Tx, ctx: Ctx, row: Of): Promise<string[]> =>
  staffFor(tx, ctx, row, ['district'], row.areaId)

/** The committee and its chairs. */
export const committeeFor = (tx: Tx, ctx: Ctx, row: Of): Promise<string[]> =>
  staffFor(tx, ctx, row, ['committee', 'chair'])

/**
 * Those of the committee in these roles whose decision it is: nobody who evaluated the case, to whom it is missing; with
 * `isOwing` nobody who has voted in the open round.
 */
export const decidersFor = async (
  tx: Tx,
  ctx: Ctx,
  row: Of,
  roles: ('committee' | 'chair')[],
  isOwing: boolean,
): Promise<string[]> => {
  const staff = await staffFor(tx, ctx, row, roles)
  if (staff.length === 0) return []
  const found = await tx.db.execute<{ id: string }>(sql`
    select a.person_id as id from assignment a where a.application_id = ${row.id}
    union select e.actor_id from case_event e where e.application_id = ${row.id} and e.kind in ${list(EVALUATIONS)} and e.actor_id is not null
    union select v.person_id from vote v join deliberation d on d.id = v.deliberation_id
      where ${isOwing} and v.application_id = ${row.id} and d.closed_at is null`)
  const out = new Set(found.rows.map(one => one.id))
  return staff.filter(id => !out.has(id))
}

/** Who holds a seat of the visiting team. */
export const inspectorsOf = async (tx: Tx, row: Pick<Of, 'id'>): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: assignment.personId })
    .from(assignment)
    .where(
      and(
        eq(assignment.applicationId, row.id),
        eq(assignment.role, 'inspector'),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
  return rows.map(r => r.id)
}

/** Who holds a seat on the panel or the visiting team. */
export const seatedOn = async (tx: Tx, row: Pick<Of, 'id'>): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: assignment.personId })
    .from(assignment)
    .where(and(eq(assignment.applicationId, row.id), inArray(assignment.status, ['invited', 'declared'])))
  return rows.map(r => r.id)
}
