import type { Db } from '@/db/client'
import type { DrawAhead } from '@/domain/expert/draw-views'
import type { Scheme } from '@/domain/scheme/schema'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { freeSeats } from './free-seats'
import { nextStep, poolStand } from './stand'

/** The draw to come on a case, for its officer; null while no seat is free. */
export const drawAhead = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
): Promise<DrawAhead | null> => {
  const free = await freeSeats(db, row, scheme)
  if (!free || free.seats === 0) return null
  const stand = await poolStand(db, ctx, row, free.role)
  const { pool, isOpen, left } = stand
  return {
    next: nextStep(stand, free.seats, ctx.now),
    seats: free.seats,
    minutes: scheme.drawPoolMinutes,
    pool:
      pool && isOpen
        ? {
            id: pool.id,
            hash: pool.hash,
            size: pool.pool.size,
            people: pool.pool.candidates.length,
            struck: pool.pool.candidates.length - left.length,
            publishedAt: pool.publishedAt.toISOString(),
            drawFrom: pool.drawFrom.toISOString(),
          }
        : null,
  }
}
