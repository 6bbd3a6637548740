import { and, eq, isNull, sql } from 'drizzle-orm'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { passwordProblem } from '@/domain/account/password'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { rolesOf } from '../session/open'
import { closeSessions } from '../session/start'
import type { Tx } from '../tx'
import { hashPassword } from './password-hash'

type Owner = { id: string; name: string; email: string }

/** What a person's password may not be made of: own name, mail name, and the names of own enterprises. */
const namesOf = async (tx: Tx, owner: Owner): Promise<string[]> => {
  const rows = await tx.db
    .select({ name: enterprise.name })
    .from(membership)
    .innerJoin(enterprise, eq(enterprise.id, membership.enterpriseId))
    .where(and(eq(membership.personId, owner.id), isNull(membership.removedAt)))
  return [owner.name, owner.email, owner.email.split('@')[0] ?? '', ...rows.map(r => r.name)]
}

/** Judges a new password against the rules for this person. */
export const judgePassword = async (tx: Tx, owner: Owner, password: string): Promise<Outcome<null>> => {
  const isStaff = (await rolesOf(tx, owner.id)).length > 0
  const problem = passwordProblem(password, { isStaff, names: await namesOf(tx, owner) })
  return problem ? refuse('invalid', { fields: { password: problem } }) : done(null)
}

/** Sets a password that passed the rules and ends every session of the person. */
export const setPassword = async (
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  password: string,
): Promise<Outcome<null>> => {
  const judged = await judgePassword(tx, owner, password)
  if (!judged.ok) return judged
  await tx.db
    .update(person)
    .set({ passwordHash: await hashPassword(password), version: sql`${person.version} + 1` })
    .where(eq(person.id, owner.id))
  await closeSessions(tx, ctx, owner.id, 'password')
  return done(null)
}
