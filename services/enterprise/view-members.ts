import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person, token } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MEMBER_ROLES, type MemberRole } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { requireMember } from './access'

export type Member = {
  personId: string
  name: string
  email: string
  roles: MemberRole[]
  since: Date
  isMe: boolean
}
export type PendingInvite = { id: string; email: string; role: string; sentAt: Date; expiresAt: Date }
export type Members = {
  enterpriseId: string
  enterpriseName: string
  mayManage: boolean
  members: Member[]
  invites: PendingInvite[]
}

const inOrder = (roles: MemberRole[]): MemberRole[] => MEMBER_ROLES.filter(role => roles.includes(role))

/** The members of an enterprise and, for owners, the invitations still open. */
export const viewMembers = async (ctx: Ctx, enterpriseId: string): Promise<Outcome<Members>> => {
  const may = requireMember(ctx, enterpriseId, MEMBER_ROLES)
  if (!may.ok) return may
  const { orm } = database()
  const mayManage = may.value.includes('owner')
  const [[row], rows, invites] = await Promise.all([
    orm.select().from(enterprise).where(eq(enterprise.id, enterpriseId)),
    orm
      .select({
        personId: person.id,
        name: person.name,
        email: person.email,
        role: membership.role,
        addedAt: membership.addedAt,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.enterpriseId, enterpriseId), isNull(membership.removedAt)))
      .orderBy(asc(membership.addedAt)),
    mayManage
      ? orm
          .select()
          .from(token)
          .where(
            and(
              eq(token.kind, 'member_invite'),
              sql`${token.payload}->>'enterpriseId' = ${enterpriseId}`,
              isNull(token.usedAt),
              gt(token.expiresAt, ctx.now),
            ),
          )
          .orderBy(desc(token.createdAt))
      : Promise.resolve([]),
  ])
  if (!row) return refuse('missing')
  const members = new Map<string, Member>()
  for (const { role, addedAt, ...who } of rows) {
    const known = members.get(who.personId)
    if (known) known.roles = inOrder([...known.roles, role])
    else
      members.set(who.personId, {
        ...who,
        roles: [role],
        since: addedAt,
        isMe: ctx.actor.kind === 'person' && ctx.actor.personId === who.personId,
      })
  }
  return done({
    enterpriseId,
    enterpriseName: row.name,
    mayManage,
    members: [...members.values()],
    invites: invites.map(t => ({
      id: t.id,
      email: t.email,
      role: t.payload.role ?? '',
      sentAt: t.createdAt,
      expiresAt: t.expiresAt,
    })),
  })
}
