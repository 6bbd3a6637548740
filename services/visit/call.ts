import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import type { Drawn, DrawRequest } from '../draw/draw'
import { drawOn } from '../draw/draw-on'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'

/**
 * Draws inspectors for the free seats of a visit from its published list, tells them and records it. A seat nobody can
 * take stays vacant. Refuses like drawOn.
 */
export const callInspectors = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  request: DrawRequest,
  role?: 'officer' | 'inspector',
): Promise<Outcome<Drawn>> => {
  const outcome = await drawOn(tx, ctx, row, request)
  if (!outcome.ok || outcome.value.seated.length === 0) return outcome
  const { drawId, seated } = outcome.value
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'inspectors_drawn',
    audience: 'office',
    ...(role ? { role } : {}),
    data: { seated: seated.length, draw: drawId },
  })
  await tell(
    tx,
    ctx,
    seated.map(seat => seat.personId),
    {
      template: 'inspector_called',
      eventKey: `${row.id}:${seq}:inspector_called`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), path: paths.visit(row.id) },
    },
  )
  await keepWaiting(tx, ctx, row.id)
  tx.audit({
    action: 'draw_inspectors',
    target: 'application',
    targetId: row.id,
    data: { draw: drawId, seated: seated.length },
  })
  return outcome
}
