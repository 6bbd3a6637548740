import type { Db } from '@/db/client'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { MEMBER_ROLES, type MemberRole, memberRoles } from '@/domain/people/roles'
import type { Scheme } from '@/domain/scheme/schema'
import { type CaseRow, loadCase, lockCase } from '../case/load'
import type { Ctx } from '../context'
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

/** As ownCase, the case row locked until the transaction ends. */
export const lockOwnCase = async (db: Db, ctx: Ctx, id: string, need: Need): Promise<Outcome<OwnCase>> =>
  judge(db, ctx, await lockCase(db, id), need)
