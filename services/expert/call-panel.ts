import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import type { Drawn } from '../draw/draw'
import { drawOn } from '../draw/draw-on'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { answerBy } from './answer-by'

/**
 * Draws experts for the free seats of a panel from its published list, tells them and records it: no names in the event,
 * no sign of it to the applicant. A seat nobody can take stays vacant and is told to the office by the event.
 */
export const callPanel = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  ask: { purpose: 'panel' | 'replacement'; seats: number; role?: 'officer' | 'expert' | 'system' },
): Promise<Outcome<Drawn>> => {
  const { purpose, seats, role } = ask
  const until = answerBy(ctx, scheme)
  const outcome = await drawOn(tx, ctx, row, {
    role: 'expert',
    purpose,
    seats,
    required: PANEL_DISCIPLINES,
    answerBy: until,
  })
  if (!outcome.ok) return outcome
  const drawn = outcome.value
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'panel_drawn',
    audience: 'office',
    ...(role ? { role } : {}),
    data: { purpose, aliases: drawn.seated.map(s => s.alias), vacant: drawn.vacant },
  })
  tx.audit({
    action: 'draw-panel',
    target: 'application',
    targetId: row.id,
    data: { draw: drawn.drawId, purpose, seated: drawn.seated.length, vacant: drawn.vacant },
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
      params: { ...(await messageParams(tx, row)), answerBy: until, path: paths.declaration(row.id) },
    },
  )
  await keepWaiting(tx, ctx, row.id)
  return outcome
}
