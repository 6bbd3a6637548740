import { and, eq } from 'drizzle-orm'
import { consensusItem } from '@/db/schema/review'
import type { ProposeConsensus } from '@/domain/expert/input'
import { mayAgree } from '@/domain/expert/panel'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import { checkPoints } from '@/domain/scoring/check-score'
import { appendEvent } from '../case/events'
import { panelResult } from '../case/result'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { enterRoom, recordVoice } from './consensus'
import { keepStep } from './keep-step'

/**
 * Proposes agreed points, out of the item's expert points, for an item over the spread limit, or for any scored item
 * when the totals are too far apart; the proposer agrees by proposing, everyone else has to answer anew. Refuses:
 * missing, blocked (wrong_stage, no_spread), repeated when settled, invalid, stale when another proposal stands.
 */
export const proposeConsensus = (
  ctx: Ctx,
  input: ProposeConsensus,
): Promise<Outcome<{ version: number; isSettled: boolean }>> =>
  withTx(ctx, async tx => {
    const room = await enterRoom(tx, ctx, input.applicationId)
    if (!room.ok) return room
    const { row, seat, scheme } = room.value
    const item = scheme.pillars.flatMap(p => p.items).find(i => i.id === input.item)
    if (!item || item.kind === 'computed') return refuse('invalid', { fields: { item: 'item' } })
    const wrong = checkPoints(input.points, expertPoints(item), scheme.scoring.pointStep)[0]
    if (wrong) return refuse('invalid', { fields: { points: wrong.code } })
    const panel = await panelResult(tx.db, row.id, scheme)
    if (!panel || !mayAgree(panel.result, item.id)) return refuse('blocked', { reason: 'no_spread' })

    const where = and(eq(consensusItem.applicationId, row.id), eq(consensusItem.item, item.id))
    const [standing] = await tx.db.select().from(consensusItem).where(where).for('update')
    if (standing?.settledAt) return refuse('repeated', { reason: 'item_settled' })
    if ((standing?.version ?? 0) !== input.version)
      return refuse('stale', {
        current: {
          version: standing?.version ?? 0,
          values: standing ? { points: standing.points, rationale: standing.rationale } : {},
        },
      })
    const version = (standing?.version ?? 0) + 1
    const said = { points: input.points, rationale: input.rationale, by: seat.personId, at: ctx.now, version }
    const [proposal] = standing
      ? await tx.db.update(consensusItem).set(said).where(where).returning()
      : await tx.db
          .insert(consensusItem)
          .values({ applicationId: row.id, item: item.id, ...said })
          .returning()
    if (!proposal) throw new Error('a proposal vanished')
    await keepStep(tx, ctx, {
      applicationId: row.id,
      item: item.id,
      personId: seat.personId,
      kind: 'proposed',
      version,
      points: input.points,
      text: input.rationale,
    })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'consensus_proposed',
      audience: 'office',
      role: 'expert',
      data: { item: item.id, alias: seat.alias },
    })
    tx.audit({
      action: 'propose-consensus',
      target: 'application',
      targetId: row.id,
      data: { item: item.id, points: input.points, version },
    })
    const settled = await recordVoice(tx, ctx, room.value, proposal, { agrees: true, dissent: '' })
    return done({ version, isSettled: settled })
  })
