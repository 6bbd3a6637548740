import { done, type Outcome, refuse } from '@/domain/outcome'
import type { ReplaceInspector } from '@/domain/visit/inputs'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { type Tx, withTx } from '../tx'
import { loadVisit, signersOf } from './record'
import { type InspectorSeat, inspectorSeats, tiedAmong } from './seat'
import { lockVisit } from './stand'
import { vacateInspector } from './vacate'

const hasSigned = async (tx: Tx, row: CaseRow, seat: InspectorSeat): Promise<boolean> => {
  const visit = await loadVisit(tx.db, row.id)
  return visit !== null && (await signersOf(tx.db, visit, 'inspector')).includes(seat.personId)
}

/**
 * The officer takes an inspector off a visit with a reason, of which the inspector is told; who follows is drawn, never
 * chosen. Refuses: missing, forbidden, blocked wrong_stage, blocked seat_signed for whoever signed the record as it is
 * and has no tie: a seat could be emptied because of what its record says.
 */
export const replaceInspector = (ctx: Ctx, input: ReplaceInspector): Promise<Outcome<{ vacant: number }>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['officer'])
    if (!stand.ok) return stand
    const { row, scheme } = stand.value
    const seat = (await inspectorSeats(tx.db, row.id)).find(each => each.assignmentId === input.assignmentId)
    if (!seat) return refuse('missing')
    const isTied = (await tiedAmong(tx.db, ctx, row, [seat])).has(seat.personId)
    if (!isTied && (await hasSigned(tx, row, seat))) return refuse('blocked', { reason: 'seat_signed' })
    return done(
      await vacateInspector(tx, ctx, row, scheme, seat, {
        status: 'replaced',
        because: input.reason,
        role: 'officer',
      }),
    )
  })
