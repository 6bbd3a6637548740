import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { staffRole } from '@/db/schema/people'
import { type GrantRole, mayHold, type RevokeRole } from '@/domain/account/staff'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { sendNotice } from '../account/mail'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { closeWeakSessions, hasOtherAdmin, liveRoles, lockPerson, mayAdminister } from './access'

/**
 * An administrator gives a person a role, in force from the person's next request. Administrators and auditors hold no
 * other role (`role_conflict`); a role held already is `repeated`. Somebody who becomes staff this way is asked to set
 * up a second factor at the next sign-in: the sessions held until then end.
 */
export const grantRole = async (
  ctx: Ctx,
  { personId, role, areaId }: z.output<typeof GrantRole>,
): Promise<Outcome<null>> => {
  const may = await mayAdminister(ctx, personId)
  if (!may.ok) return may
  if (areaId && !areasOn(shanghaiDate(ctx.now)).some(area => area.id === areaId))
    return refuse('invalid', { fields: { areaId: 'area' } })
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const holder = await lockPerson(tx, personId)
    if (!holder) return refuse('missing')
    const held = await liveRoles(tx, personId)
    if (held.some(r => r.role === role && (r.areaId ?? '') === areaId)) return refuse('repeated')
    if (
      !mayHold(
        held.map(r => r.role),
        role,
      )
    )
      return refuse('invalid', { fields: { role: 'role_conflict' } })
    await tx.db
      .insert(staffRole)
      .values({ personId, role, areaId: areaId || null, grantedAt: ctx.now, grantedBy: actorId(ctx) })
    if (held.length === 0) await closeWeakSessions(tx, ctx, personId)
    await sendNotice(tx, holder, 'roles_changed', `${personId}:${ctx.now.toISOString()}`, paths.account())
    tx.audit({ action: 'grant-role', target: 'person', targetId: personId, data: { role, areaId } })
    return done(null)
  })
}

/** An administrator takes a role back; the person is without it from the next request on. */
export const revokeRole = async (
  ctx: Ctx,
  { personId, roleId }: z.output<typeof RevokeRole>,
): Promise<Outcome<null>> => {
  const may = await mayAdminister(ctx, personId)
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const holder = await lockPerson(tx, personId)
    if (!holder) return refuse('missing')
    const [row] = await tx.db
      .update(staffRole)
      .set({ revokedAt: ctx.now })
      .where(and(eq(staffRole.id, roleId), eq(staffRole.personId, personId), isNull(staffRole.revokedAt)))
      .returning()
    if (!row) return refuse('missing')
    if (row.role === 'admin' && !(await hasOtherAdmin(tx, personId)))
      return refuse('blocked', { reason: 'last_admin' })
    await sendNotice(tx, holder, 'roles_changed', `${personId}:${ctx.now.toISOString()}`, paths.account())
    tx.audit({
      action: 'revoke-role',
      target: 'person',
      targetId: personId,
      data: { role: row.role, areaId: row.areaId ?? '' },
    })
    return done(null)
  })
}
