import type { Db } from '@/db/client'
import { type DrawCandidate, seatsWithin } from '@/domain/draw'
import type { DrawStep } from '@/domain/expert/draw-views'
import type { Exclusion } from '@/domain/expert/panel'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import { type Candidate, findCandidates, type Seat } from './candidates'
import { latestPool, type PoolRow, strikesOf } from './pool'

/** Somebody or something on a published list, by pseudonym, with grounds that have come up since. */
export type Late = { id: string; because: readonly string[] }

/** How a case stands with its pool. */
export type PoolStand = {
  /** The pool that waits for its draw or was last drawn from; null when none was published. */
  pool: PoolRow | null
  isOpen: boolean
  /** Everyone on the register, as they are now. */
  all: Candidate[]
  /** Who on the list may still be drawn, as they were published. */
  left: DrawCandidate[]
  /** Who on the list may not, and has not been struck yet. */
  late: Late[]
}

const PURPOSES = { expert: ['panel', 'replacement'], inspector: ['inspectors'] } as const

/** The pseudonym of a person in one pool; another pool gives another, so nobody can be followed from case to case. */
export const drawPseudonym = (poolId: string, personId: string): string =>
  keyedHash('draw', `${poolId}|${personId}`).slice(0, 16)

/** Who of the latest pool of a case may still be drawn; whoever left the register may not. */
export const poolStand = async (db: Db, ctx: Ctx, row: CaseRow, seat: Seat): Promise<PoolStand> => {
  const [pool, all] = await Promise.all([
    latestPool(db, row.id, PURPOSES[seat]),
    findCandidates(db, ctx, row, seat),
  ])
  if (!pool) return { pool, isOpen: false, all, left: [], late: [] }
  const struck = new Set((await strikesOf(db, pool.id)).map(each => each.id))
  const grounds = new Map(all.map(each => [drawPseudonym(pool.id, each.personId), each.excluded]))
  const standing = pool.pool.candidates.filter(each => !struck.has(each.id))
  const because = (id: string): Exclusion[] => grounds.get(id) ?? ['no_profile']
  return {
    pool,
    isOpen: pool.closedAt === null,
    all,
    left: standing.filter(each => because(each.id).length === 0),
    late: standing.flatMap(({ id }) => (because(id).length > 0 ? [{ id, because: because(id) }] : [])),
  }
}

/** An open pool that no longer fills its seats, or a drawn one that has nobody left, is followed by a new one. */
export const nextStep = ({ pool, isOpen, left }: PoolStand, seats: number, now: Date): DrawStep => {
  if (!pool) return 'publish'
  if (!isOpen) return left.length > 0 ? 'draw' : 'publish'
  const { size, candidates } = pool.pool
  if (seatsWithin(left) < Math.min(seats, size, seatsWithin(candidates))) return 'publish'
  return now < pool.drawFrom ? 'wait' : 'draw'
}
