import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enterprise, membership } from '@/db/schema/enterprise'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type MemberRole, memberRoles } from '@/domain/people/roles'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

export type EnterpriseRow = typeof enterprise.$inferSelect

/** Whether the actor holds one of the roles there: missing to strangers, forbidden to other members. */
export const requireMember = (
  ctx: Ctx,
  enterpriseId: string,
  allowed: readonly MemberRole[],
): Outcome<MemberRole[]> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  const held = memberRoles(ctx.actor, enterpriseId)
  if (held.length === 0) return refuse('missing')
  return held.some(role => allowed.includes(role)) ? done(held) : refuse('forbidden')
}

/** Locks the enterprise, so that changes to its members come one after the other. */
export const lockEnterprise = async (tx: Tx, enterpriseId: string): Promise<EnterpriseRow | null> => {
  const [row] = await tx.db.select().from(enterprise).where(eq(enterprise.id, enterpriseId)).for('update')
  return row ?? null
}

/** Who is a member now, by person. */
export const rolesByPerson = async (db: Db, enterpriseId: string): Promise<Map<string, MemberRole[]>> => {
  const rows = await db
    .select({ personId: membership.personId, role: membership.role })
    .from(membership)
    .where(and(eq(membership.enterpriseId, enterpriseId), isNull(membership.removedAt)))
  const roles = new Map<string, MemberRole[]>()
  for (const row of rows) roles.set(row.personId, [...(roles.get(row.personId) ?? []), row.role])
  return roles
}

/** Whether somebody other than that person is an owner. */
export const hasOtherOwner = (roles: Map<string, MemberRole[]>, personId: string): boolean =>
  [...roles].some(([id, held]) => id !== personId && held.includes('owner'))
