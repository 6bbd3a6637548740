import { and, eq, isNull } from 'drizzle-orm'
import { person, session } from '@/db/schema/people'
import { homeOf } from '@/domain/account/home'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { spendCode } from '../account/totp'
import { trueTime } from '../clock'
import type { Ctx } from '../context'
import { countHits, type Limit, refundHits } from '../rate-limit'
import { type Tx, withTx } from '../tx'
import { type Opened, rolesOf } from './open'
import type { LiveSession } from './resolve'
import { asPerson, closeSessions, startSession } from './start'

const limitsOf = (live: LiveSession): Limit[] => [
  { key: `totp|${live.personId}`, max: 20, seconds: 900 },
  { key: `totp-session|${live.sessionId}`, max: 5, seconds: 900 },
]

const own = async (tx: Tx, personId: string) => {
  const [row] = await tx.db.select().from(person).where(eq(person.id, personId))
  return row
}

/** Puts a full session in the place of the one that waited; the old id is worth nothing afterwards. */
export const promote = async (tx: Tx, ctx: Ctx, live: LiveSession): Promise<Outcome<Opened>> => {
  const home = homeOf(await rolesOf(tx, live.personId))
  if (live.state === 'active') {
    await tx.db.update(session).set({ strongAt: ctx.now }).where(eq(session.id, live.sessionId))
    return done({ sessionId: live.sessionId, state: 'active', home })
  }
  const closed = await tx.db
    .update(session)
    .set({ revokedAt: ctx.now, revokedBecause: 'second_factor' })
    .where(and(eq(session.id, live.sessionId), eq(session.state, 'mfa_pending'), isNull(session.revokedAt)))
    .returning({ id: session.id })
  if (closed.length === 0) return refuse('stale')
  const sessionId = await startSession(tx, ctx, live.personId, { state: 'active', strongAt: ctx.now })
  return done({ sessionId, state: 'active', home })
}

/**
 * Gives the second factor: turns a waiting session into a full one under a new id, or renews the strength of a full
 * one. Each step of the code works once. Five wrong codes end the waiting session.
 */
export const confirmSecondFactor = async (
  ctx: Ctx,
  { code }: { code: string },
  live: LiveSession | null,
): Promise<Outcome<Opened>> => {
  if (!live) return refuse('unauthenticated', { reason: 'session_ended' })
  const limits = limitsOf(live)
  const counted = await countHits(ctx, limits)
  if (!counted.ok) {
    if (live.state === 'mfa_pending') await endPending(ctx, live)
    return counted
  }
  const moment = await trueTime(ctx.now)
  const me = asPerson(ctx, { id: live.personId, name: live.name }, live.sessionId)
  const outcome = await withTx(me, async (tx): Promise<Outcome<Opened>> => {
    const row = await own(tx, live.personId)
    if (!row?.totpSecret) return refuse('blocked', { reason: 'no_second_factor' })
    if (!(await spendCode(tx.db, live.personId, code, moment)))
      return refuse('unauthenticated', { reason: 'wrong_code' })
    tx.audit({ action: 'second-factor', target: 'session', targetId: live.sessionId })
    return promote(tx, ctx, live)
  })
  if (outcome.ok) await refundHits(ctx, limits)
  return outcome
}

const endPending = (ctx: Ctx, live: LiveSession) =>
  withTx(asPerson(ctx, { id: live.personId, name: live.name }, live.sessionId), async tx => {
    await tx.db
      .update(session)
      .set({ revokedAt: ctx.now, revokedBecause: 'attempts' })
      .where(and(eq(session.id, live.sessionId), isNull(session.revokedAt)))
    tx.audit({ action: 'sign-out', target: 'session', targetId: live.sessionId, reason: 'attempts' })
    return done(null)
  })

/** Closes every session of a person after the second factor changed, and opens a fresh one. */
export const renewAll = async (tx: Tx, ctx: Ctx, live: LiveSession): Promise<Opened> => {
  await closeSessions(tx, ctx, live.personId, 'mfa')
  const sessionId = await startSession(tx, ctx, live.personId, { state: 'active', strongAt: ctx.now })
  return { sessionId, state: 'active', home: homeOf(await rolesOf(tx, live.personId)) }
}
