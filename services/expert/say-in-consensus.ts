import { consensusRemark } from '@/db/schema/consensus'
import { shanghaiDate } from '@/domain/calendar/days'
import type { SayInConsensus } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { enterRoom } from './consensus'
import { panelSeats } from './seat'

/**
 * Says something about a scored item to the other members of the panel, once the scores are open. It stays with the
 * case, unchanged; the others are told at most once a day for an item. Refuses: missing before the opening and for
 * whoever has no seat, blocked wrong_stage after the stage, invalid for an item nobody scores.
 */
export const sayInConsensus = (ctx: Ctx, input: SayInConsensus): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const room = await enterRoom(tx, ctx, input.applicationId)
    if (!room.ok) return room
    const { row, seat, scheme } = room.value
    const item = scheme.pillars.flatMap(p => p.items).find(i => i.id === input.item)
    if (!item || item.kind === 'computed') return refuse('invalid', { fields: { item: 'item' } })
    const [said] = await tx.db
      .insert(consensusRemark)
      .values({
        applicationId: row.id,
        item: item.id,
        personId: seat.personId,
        text: input.text,
        at: ctx.now,
      })
      .returning({ id: consensusRemark.id })
    if (!said) throw new Error('a remark vanished')
    tx.audit({
      action: 'say-in-consensus',
      target: 'application',
      targetId: row.id,
      data: { item: item.id, remark: said.id },
    })
    const others = (await panelSeats(tx.db, row.id)).map(s => s.personId).filter(id => id !== seat.personId)
    await tell(tx, ctx, others, {
      template: 'consensus_said',
      eventKey: `${row.id}:said:${item.id}:${shanghaiDate(ctx.now)}`,
      applicationId: row.id,
      params: {
        brand: row.brandName,
        product: row.productName,
        item: item.id,
        applicationId: row.id,
        path: `${paths.consensus(row.id)}?item=${item.id}`,
      },
    })
    return done({ id: said.id })
  })
