import type { Db } from '@/db/client'
import { type RoundRow, roundById } from '@/db/queries/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { pseudonymOf } from '@/domain/surveillance/lots'
import type { Ctx } from '../context'
import { holdDraws } from '../draw/commitments'
import { type PoolRow, poolById, strikesOf } from '../draw/pool'
import type { Late } from '../draw/stand'
import { strike } from '../draw/strike'
import { type Tx, withTx } from '../tx'
import { type Inspector, inspectorsOnList } from './inspectors'
import { type OnList, watchedOnList } from './watched'

/** How a round stands with its two lists. */
export type RoundStand = {
  targetPool: PoolRow
  inspectorPool: PoolRow
  watched: OnList[]
  inspectors: Inspector[]
  /** Who and what on the lists may not be drawn any more, and has not been struck yet. */
  lateTargets: Late[]
  lateInspectors: Late[]
}

const lateOn = async (db: Db, pool: PoolRow, because: (id: string) => readonly string[]): Promise<Late[]> => {
  const struck = new Set((await strikesOf(db, pool.id)).map(each => each.id))
  return pool.pool.candidates.flatMap(({ id }) =>
    !struck.has(id) && because(id).length > 0 ? [{ id, because: because(id) }] : [],
  )
}

/** The lists of a round as they were published, and everything on them as it is now. */
export const roundStand = async (db: Db, ctx: Ctx, round: RoundRow): Promise<RoundStand> => {
  const today = shanghaiDate(ctx.now)
  const [targetPool, inspectorPool, watched, inspectors] = await Promise.all([
    poolById(db, round.targetPoolId),
    poolById(db, round.inspectorPoolId),
    watchedOnList(db, round.targetPoolId, round, today),
    inspectorsOnList(db, round.inspectorPoolId, today),
  ])
  if (!targetPool || !inspectorPool) throw new Error(`round ${round.id} has lost a list`)
  const targetBars = new Map(watched.map(each => [each.pseudonym, each.bars]))
  const inspectorBars = new Map(inspectors.map(each => [each.onList.id, each.bars]))
  return {
    targetPool,
    inspectorPool,
    watched,
    inspectors,
    lateTargets: await lateOn(db, targetPool, id => targetBars.get(pseudonymOf(id)) ?? ['not_valid']),
    lateInspectors: await lateOn(db, inspectorPool, id => inspectorBars.get(id) ?? ['no_profile']),
  }
}

/** Strikes from both lists who and what may not be drawn any more. */
export const strikeBoth = async (tx: Tx, ctx: Ctx, stand: RoundStand): Promise<number> => {
  await strike(tx, ctx, stand.targetPool.id, stand.lateTargets)
  await strike(tx, ctx, stand.inspectorPool.id, stand.lateInspectors)
  return stand.lateTargets.length + stand.lateInspectors.length
}

/**
 * Keeps the lists of a round true until their draw, in a transaction of its own, so that what is struck is public
 * before a seed is.
 */
export const strikeLateTargets = (ctx: Ctx, roundId: string): Promise<Outcome<{ struck: number }>> =>
  withTx({ ...ctx, idempotency: undefined }, async tx => {
    const round = await roundById(tx.db, roundId, true)
    if (round?.status !== 'open') return refuse('missing')
    await holdDraws(tx)
    return done({ struck: await strikeBoth(tx, ctx, await roundStand(tx.db, ctx, round)) })
  })
