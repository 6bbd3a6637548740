import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { isDoneIn } from '@/domain/workflow/work'
import { lockCase } from '../case/load'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { panelSeats } from './seat'
import { vacateSeat } from './vacate'

/**
 * The clock ends the seat of an invited expert whose day to accept or decline has passed; a replacement is drawn, the
 * person is told, and the register remembers it. Refuses: missing, blocked wrong_stage, repeated when the expert
 * answered after all, or the day has not passed.
 */
export const endUnanswered = (
  ctx: Ctx,
  input: { applicationId: string; assignmentId: string },
): Promise<Outcome<{ vacant: number }>> =>
  withTx<{ vacant: number }>(ctx, async tx => {
    const row = ctx.actor.kind === 'system' ? await lockCase(tx.db, input.applicationId) : null
    if (!row) return refuse('missing')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const seat = (await panelSeats(tx.db, row.id)).find(each => each.assignmentId === input.assignmentId)
    if (seat?.status !== 'invited' || seat.answerBy === null || shanghaiDate(ctx.now) <= seat.answerBy)
      return refuse('repeated')
    await tell(tx, ctx, [seat.personId], {
      template: 'answer_missed',
      eventKey: `${seat.assignmentId}:answer_missed`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), due: seat.answerBy, path: paths.reviewTasks() },
    })
    return done(
      await vacateSeat(tx, ctx, row, await schemeOf(tx.db, row.schemeVersionId), seat, {
        status: 'unanswered',
        because: '',
        event: 'expert_unanswered',
        role: 'system',
      }),
    )
  })
