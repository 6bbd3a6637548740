import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import { type Drawn, drawSeats } from '../draw/draw'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { refreshWaiting } from './waiting'

/** What a message about a case names: the same words as for every other message. */
export const messageParams = async (tx: Tx, row: CaseRow): Promise<Record<string, string>> => {
  const [holder] = await tx.db
    .select({ name: enterprise.name })
    .from(enterprise)
    .where(eq(enterprise.id, row.enterpriseId))
  return {
    brand: row.brandName,
    product: row.productName,
    enterprise: holder?.name ?? '',
    transition: '',
    from: row.stage,
    to: row.stage,
    applicationId: row.id,
  }
}

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
      params: await messageParams(tx, row),
    },
  )
  await refreshWaiting(tx, row.id, scheme)
  return drawn
}
