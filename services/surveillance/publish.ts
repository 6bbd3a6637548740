import { randomUUID } from 'node:crypto'
import { surveillanceRound } from '@/db/schema/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { seatsWithin } from '@/domain/draw'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { roomBar } from '@/domain/surveillance/capacity'
import type { PublishRound } from '@/domain/surveillance/inputs'
import { lotsOnList } from '@/domain/surveillance/lots'
import { INSPECTORS_EACH, mayEndOn, targetCount } from '@/domain/surveillance/target'
import { actorId, type Ctx } from '../context'
import { holdDraws } from '../draw/commitments'
import { publishPool } from '../draw/pool'
import { drawPseudonym } from '../draw/stand'
import { schemeInForce } from '../scheme/load'
import { withTx } from '../tx'
import { inspectorsOnList } from './inspectors'
import { watchedOnList } from './watched'

/**
 * Publishes the two lists of a round, certificates and inspectors by pseudonym, each bound to a commitment of its own;
 * the draw follows at the time announced, by itself or by an officer. Refuses: forbidden (no officer), invalid checkBy,
 * blocked no_targets when no certificate may be drawn, blocked too_few_inspectors, blocked no_room with the figures when
 * they have too much in hand for so many targets, unavailable before the first scheme.
 */
export const publishSurveillance = (ctx: Ctx, input: PublishRound): Promise<Outcome<{ roundId: string }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const today = shanghaiDate(ctx.now)
    if (!mayEndOn(input.checkBy, today))
      return refuse('invalid', { fields: { checkBy: input.checkBy > today ? 'too_late' : 'in_past' } })
    const inForce = await schemeInForce(tx.db, today)
    if (!inForce) return refuse('unavailable')
    await holdDraws(tx)
    const [roundId, targetPoolId, inspectorPoolId] = [randomUUID(), randomUUID(), randomUUID()]
    const scope = { areaId: input.areaId || null, fieldId: input.fieldId || null }
    const [watched, inspectors] = await Promise.all([
      watchedOnList(tx.db, targetPoolId, scope, today),
      inspectorsOnList(tx.db, inspectorPoolId, today),
    ])
    const free = watched.filter(each => each.bars.length === 0)
    const lots = lotsOnList(free)
    const size = Math.min(targetCount(free.length, input.share), seatsWithin(lots))
    if (size === 0) return refuse('blocked', { reason: 'no_targets' })
    const able = inspectors.filter(each => each.bars.length === 0).map(each => each.onList)
    if (seatsWithin(able) < INSPECTORS_EACH) return refuse('blocked', { reason: 'too_few_inspectors' })
    const noRoom = roomBar(able, size)
    if (noRoom) return refuse(noRoom.code, noRoom)
    const leftOut = watched.filter(each => each.bars.length > 0)
    const shared = { applicationId: null, required: [], minutes: inForce.scheme.drawPoolMinutes }
    await publishPool(tx, ctx, {
      ...shared,
      poolId: targetPoolId,
      purpose: 'surveillance',
      size,
      candidates: lots,
      excluded: leftOut.map(each => ({ id: each.pseudonym, because: each.bars })),
    })
    await publishPool(tx, ctx, {
      ...shared,
      poolId: inspectorPoolId,
      purpose: 'surveillance_team',
      size: INSPECTORS_EACH,
      candidates: able,
      excluded: inspectors
        .filter(each => each.bars.length > 0)
        .map(each => ({ id: drawPseudonym(inspectorPoolId, each.personId), because: each.bars })),
    })
    await tx.db.insert(surveillanceRound).values({
      id: roundId,
      title: input.title,
      ...scope,
      share: input.share,
      checkBy: input.checkBy,
      seats: size,
      certificates: free.length,
      firms: seatsWithin(lots),
      lots: lots.length,
      leftOut: leftOut.length,
      people: able.length,
      targetPoolId,
      inspectorPoolId,
      status: 'open',
      by: actorId(ctx),
      at: ctx.now,
    })
    tx.audit({
      action: 'surveillance_published',
      target: 'surveillance_round',
      targetId: roundId,
      data: {
        ...scope,
        share: input.share,
        targets: size,
        certificates: free.length,
        inspectors: able.length,
      },
    })
    return done({ roundId })
  })
