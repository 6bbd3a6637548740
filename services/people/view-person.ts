import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import { enterprise, membership } from '@/db/schema/enterprise'
import { expertProfile } from '@/db/schema/expert'
import { identity, person, session, staffRole } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole, type MemberRole, type StaffRole } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { IDLE_MINUTES } from '../session/lifetimes'

export type PersonPage = {
  id: string
  version: number
  name: string
  email: string
  status: 'active' | 'disabled' | 'invited'
  createdAt: Date
  hasSecondFactor: boolean
  identities: { issuer: string; linkedAt: Date }[]
  roles: { id: string; role: StaffRole; areaId: string | null; grantedAt: Date; revokedAt: Date | null }[]
  memberships: { enterpriseId: string; enterpriseName: string; role: MemberRole }[]
  sessions: { id: string; userAgent: string; address: string; lastSeenAt: Date }[]
  expert: typeof expertProfile.$inferSelect | null
  isMe: boolean
}

/** Everything an administrator needs about one person; the reading leaves a trace. */
export const viewPerson = async (ctx: Ctx, personId: string): Promise<Outcome<PersonPage>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  if (!hasRole(ctx.actor, 'admin') || !/^[0-9a-f-]{36}$/.test(personId)) return refuse('missing')
  const { orm } = database()
  const [row] = await orm.select().from(person).where(eq(person.id, personId))
  if (!row) return refuse('missing')
  const idle = new Date(ctx.now.getTime() - IDLE_MINUTES * 60_000)
  const [roles, memberships, sessions, identities, [expert]] = await Promise.all([
    orm.select().from(staffRole).where(eq(staffRole.personId, personId)).orderBy(desc(staffRole.grantedAt)),
    orm
      .select({ enterpriseId: enterprise.id, enterpriseName: enterprise.name, role: membership.role })
      .from(membership)
      .innerJoin(enterprise, eq(enterprise.id, membership.enterpriseId))
      .where(and(eq(membership.personId, personId), isNull(membership.removedAt)))
      .orderBy(asc(enterprise.name)),
    orm
      .select()
      .from(session)
      .where(
        and(
          eq(session.personId, personId),
          isNull(session.revokedAt),
          gt(session.expiresAt, ctx.now),
          gt(session.lastSeenAt, idle),
        ),
      )
      .orderBy(desc(session.lastSeenAt)),
    orm.select().from(identity).where(eq(identity.personId, personId)),
    orm.select().from(expertProfile).where(eq(expertProfile.personId, personId)),
  ])
  await recordRead(ctx, 'view-person', 'person', personId)
  return done({
    id: row.id,
    version: row.version,
    name: row.name,
    email: row.email,
    status:
      row.status === 'disabled'
        ? 'disabled'
        : row.passwordHash || identities.length > 0
          ? 'active'
          : 'invited',
    createdAt: row.createdAt,
    hasSecondFactor: row.totpSecret !== null,
    identities: identities.map(({ issuer, linkedAt }) => ({ issuer, linkedAt })),
    roles: roles.map(({ id, role, areaId, grantedAt, revokedAt }) => ({
      id,
      role,
      areaId,
      grantedAt,
      revokedAt,
    })),
    memberships,
    sessions: sessions.map(({ id, userAgent, address, lastSeenAt }) => ({
      id,
      userAgent,
      address,
      lastSeenAt,
    })),
    expert: expert ?? null,
    isMe: ctx.actor.kind === 'person' && ctx.actor.personId === personId,
  })
}
