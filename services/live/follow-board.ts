import { done, type Outcome, refuse } from '@/domain/outcome'
import { boardScope } from '../board/scope'
import { type Ctx, personOf } from '../context'
import { type Follower, liveHub } from './hub'

/** Streams one process keeps open; beyond them boards ask every half minute instead. */
const MOST = 2_000

/**
 * Follows the board of the person who asks: every change of a case they may see, by its id, until they leave, their
 * session ends or their board is taken from them. Told from the last event they had, where that is still known.
 * Refuses with missing without a board and with limited when too many follow already.
 */
export const followBoard = async (
  ctx: Ctx,
  last: string | null,
  out: Pick<Follower, 'send' | 'end'>,
): Promise<Outcome<() => void>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const hub = liveHub()
  if (hub.count() >= MOST) return refuse('limited', { retryAfter: 60 })
  const sessionId = personOf(ctx)?.sessionId ?? ''
  return done(await hub.follow({ sessionId, scope: scope.value, ...out }, last))
}
