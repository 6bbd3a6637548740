import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
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

/** The mark of something in its window of so many ms. */
const markAt = (key: string, now: Date, length: number) => {
  const start = Math.floor(now.getTime() / length) * length
  return { key: `${key}@${start}`, windowStart: new Date(start), hits: 1 }
}

/** Whether this is the first to set the mark; of two at once one is. */
const isFirst = async (db: Db, mark: typeof rateBucket.$inferInsert): Promise<boolean> =>
  (await db.insert(rateBucket).values(mark).onConflictDoNothing().returning({ key: rateBucket.key })).length >
  0

/**
 * Writes one line for a refused attempt: who, what, why. Says nothing of the input, which may be personal. Of attempts
 * over a limit only the first in a minute leaves a line: the chain of lines is written by one at a time, and whoever is
 * turned away for asking too often must not hold up everybody else's writing.
 */
export const recordRefusal = async (ctx: Ctx, action: string, outcome: Outcome<unknown>): Promise<void> => {
  if (outcome.ok || !LOGGED.has(outcome.because.code)) return
  const { code, reason, fields } = outcome.because
  const mark = markAt(`limited|${actorId(ctx) ?? ctx.address}|${action}`, ctx.now, 60_000)
  if (code === 'limited' && !(await isFirst(database().orm, mark))) return
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
  const mark = markAt(`${action}|${actorId(ctx)}|${session}|${targetId}`, ctx.now, READING_MINUTES * 60_000)
  const [known] = await database()
    .orm.select({ key: rateBucket.key })
    .from(rateBucket)
    .where(eq(rateBucket.key, mark.key))
  if (known) return
  await withTx({ ...ctx, idempotency: undefined }, async tx => {
    if (await isFirst(tx.db, mark)) tx.audit({ action, target, targetId, outcome: 'read', data })
    return done(null)
  })
}
