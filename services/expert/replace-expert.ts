import { shanghaiDate } from '@/domain/calendar/days'
import type { ReplaceExpert } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { panelSeats } from './seat'
import { vacateSeat } from './vacate'

/**
 * The officer replaces a panel member with a reason; who comes instead is drawn, never chosen. Once the sheets are open
 * it is refused until the stage is overdue, for a seat could be emptied because of what its sheet says.
 */
export const replaceExpert = (ctx: Ctx, input: ReplaceExpert): Promise<Outcome<{ vacant: number }>> =>
  withTx(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const seat = (await panelSeats(tx.db, row.id)).find(s => s.assignmentId === input.assignmentId)
    if (!seat) return refuse('missing')
    const isLate = row.dueOn !== null && shanghaiDate(ctx.now) > row.dueOn
    if (seat.sheet?.openedAt && !isLate) return refuse('blocked', { reason: 'sheets_open' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    return done(
      await vacateSeat(tx, ctx, row, scheme, seat, {
        status: 'replaced',
        because: input.reason,
        event: 'expert_replaced',
        role: 'officer',
      }),
    )
  })
