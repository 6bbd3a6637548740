import { inArray, lt, sql } from 'drizzle-orm'
import { rateBucket } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from './context'
import { database } from './database'

/** One counter: how many hits are allowed in a window of so many seconds. */
export type Limit = { key: string; max: number; seconds: number }

const windowOf = (limit: Limit, now: Date): { key: string; start: Date } => {
  const length = limit.seconds * 1000
  const start = Math.floor(now.getTime() / length) * length
  return { key: `${limit.key}@${start}`, start: new Date(start) }
}

const waitOf = (limit: Limit, now: Date): number =>
  Math.max(1, Math.ceil((windowOf(limit, now).start.getTime() + limit.seconds * 1000 - now.getTime()) / 1000))

/**
 * Counts one hit on every limit, in a store shared by all nodes; refuses with the longest wait in seconds when
 * any is exceeded. Fixed windows.
 */
export const countHits = async (ctx: Ctx, limits: Limit[]): Promise<Outcome<null>> => {
  if (limits.length === 0) return done(null)
  const rows = limits
    .map(limit => ({ limit, ...windowOf(limit, ctx.now) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const counted = await database()
    .orm.insert(rateBucket)
    .values(rows.map(r => ({ key: r.key, windowStart: r.start, hits: 1 })))
    .onConflictDoUpdate({ target: rateBucket.key, set: { hits: sql`${rateBucket.hits} + 1` } })
    .returning({ key: rateBucket.key, hits: rateBucket.hits })
  const over = rows.filter(r => (counted.find(c => c.key === r.key)?.hits ?? 0) > r.limit.max)
  if (over.length === 0) return done(null)
  return refuse('limited', { retryAfter: Math.max(...over.map(r => waitOf(r.limit, ctx.now))) })
}

/** Takes back one counted hit on every limit, when the attempt turned out to be welcome. */
export const refundHits = async (ctx: Ctx, limits: Limit[]): Promise<void> => {
  const keys = limits.map(limit => windowOf(limit, ctx.now).key)
  if (keys.length > 0)
    await database()
      .orm.update(rateBucket)
      .set({ hits: sql`greatest(${rateBucket.hits} - 1, 0)` })
      .where(inArray(rateBucket.key, keys))
}

/** Forgets windows that ended over a day ago. */
export const forgetOldHits = async (ctx: Ctx): Promise<void> => {
  await database()
    .orm.delete(rateBucket)
    .where(lt(rateBucket.windowStart, new Date(ctx.now.getTime() - 86_400_000)))
}
