import { and, eq, isNull } from 'drizzle-orm'
import { session } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import type { LiveSession } from './resolve'
import { asPerson, closeSessions } from './start'

/** Ends the session of this browser, full or waiting. Ending none is fine: the wish is fulfilled. */
export const signOut = async (ctx: Ctx, live: LiveSession | null): Promise<Outcome<null>> => {
  if (!live) return done(null)
  return withTx(asPerson(ctx, { id: live.personId, name: live.name }, live.sessionId), async tx => {
    await tx.db
      .update(session)
      .set({ revokedAt: ctx.now, revokedBecause: 'signed_out' })
      .where(and(eq(session.id, live.sessionId), isNull(session.revokedAt)))
    tx.audit({ action: 'sign-out', target: 'session', targetId: live.sessionId })
    return done(null)
  })
}

/** Ends one of the person's own sessions. One of somebody else is missing; one already ended is `repeated`. */
export const revokeSession = async (ctx: Ctx, input: { sessionId: string }): Promise<Outcome<null>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  return withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const mine = and(eq(session.id, input.sessionId), eq(session.personId, me.personId))
    const [row] = await tx.db.select().from(session).where(mine).for('update')
    if (!row) return refuse('missing')
    if (row.revokedAt) return refuse('repeated')
    await tx.db.update(session).set({ revokedAt: ctx.now, revokedBecause: 'revoked' }).where(mine)
    tx.audit({ action: 'revoke-session', target: 'session', targetId: input.sessionId })
    return done(null)
  })
}

/** Ends every session of the person, this one too. */
export const revokeAllSessions = async (ctx: Ctx): Promise<Outcome<{ closed: number }>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  return withTx(ctx, async tx => {
    const closed = await closeSessions(tx, ctx, me.personId, 'revoked')
    tx.audit({ action: 'revoke-all-sessions', target: 'person', targetId: me.personId, data: { closed } })
    return done({ closed })
  })
}
