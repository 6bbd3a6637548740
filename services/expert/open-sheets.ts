import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { scoreSheet } from '@/db/schema/review'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { panelResult } from '../case/result'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { type PanelSeat, panelSeats } from './seat'
import { refreshWaiting } from './waiting'

const isFull = (seats: readonly PanelSeat[], scheme: Scheme): boolean => seats.length >= scheme.panelSize

/**
 * Whether scores of a case may be shown to anyone at all: every seat of a full panel is sealed and opened. Before
 * that not a number, average, count of items or spread goes to anybody, whatever their role.
 */
export const areSheetsOpen = async (db: Db, applicationId: string, scheme: Scheme): Promise<boolean> => {
  const seats = await panelSeats(db, applicationId)
  return isFull(seats, scheme) && seats.every(s => s.sheet?.status === 'sealed' && s.sheet.openedAt !== null)
}

/**
 * Opens all sheets together when the last of a full panel has been sealed; calls the panel when something has to be
 * agreed. Runs in the transaction of the seal, with the case row locked.
 */
export const openSheets = async (tx: Tx, ctx: Ctx, row: CaseRow, scheme: Scheme): Promise<boolean> => {
  const seats = await panelSeats(tx.db, row.id)
  if (!isFull(seats, scheme) || seats.some(s => s.sheet?.status !== 'sealed')) {
    await refreshWaiting(tx, row.id, scheme)
    return false
  }
  await tx.db
    .update(scoreSheet)
    .set({ openedAt: ctx.now })
    .where(
      and(eq(scoreSheet.applicationId, row.id), eq(scoreSheet.status, 'sealed'), isNull(scoreSheet.openedAt)),
    )
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'sheets_opened',
    audience: 'office',
    role: 'system',
  })
  tx.audit({
    action: 'sheets_opened',
    target: 'application',
    targetId: row.id,
    data: { sheets: seats.length },
  })
  const panel = await panelResult(tx.db, row.id, scheme)
  const mustAgree = panel !== null && (panel.result.consensusItems.length > 0 || panel.result.totalSpreadOver)
  await refreshWaiting(tx, row.id, scheme, !mustAgree)
  if (mustAgree)
    await tell(
      tx,
      ctx,
      seats.map(s => s.personId),
      {
        template: 'consensus_called',
        eventKey: `${row.id}:${seq}:consensus_called`,
        applicationId: row.id,
        params: { ...(await messageParams(tx, row)), path: paths.consensus(row.id) },
      },
    )
  return true
}
