import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { assignment, consensusItem, panelOpening, recusal, scoreSheet } from '@/db/schema/review'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { keepWaiting } from '../case/waiting'
import { actorId, type Ctx } from '../context'
import { publishSeats } from '../draw/publish-seats'
import { poolStand } from '../draw/stand'
import type { Tx } from '../tx'
import { callPanel } from './call-panel'
import { type PanelSeat, panelSeats } from './seat'

type Leaving = {
  status: 'declined' | 'recused' | 'replaced' | 'unanswered'
  because: string
  event: 'expert_declined' | 'expert_recused' | 'expert_replaced' | 'expert_unanswered'
  role: 'expert' | 'officer' | 'system'
}

/**
 * Goes on down the list the panel was drawn from; where nobody is left on it, or none was published, a new one is
 * published, from which the clock draws. Answers how many seats stay vacant for now.
 */
const followOn = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  seats: number,
  role: Leaving['role'],
): Promise<number> => {
  const drawn = await callPanel(tx, ctx, row, scheme, { purpose: 'replacement', seats, role })
  if (drawn.ok) return drawn.value.vacant
  if (drawn.because.reason !== 'no_pool') return seats
  const request = { role: 'expert', purpose: 'replacement', seats, required: PANEL_DISCIPLINES } as const
  const stand = await poolStand(tx.db, ctx, row, 'expert')
  await publishSeats(tx, ctx, row, scheme, stand, request, role)
  return seats
}

/**
 * Empties a seat and draws a replacement in the same transaction. A sheet that was begun or sealed becomes void and
 * stays on record; agreed scores the person had a part in must be answered again. Recused means a stranger from now on.
 */
export const vacateSeat = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  seat: PanelSeat,
  leaving: Leaving,
): Promise<{ vacant: number }> => {
  if (leaving.status === 'recused')
    await tx.db.insert(recusal).values({
      personId: seat.personId,
      enterpriseId: row.enterpriseId,
      applicationId: row.id,
      ground: leaving.because,
      by: actorId(ctx),
      at: ctx.now,
    })
  await tx.db
    .update(assignment)
    .set({ status: leaving.status, because: leaving.because })
    .where(eq(assignment.id, seat.assignmentId))
  const voided = await tx.db
    .update(scoreSheet)
    .set({ status: 'void', version: sql`${scoreSheet.version} + 1` })
    .where(and(eq(scoreSheet.assignmentId, seat.assignmentId), ne(scoreSheet.status, 'void')))
    .returning({ id: scoreSheet.id })
  await tx.db
    .update(panelOpening)
    .set({ supersededAt: ctx.now })
    .where(and(eq(panelOpening.applicationId, row.id), isNull(panelOpening.supersededAt)))
  await tx.db
    .update(consensusItem)
    .set({ settledAt: null, version: sql`${consensusItem.version} + 1` })
    .where(eq(consensusItem.applicationId, row.id))
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: leaving.event,
    audience: 'office',
    role: leaving.role,
    data: { alias: seat.alias, isSheetVoid: voided.length > 0 },
  })
  tx.audit({
    action: leaving.event,
    target: 'application',
    targetId: row.id,
    reason: leaving.because,
    data: { assignment: seat.assignmentId, alias: seat.alias, sheet: voided[0]?.id ?? null },
  })
  const left = await panelSeats(tx.db, row.id)
  const vacant = await followOn(
    tx,
    ctx,
    row,
    scheme,
    Math.max(1, scheme.panelSize - left.length),
    leaving.role,
  )
  await keepWaiting(tx, ctx, row.id)
  return { vacant }
}
