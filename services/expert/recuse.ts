import type { LeaveCase } from '@/domain/expert/input'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockMyCase } from './my-case'
import { vacateSeat } from './vacate'

/**
 * An expert finds a conflict at any time before the stage closes: the sheet, sealed or not, is void but stays on
 * record, a replacement is drawn, and the person is a stranger to the case from now on.
 */
export const recuseFromCase = (ctx: Ctx, input: LeaveCase): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const mine = await lockMyCase(tx, ctx, input.applicationId)
    if (!mine.ok) return mine
    const { row, seat, scheme } = mine.value
    await vacateSeat(tx, ctx, row, scheme, seat, {
      status: 'recused',
      because: input.reason,
      event: 'expert_recused',
      role: 'expert',
    })
    return done(null)
  })
