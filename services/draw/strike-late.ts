import { done, type Outcome, refuse } from '@/domain/outcome'
import { lockCase } from '../case/load'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { holdDraws } from './commitments'
import { freeSeats } from './free-seats'
import { closePool } from './pool'
import { poolStand } from './stand'
import { strike } from './strike'

/**
 * Keeps the open pool of a case true until its draw, in a transaction of its own, so that it is public before the seed
 * is: whoever may not be drawn any more is struck with the grounds, a pool whose seats are no longer wanted is closed.
 */
export const strikeLate = (ctx: Ctx, applicationId: string): Promise<Outcome<{ struck: number }>> =>
  withTx({ ...ctx, idempotency: undefined }, async tx => {
    const row = await lockCase(tx.db, applicationId)
    if (!row) return refuse('missing')
    const free = await freeSeats(tx.db, row, await schemeOf(tx.db, row.schemeVersionId))
    await holdDraws(tx)
    for (const seat of ['expert', 'inspector'] as const) {
      const { pool, isOpen, late } = await poolStand(tx.db, ctx, row, seat)
      if (!pool || !isOpen) continue
      if (free?.role === seat && free.seats > 0) {
        await strike(tx, ctx, pool.id, late)
        return done({ struck: late.length })
      }
      await closePool(tx, ctx, pool.id, 'not_needed')
    }
    return done({ struck: 0 })
  })

/** The reason of a refusal that asks for strikes in public first. */
export const LIST_STRUCK = 'list_struck'

/** What a draw answers when the list has to be struck in public before it may go on. */
export const strikeFirst = () => refuse('stale', { reason: LIST_STRUCK })

/** Draws; where somebody on the list may not be drawn any more, strikes them in public first and draws then. */
export const strikeThenDraw = async <T>(
  ctx: Ctx,
  applicationId: string,
  draw: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const outcome = await draw()
  if (outcome.ok || outcome.because.reason !== LIST_STRUCK) return outcome
  await strikeLate(ctx, applicationId)
  return draw()
}
