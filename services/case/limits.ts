import { sql } from 'drizzle-orm'
import { countInHands, countInStage } from '@/db/queries/load'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { excess, explains, type PlaceLoad } from '@/domain/workflow/limits'
import type { Stage } from '@/domain/workflow/types'
import type { Tx } from '../tx'

/** Where one more case goes: into a stage, or into an officer's hands. */
type Place = { stage: Stage } | { officerId: string }

/** What the log keeps of a limit that was exceeded. */
export type OverLimit = { overLimitBy: number; overLimitSoft: number; overLimitReason: string }

const countIn = async ({ db }: Tx, place: Place): Promise<number> =>
  'stage' in place
    ? countInStage(db, place.stage)
    : ((await countInHands(db, [place.officerId])).get(place.officerId) ?? 0)

/**
 * Counts so that nobody passes the limit at the same moment unseen: while there is room, those who bring a case here wait
 * for one another, and nobody else. Where there is none left, all are asked, and nobody has to wait.
 */
const countSafely = async (tx: Tx, place: Place, soft: number): Promise<number> => {
  const now = await countIn(tx, place)
  if (now >= soft) return now
  const key = 'stage' in place ? place.stage : place.officerId
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`limit|${key}`}, 0))`)
  return countIn(tx, place)
}

/**
 * Whether one more case goes over a soft limit, and with which reason: null where it does not. Refuses with blocked
 * over_limit, naming the count and the limit, when it does and nobody said why.
 */
export const withinLimit = async (
  tx: Tx,
  place: Place,
  soft: number | null,
  reason: string | undefined,
): Promise<Outcome<OverLimit | null>> => {
  if (soft === null) return done(null)
  const now = await countSafely(tx, place, soft)
  const by = excess({ now, soft })
  if (by === 0) return done(null)
  const limit: PlaceLoad = { of: 'stage' in place ? place.stage : 'officer', now, soft }
  if (reason === undefined || !explains(reason)) return refuse('blocked', { reason: 'over_limit', limit })
  return done({ overLimitBy: by, overLimitSoft: soft, overLimitReason: reason.trim() })
}
