import { eq } from 'drizzle-orm'
import { rateBucket } from '@/db/schema/people'
import { done, type Outcome } from '@/domain/outcome'
import { appendAudit, auditRow } from './audit'
import { actorId, type Ctx } from './context'
import { database } from './database'
import { withTx } from './tx'

const LOGGED = new Set([
  'unauthenticated',
  'second_factor',
  'missing',
  'forbidden',
  'blocked',
  'stale',
  'limited',
  'invalid',
])

/** Writes one line for a refused attempt: who, what, why. Says nothing of the input, which may be personal. */
export const recordRefusal = async (ctx: Ctx, action: string, outcome: Outcome<unknown>): Promise<void> => {
  if (outcome.ok || !LOGGED.has(outcome.because.code)) return
  const { code, reason, fields } = outcome.because
  await appendAudit(database().orm, [
    auditRow(ctx, {
      action,
      target: 'attempt',
      outcome: 'refused',
      reason: reason ? `${code}:${reason}` : code,
      data: fields ? { fields: Object.keys(fields).slice(0, 20) } : {},
    }),
  ])
}

/** Writes one line for a read that must leave a trace: a case file opened, a document downloaded. */
export const recordRead = async (
  ctx: Ctx,
  action: string,
  target: string,
  targetId: string,
  data: Record<string, unknown> = {},
): Promise<void> =>
  appendAudit(database().orm, [auditRow(ctx, { action, target, targetId, outcome: 'read', data })])

/** Minutes within which somebody who turns the pages of one thing is reading it once. */
const READING_MINUTES = 15

/**
 * As `recordRead`, for things read page by page: one line a person, session, thing and quarter of an hour. The mark of
 * the reading and its line are written together, and of readers at the same instant the second waits for the first.
 */
export const recordReading = async (
  ctx: Ctx,
  action: string,
  target: string,
  targetId: string,
  data: Record<string, unknown> = {},
): Promise<void> => {
  const session = ctx.actor.kind === 'person' ? ctx.actor.sessionId : ''
  const length = READING_MINUTES * 60_000
  const start = Math.floor(ctx.now.getTime() / length) * length
  const key = `${action}|${actorId(ctx)}|${session}|${targetId}@${start}`
  const [known] = await database()
    .orm.select({ key: rateBucket.key })
    .from(rateBucket)
    .where(eq(rateBucket.key, key))
  if (known) return
  await withTx({ ...ctx, idempotency: undefined }, async tx => {
    const [first] = await tx.db
      .insert(rateBucket)
      .values({ key, windowStart: new Date(start), hits: 1 })
      .onConflictDoNothing()
      .returning({ key: rateBucket.key })
    if (first) tx.audit({ action, target, targetId, outcome: 'read', data })
    return done(null)
  })
}
