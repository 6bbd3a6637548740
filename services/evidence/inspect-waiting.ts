import { and, asc, eq, isNull, lt, notInArray, or } from 'drizzle-orm'
import { evidence } from '@/db/schema/application'
import type { Ctx } from '../context'
import { database } from '../database'
import { isolated } from '../jobs/isolated'
import { log } from '../log'
import { inspectPending } from './inspect-pending'

/** How many are looked at in one sweep, and for how long a file may wait before it is a matter for somebody, in ms. */
const AT_ONCE = 20
const ALARM_MS = 60 * 60_000

/** Reasons time alone does not mend. */
const LASTING = ['scanner-limit', 'inspection-limit']

/**
 * Looks again at files nobody could examine, oldest first, so that they are cleared within minutes after the scanner
 * is back; stops at the first that finds it still away. Files that wait for over an hour are reported.
 */
export const inspectWaiting = async (ctx: Ctx): Promise<void> => {
  const waiting = await database()
    .orm.select({ id: evidence.id, reason: evidence.reason, uploadedAt: evidence.uploadedAt })
    .from(evidence)
    .where(
      and(
        eq(evidence.status, 'pending'),
        isNull(evidence.removedAt),
        lt(evidence.uploadedAt, new Date(ctx.now.getTime() - 60_000)),
        or(isNull(evidence.reason), notInArray(evidence.reason, LASTING)),
      ),
    )
    .orderBy(asc(evidence.uploadedAt))
    .limit(AT_ONCE)
  const late = waiting.filter(({ uploadedAt }) => ctx.now.getTime() - uploadedAt.getTime() > ALARM_MS)
  if (late.length > 0)
    log().error(
      { files: late.length, reason: late[0]?.reason },
      'files have waited over an hour to be examined',
    )
  for (const { id } of waiting) {
    let isAway = false
    await isolated('inspect evidence', id, async () => {
      const outcome = await inspectPending(ctx, id)
      isAway = !outcome.ok && outcome.because.reason === 'scanner-unavailable'
    })
    if (isAway) return
  }
}
