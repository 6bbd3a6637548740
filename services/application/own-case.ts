import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { membership } from '@/db/schema/enterprise'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MEMBER_ROLES, type MemberRole, memberRoles } from '@/domain/people/roles'
import type { Scheme } from '@/domain/scheme/schema'
import { type CaseRow, loadCase, lockCase } from '../case/load'
import { actorId, type Ctx } from '../context'
import { schemeOf } from '../scheme/load'

/** A case as a member of its enterprise holds it. */
export type OwnCase = { row: CaseRow; roles: MemberRole[]; scheme: Scheme }

export type Need = 'read' | 'edit' | 'sign'

/** Roles that may change answers. */
export const WRITERS = ['owner', 'editor', 'signer'] as const satisfies readonly MemberRole[]

const MAY: Record<Need, readonly MemberRole[]> = {
  read: MEMBER_ROLES,
  edit: WRITERS,
  sign: ['owner', 'signer'],
}

/** Whether these roles are enough for it. */
export const mayDo = (roles: readonly MemberRole[], need: Need): boolean =>
  roles.some(role => MAY[need].includes(role))

const judge = async (db: Db, ctx: Ctx, row: CaseRow | null, need: Need): Promise<Outcome<OwnCase>> => {
  const roles = row ? memberRoles(ctx.actor, row.enterpriseId) : []
  // To anybody outside the enterprise, staff included, its side of the case does not exist.
  if (!row || roles.length === 0) return refuse('missing')
  if (!mayDo(roles, need)) return refuse('forbidden')
  return done({ row, roles, scheme: await schemeOf(db, row.schemeVersionId) })
}

/** The case if the actor belongs to its enterprise; refuses with missing, or forbidden for too small a role. */
export const ownCase = async (db: Db, ctx: Ctx, id: string, need: Need = 'read'): Promise<Outcome<OwnCase>> =>
  judge(db, ctx, await loadCase(db, id), need)

/** The roles the actor still holds there; a long request may outlive the membership it came with. */
export const stillHeld = async (db: Db, ctx: Ctx, enterpriseId: string): Promise<MemberRole[]> => {
  const rows = await db
    .select({ role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.personId, actorId(ctx) ?? ''),
        eq(membership.enterpriseId, enterpriseId),
        isNull(membership.removedAt),
      ),
    )
  return rows.map(({ role }) => role)
}

/** As ownCase, the case row locked until the transaction ends, and the membership as it is now rather than as it came. */
export const lockOwnCase = async (db: Db, ctx: Ctx, id: string, need: Need): Promise<Outcome<OwnCase>> => {
  const own = await judge(db, ctx, await lockCase(db, id), need)
  if (!own.ok) return own
  const held = await stillHeld(db, ctx, own.value.row.enterpriseId)
  const roles = own.value.roles.filter(role => held.includes(role))
  if (roles.length === 0) return refuse('missing')
  return mayDo(roles, need) ? done({ ...own.value, roles }) : refuse('forbidden')
}
