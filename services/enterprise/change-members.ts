import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import type { ChangeMemberRole, RemoveMember } from '@/domain/account/register'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { MEMBER_ROLES } from '@/domain/people/roles'
import { sendNotice } from '../account/mail'
import { dropLeases } from '../application/leases'
import { mayDo } from '../application/own-case'
import { actorId, type Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { hasOtherOwner, lockEnterprise, requireMember, rolesByPerson } from './access'
import { sendInvite } from './invite-member'

const liveOf = (enterpriseId: string, personId: string) =>
  and(
    eq(membership.enterpriseId, enterpriseId),
    eq(membership.personId, personId),
    isNull(membership.removedAt),
  )

/**
 * An owner sets the roles of a member; counted from the next request on. Nobody is made an owner unasked: that role is
 * offered by mail and held once accepted (`asked`), and until then the member keeps what they hold. Handing over is
 * offering the owner role and taking one's own once it is held. The last owner keeps the role (`blocked:last_owner`).
 */
export const changeMemberRole = async (
  ctx: Ctx,
  { enterpriseId, personId, roles }: z.output<typeof ChangeMemberRole>,
): Promise<Outcome<{ asked: boolean }>> => {
  const may = requireMember(ctx, enterpriseId, ['owner'])
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<{ asked: boolean }>> => {
    const into = await lockEnterprise(tx, enterpriseId)
    const all = await rolesByPerson(tx.db, enterpriseId)
    // The actor's own role was read before the lock: it may be gone by now.
    if (!all.get(actorId(ctx) ?? '')?.includes('owner')) return refuse('stale')
    const held = all.get(personId)
    if (!held) return refuse('missing')
    if (!roles.includes('owner') && !hasOtherOwner(all, personId))
      return refuse('blocked', { reason: 'last_owner' })
    const asked = roles.includes('owner') && !held.includes('owner')
    const now = asked ? roles.filter(role => role !== 'owner') : roles
    const dropped = now.length === 0 ? [] : held.filter(role => !now.includes(role))
    const added = now.filter(role => !held.includes(role))
    if (asked && into) {
      const [heir] = await tx.db.select().from(person).where(eq(person.id, personId))
      if (!heir) return refuse('missing')
      await sendInvite(tx, ctx, into, { email: heir.email.toLowerCase(), role: 'owner', locale: heir.locale })
    }
    if (dropped.length > 0)
      await tx.db
        .update(membership)
        .set({ removedAt: ctx.now })
        .where(and(liveOf(enterpriseId, personId), inArray(membership.role, dropped)))
    if (added.length > 0)
      await tx.db
        .insert(membership)
        .values(
          added.map(role => ({ enterpriseId, personId, role, addedAt: ctx.now, addedBy: actorId(ctx) })),
        )
        .onConflictDoNothing()
    if (!mayDo(dropped.length === 0 ? held : now, 'edit')) await dropLeases(tx, enterpriseId, personId)
    tx.audit({
      action: 'change-member-role',
      target: 'enterprise',
      targetId: enterpriseId,
      data: { personId, from: held, to: now.length === 0 ? held : now },
    })
    return done({ asked })
  })
}

const tellRemoved = async (tx: Tx, personId: string, enterpriseName: string, key: string): Promise<void> => {
  const [row] = await tx.db.select().from(person).where(eq(person.id, personId))
  if (row) await sendNotice(tx, row, 'member_removed', key, paths.account(), { about: enterpriseName })
}

/**
 * An owner takes a member out, or a member leaves; the person has no access from the next request on. The last owner
 * cannot go (`blocked:last_owner`): hand over first.
 */
export const removeMember = async (
  ctx: Ctx,
  { enterpriseId, personId }: z.output<typeof RemoveMember>,
): Promise<Outcome<null>> => {
  const isLeaving = actorId(ctx) === personId
  const may = requireMember(ctx, enterpriseId, isLeaving ? MEMBER_ROLES : ['owner'])
  if (!may.ok) return may
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const row = await lockEnterprise(tx, enterpriseId)
    const all = await rolesByPerson(tx.db, enterpriseId)
    const held = all.get(personId)
    if (!row || !held) return refuse('missing')
    if (!isLeaving && !all.get(actorId(ctx) ?? '')?.includes('owner')) return refuse('stale')
    if (held.includes('owner') && !hasOtherOwner(all, personId))
      return refuse('blocked', { reason: 'last_owner' })
    await tx.db.update(membership).set({ removedAt: ctx.now }).where(liveOf(enterpriseId, personId))
    await dropLeases(tx, enterpriseId, personId)
    if (!isLeaving)
      await tellRemoved(tx, personId, row.name, `${enterpriseId}:${personId}:${ctx.now.toISOString()}`)
    tx.audit({ action: 'remove-member', target: 'enterprise', targetId: enterpriseId, data: { personId } })
    return done(null)
  })
}
