import { and, eq, isNull } from 'drizzle-orm'
import { person, session, staffRole } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { actorId, type Ctx } from '../context'
import { requireStrong } from '../session/strong'
import type { Tx } from '../tx'

/**
 * Whether the actor may administer that person: an administrator with a recent second factor, and never the own
 * account, so that no one gives or keeps rights alone.
 */
export const mayAdminister = async (ctx: Ctx, personId: string | null): Promise<Outcome<null>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  if (ctx.actor.kind === 'system') return done(null)
  if (!hasRole(ctx.actor, 'admin')) return refuse('forbidden')
  if (personId !== null && personId === actorId(ctx)) return refuse('forbidden', { reason: 'own_account' })
  return requireStrong(ctx)
}

/** Locks a person's row; null when there is none. */
export const lockPerson = async (tx: Tx, personId: string) => {
  const [row] = await tx.db.select().from(person).where(eq(person.id, personId)).for('update')
  return row ?? null
}

/** The roles in force, with the areas they are bound to. */
export const liveRoles = (tx: Tx, personId: string) =>
  tx.db
    .select()
    .from(staffRole)
    .where(and(eq(staffRole.personId, personId), isNull(staffRole.revokedAt)))

/** Whether an active administrator other than that person remains; locks them, so that two cannot go at once. */
export const hasOtherAdmin = async (tx: Tx, personId: string): Promise<boolean> => {
  const rows = await tx.db
    .select({ id: person.id, hash: person.passwordHash })
    .from(staffRole)
    .innerJoin(person, eq(person.id, staffRole.personId))
    .where(and(eq(staffRole.role, 'admin'), isNull(staffRole.revokedAt), eq(person.status, 'active')))
    .orderBy(person.id)
    .for('update')
  return rows.some(row => row.id !== personId && row.hash !== null)
}

/** Ends the sessions that were opened without a second factor. */
export const closeWeakSessions = async (tx: Tx, ctx: Ctx, personId: string): Promise<void> => {
  await tx.db
    .update(session)
    .set({ revokedAt: ctx.now, revokedBecause: 'mfa' })
    .where(and(eq(session.personId, personId), isNull(session.revokedAt), isNull(session.strongAt)))
}
