import { done, type Outcome, refuse } from '@/domain/outcome'
import type { LeaveVisit } from '@/domain/visit/inputs'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { inspectorSeats } from './seat'
import { lockVisit } from './stand'
import { vacateInspector } from './vacate'

/**
 * A declared inspector leaves while the visit runs: with a conflict that came to light, which makes them a stranger to the
 * case, or no longer able. Who follows is drawn at once. Refuses: missing, forbidden, blocked (wrong_stage,
 * declare_first).
 */
export const leaveVisit = (ctx: Ctx, input: LeaveVisit): Promise<Outcome<null>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector'])
    if (!stand.ok) return stand
    const { row, scheme, me } = stand.value
    const seat = (await inspectorSeats(tx.db, row.id)).find(each => each.personId === me)
    if (!seat) return refuse('missing')
    await vacateInspector(tx, ctx, row, scheme, seat, {
      status: input.answer === 'conflict' ? 'recused' : 'declined',
      because: input.ground,
      role: 'inspector',
    })
    return done(null)
  })
