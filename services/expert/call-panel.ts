import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { type Drawn, drawSeats } from '../draw/draw'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { refreshWaiting } from './waiting'

/**
 * Draws experts for the free seats of a panel, tells them and records it: no names in the event, no sign of it to the
 * applicant. A seat nobody can take stays vacant and is told to the office by the event.
 */
export const callPanel = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  ask: { purpose: 'panel' | 'replacement'; seats: number; role: 'officer' | 'expert' },
): Promise<Drawn> => {
  const drawn = await drawSeats(tx, ctx, row, {
    role: 'expert',
    purpose: ask.purpose,
    seats: ask.seats,
    required: PANEL_DISCIPLINES,
  })
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'panel_drawn',
    audience: 'office',
    role: ask.role,
    data: { purpose: ask.purpose, aliases: drawn.seated.map(s => s.alias), vacant: drawn.vacant },
  })
  tx.audit({
    action: 'draw-panel',
    target: 'application',
    targetId: row.id,
    data: { draw: drawn.drawId, purpose: ask.purpose, seated: drawn.seated.length, vacant: drawn.vacant },
  })
  await tell(
    tx,
    ctx,
    drawn.seated.map(s => s.personId),
    {
      template: 'expert_called',
      eventKey: `${row.id}:${seq}:expert_called`,
      applicationId: row.id,
      // Until the declaration the case itself is closed to them.
      params: { ...(await messageParams(tx, row)), path: paths.declaration(row.id) },
    },
  )
  await refreshWaiting(tx, row.id, scheme)
  return drawn
}
