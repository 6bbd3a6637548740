import { asc, gte, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { lastDrawFrom } from '@/db/queries/draws'
import { notice } from '@/db/schema/decision'
import type { DemoAdvanceClock } from '@/domain/account/sign-in'
import { addDays, asDate, type CalendarDate, shanghaiDate, startOfDay } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { currentTime, moveClock } from '../clock'
import type { Ctx } from '../context'
import { database } from '../database'
import { env } from '../env'
import { promise } from '../outbox'
import { withTx } from '../tx'

const OPENING_HOUR = 9

const morningOf = (day: CalendarDate): Date => new Date(startOfDay(day).getTime() + OPENING_HOUR * 3_600_000)

/** The day after the public notice that ends next, or null when none is running. */
const afterNotice = async (today: CalendarDate): Promise<CalendarDate | null> => {
  const [row] = await database()
    .orm.select({ closesOn: notice.closesOn })
    .from(notice)
    .where(gte(notice.closesOn, today))
    .orderBy(asc(notice.closesOn))
    .limit(1)
  return row ? addDays(asDate(row.closesOn), 1) : null
}

/** The moment from which every pool that waits may be drawn, or null when none waits until then. */
const whenDrawn = async (from: Date): Promise<Date | null> => {
  const drawFrom = await lastDrawFrom(database().orm)
  return drawFrom && drawFrom > from ? drawFrom : null
}

/** Where a leap leads from a moment; null when there is nothing to leap to. */
const whereTo = async (from: Date, input: z.output<typeof DemoAdvanceClock>): Promise<Date | null> => {
  if (input.to === 'next_draw') return whenDrawn(from)
  const today = shanghaiDate(from)
  const day = input.to === 'notice_end' ? await afterNotice(today) : addWorkingDays(today, input.days).date
  return day && morningOf(day)
}

const NOTHING = { notice_end: 'no_notice', next_draw: 'no_pool_waits' } as const

/** Live sessions go along with the clock: nobody is signed out because the demonstration skipped a week. */
const carrySessions = (from: Date, to: Date) => {
  const shift = sql`make_interval(secs => ${(to.getTime() - from.getTime()) / 1000})`
  return sql`
    update session set created_at = created_at + ${shift}, last_seen_at = last_seen_at + ${shift},
      expires_at = expires_at + ${shift}, strong_at = strong_at + ${shift}
    where revoked_at is null and expires_at > ${from.toISOString()}::timestamptz`
}

/**
 * Moves the clock of the demonstration forward: by so many working days, to the morning after the notice that ends next,
 * or until every published list may be drawn; then lets the sweep find what has come due. `missing` outside a demonstration and when no notice
 * is running or no pool waits.
 */
export const advanceClock = async (
  ctx: Ctx,
  input: z.output<typeof DemoAdvanceClock>,
): Promise<Outcome<{ now: string }>> => {
  if (env().mode !== 'demo') return refuse('missing')
  const from = await currentTime()
  const to = await whereTo(from, input)
  if (!to) return refuse('missing', input.to === 'working_days' ? {} : { reason: NOTHING[input.to] })
  await moveClock(to)
  return withTx({ ...ctx, now: to, idempotency: undefined }, async tx => {
    await tx.db.execute(carrySessions(from, to))
    await promise(tx, { task: 'sweep', payload: { because: 'clock' } }, `sweep:clock:${to.toISOString()}`)
    await promise(tx, { task: 'measure_pace', payload: {} }, `pace:clock:${to.toISOString()}`)
    tx.audit({ action: 'demo-advance-clock', target: 'clock', targetId: shanghaiDate(to) })
    return done({ now: to.toISOString() })
  })
}
