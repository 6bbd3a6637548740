import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { roundById } from '@/db/queries/surveillance'
import { surveillanceRound } from '@/db/schema/surveillance'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { roomBar, STUCK } from '@/domain/surveillance/capacity'
import type { DrawRound } from '@/domain/surveillance/inputs'
import { drawBar, roundBar } from '@/domain/surveillance/verdicts'
import type { Ctx } from '../context'
import { holdDraws } from '../draw/commitments'
import { drawFromPool } from '../draw/record'
import { LIST_STRUCK, strikeFirst } from '../draw/strike-late'
import { withTx } from '../tx'
import { type RoundStand, roundStand, strikeLateTargets } from './late'
import { seatTarget } from './seat-target'
import { noteStuck } from './stuck'

type Drawn = { roundId: string; targets: number }

/** Who stands on the list of inspectors, with what they have in hand now. */
const onListNow = ({ inspectorPool, inspectors }: RoundStand) => {
  const listed = new Set(inspectorPool.pool.candidates.map(each => each.id))
  return inspectors.flatMap(({ onList, bars }) =>
    listed.has(onList.id) && bars.length === 0 ? [onList] : [],
  )
}

const drawNow = (ctx: Ctx, input: DrawRound): Promise<Outcome<Drawn>> =>
  withTx(ctx, async tx => {
    if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const round = await roundById(tx.db, input.roundId, true)
    if (!round) return refuse('missing')
    const bar = roundBar(round, 'draw', input.version)
    if (bar) return refuse(bar.code, bar)
    await holdDraws(tx)
    const stand = await roundStand(tx.db, ctx, round)
    const early = drawBar(ctx.now, stand.targetPool.drawFrom)
    if (early) return refuse(early.code, early)
    if (stand.lateTargets.length + stand.lateInspectors.length > 0) return strikeFirst()
    const drawId = randomUUID()
    const result = await drawFromPool(tx, ctx, stand.targetPool, {
      drawId,
      purpose: 'surveillance',
      size: stand.targetPool.pool.size,
      required: [],
    })
    if (!result) return refuse('blocked', { reason: 'no_targets' })
    // Asked before the conflict finder goes through the targets, and the seed with them.
    const noRoom = roomBar(onListNow(stand), result.picked.length)
    if (noRoom) return refuse(noRoom.code, noRoom)
    const sent = new Map<string, number>()
    for (const [at, lot] of result.picked.entries())
      if (!(await seatTarget(tx, ctx, round, stand, { lot, drawId, no: at + 1, replaces: null }, sent)))
        return refuse('blocked', { reason: 'too_few_inspectors' })
    await tx.db
      .update(surveillanceRound)
      .set({
        status: 'drawn',
        drawnAt: ctx.now,
        stuckBecause: null,
        version: sql`${surveillanceRound.version} + 1`,
      })
      .where(eq(surveillanceRound.id, round.id))
    tx.audit({
      action: 'surveillance_drawn',
      target: 'surveillance_round',
      targetId: round.id,
      data: { draw: drawId, targets: result.picked.length },
    })
    return done({ roundId: round.id, targets: result.picked.length })
  })

/**
 * Draws a round: its targets from the one list, then for each target its inspectors from the other. By an officer, or by
 * the clock once the announced time has come; what may not be drawn any more is struck in public first. Refuses:
 * forbidden, missing, stale, blocked moved_on, pool_too_young, no_targets, no_room or too_few_inspectors, with nothing
 * drawn and no seed revealed; where that takes somebody to mend it, the officers are told once.
 */
export const drawSurveillance = async (ctx: Ctx, input: DrawRound): Promise<Outcome<Drawn>> => {
  let outcome = await drawNow(ctx, input)
  if (!outcome.ok && outcome.because.reason === LIST_STRUCK) {
    await strikeLateTargets(ctx, input.roundId)
    outcome = await drawNow(ctx, input)
  }
  const because = outcome.ok ? null : outcome.because.reason
  const reason = STUCK.find(each => each === because)
  if (reason) await noteStuck(ctx, input.roundId, reason)
  return outcome
}
