import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { membership } from '@/db/schema/enterprise'
import { staffRole } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { StaffRole } from '@/domain/people/roles'
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
