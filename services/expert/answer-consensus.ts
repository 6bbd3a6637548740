import { and, eq } from 'drizzle-orm'
import { consensusItem } from '@/db/schema/review'
import type { AnswerConsensus } from '@/domain/expert/input'
import { mayAgree } from '@/domain/expert/panel'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { panelResult } from '../case/result'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { enterRoom, recordVoice } from './consensus'
import { keepStep } from './keep-step'

/**
 * Agrees to the standing proposal or dissents with a text, which is kept as data and changes no score. The item is
 * settled once every member has answered this version and most agree. Refuses: missing, blocked wrong_stage, blocked
 * no_spread when nothing has to be agreed any more, repeated when settled, stale when the proposal changed.
 */
export const answerConsensus = (ctx: Ctx, input: AnswerConsensus): Promise<Outcome<{ isSettled: boolean }>> =>
  withTx(ctx, async tx => {
    const room = await enterRoom(tx, ctx, input.applicationId)
    if (!room.ok) return room
    const { row, seat, scheme } = room.value
    const [proposal] = await tx.db
      .select()
      .from(consensusItem)
      .where(and(eq(consensusItem.applicationId, row.id), eq(consensusItem.item, input.item)))
      .for('update')
    if (!proposal) return refuse('missing')
    if (proposal.settledAt) return refuse('repeated', { reason: 'item_settled' })
    if (proposal.version !== input.version)
      return refuse('stale', {
        current: {
          version: proposal.version,
          values: { points: proposal.points, rationale: proposal.rationale },
        },
      })
    const panel = await panelResult(tx.db, row.id, scheme)
    if (!panel || !mayAgree(panel.result, input.item)) return refuse('blocked', { reason: 'no_spread' })
    const agrees = input.answer === 'agree'
    await keepStep(tx, ctx, {
      applicationId: row.id,
      item: input.item,
      personId: seat.personId,
      kind: agrees ? 'agreed' : 'dissented',
      version: proposal.version,
      points: proposal.points,
      text: agrees ? '' : input.dissent,
    })
    tx.audit({
      action: 'answer-consensus',
      target: 'application',
      targetId: row.id,
      data: { item: input.item, version: input.version, agrees },
    })
    const settled = await recordVoice(tx, ctx, room.value, proposal, {
      agrees,
      dissent: agrees ? '' : input.dissent,
    })
    return done({ isSettled: settled })
  })
