import { done, type Outcome, refuse } from '@/domain/outcome'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { holdDraws } from './commitments'
import { type Drawn, type DrawRequest, drawSeats } from './draw'
import { nextStep, poolStand } from './stand'
import { strike } from './strike'
import { strikeFirst } from './strike-late'

/**
 * Draws for the free seats of a case: first from the pool whose time has come, later on down the same list for whoever
 * left. Refuses: blocked no_pool when none is published or it can't fill the seats, blocked pool_too_young before its
 * time, stale list_struck when the list has to be struck in public first.
 */
export const drawOn = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  request: DrawRequest,
): Promise<Outcome<Drawn>> => {
  await holdDraws(tx)
  const stand = await poolStand(tx.db, ctx, row, request.role)
  const next = nextStep(stand, request.seats, ctx.now)
  const { pool, isOpen, late } = stand
  if (!pool || next === 'publish') return refuse('blocked', { reason: 'no_pool' })
  if (next === 'wait') return refuse('blocked', { reason: 'pool_too_young' })
  if (isOpen && late.length > 0) return strikeFirst()
  await strike(tx, ctx, pool.id, late)
  const asked = isOpen
    ? { ...request, purpose: pool.purpose, seats: Math.min(request.seats, pool.pool.size) }
    : { ...request, purpose: request.role === 'expert' ? ('replacement' as const) : request.purpose }
  return done(await drawSeats(tx, ctx, row, stand, asked))
}
