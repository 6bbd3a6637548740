import type { LeaveCase } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockMyCase } from './my-case'
import { vacateSeat } from './vacate'

/** An invited expert can't take the task; a replacement is drawn. Once declared, only a recusal leads out. */
export const declineTask = (ctx: Ctx, input: LeaveCase): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const mine = await lockMyCase(tx, ctx, input.applicationId)
    if (!mine.ok) return mine
    const { row, seat, scheme } = mine.value
    if (seat.status !== 'invited') return refuse('blocked', { reason: 'declared_already' })
    await vacateSeat(tx, ctx, row, scheme, seat, {
      status: 'declined',
      because: input.reason,
      event: 'expert_declined',
      role: 'expert',
    })
    return done(null)
  })
