import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { env } from '../env'

const MAX = 600
const WINDOW = 60_000
const KEPT = 20_000

let start = 0
const hits = new Map<string, number>()

/**
 * At most 600 reads of the public interface a minute and address, counted in this process so that reading costs no
 * write. Without a proxy of our own the address is not known for certain and nothing is limited: one budget for all
 * would let a single visitor lock out the rest. Refused with the wait in seconds.
 */
export const limitReads = (ctx: Ctx): Outcome<null> => {
  if (env().trustedProxies === 0) return done(null)
  const now = ctx.now.getTime()
  if (now - start >= WINDOW || now < start || hits.size > KEPT) {
    start = now
    hits.clear()
  }
  const count = (hits.get(ctx.address) ?? 0) + 1
  hits.set(ctx.address, count)
  if (count <= MAX) return done(null)
  return refuse('limited', {
    retryAfter: Math.max(1, Math.ceil((start + WINDOW - now) / 1000)),
    reason: 'use_open_data',
  })
}
