import type { Db } from '@/db/client'
import { panelOpening } from '@/db/schema/review'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { panelResult } from '../case/result'
import { keepWaiting } from '../case/waiting'
import { actorId, type Ctx } from '../context'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { openRequests } from './panel-facts'
import { panelSeats } from './seat'
import { seatsNeeded } from './seats-needed'
import { unsealAll } from './unseal'

/**
 * Whether scores of a case may be shown to anyone at all: every seat of a full panel is sealed and opened. Before
 * that not a number, average, count of items or spread goes to anybody, whatever their role.
 */
export const areSheetsOpen = async (db: Db, applicationId: string, scheme: Scheme): Promise<boolean> => {
  const seats = await panelSeats(db, applicationId)
  return (
    seats.every(s => s.sheet?.status === 'sealed' && s.sheet.openedAt !== null) &&
    seats.length >= (await seatsNeeded(db, applicationId, scheme))
  )
}

/** A sheet that does not fit its seal, by the seat it belongs to. */
type Broken = { sheetId: string; alias: string }

/** What became of an opening: nothing is opened while a seat, an answer to the applicant or a seal is wanting. */
export type Opened =
  | { isOpen: true }
  | { isOpen: false; because: 'incomplete' | 'requests_open' }
  | { isOpen: false; because: 'seal_mismatch'; broken: Broken[] }

/** Puts on record that nothing was opened: the case and the audit log say which seat, nobody sees a score. */
export const recordMismatch = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  broken: readonly Broken[],
): Promise<void> => {
  await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: 'opening_refused',
    audience: 'office',
    role: 'system',
    data: { aliases: broken.map(({ alias }) => alias) },
  })
  for (const { sheetId } of broken)
    tx.audit({
      action: 'seal_mismatch',
      target: 'score_sheet',
      targetId: sheetId,
      outcome: 'refused',
      reason: 'seal_mismatch',
      data: { application: row.id },
    })
  await keepWaiting(tx, ctx, row.id)
}

/** Seats left without a sheet when the officer opens with a quorum. */
export type MissingSeat = { alias: string; reason: string }

/**
 * Opens all sheets together when the last of a full panel has been sealed and nothing the applicant asked is left
 * unanswered, each compared with its seal; calls the panel when something has to be agreed. Runs in the transaction of
 * whatever was wanting last, with the case row locked. With `quorum` the sheets in hand are the panel.
 */
export const openSheets = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  quorum?: { missing: MissingSeat[] },
): Promise<Opened> => {
  const seats = await panelSeats(tx.db, row.id)
  const needed = quorum ? seats.length : await seatsNeeded(tx.db, row.id, scheme)
  if (seats.length < needed || seats.some(s => s.sheet?.status !== 'sealed')) {
    await keepWaiting(tx, ctx, row.id)
    return { isOpen: false, because: 'incomplete' }
  }
  if ((await openRequests(tx.db, row.id)) > 0) {
    await keepWaiting(tx, ctx, row.id)
    return { isOpen: false, because: 'requests_open' }
  }
  const unfit = await unsealAll(
    tx,
    ctx,
    seats.flatMap(s => (s.sheet ? [s.sheet.id] : [])),
  )
  if (unfit.length > 0) {
    const broken = seats.flatMap(({ sheet, alias }) =>
      sheet && unfit.includes(sheet.id) ? [{ sheetId: sheet.id, alias }] : [],
    )
    await recordMismatch(tx, ctx, row, broken)
    return { isOpen: false, because: 'seal_mismatch', broken }
  }
  await tx.db.insert(panelOpening).values({
    applicationId: row.id,
    seats: seats.length,
    missing: quorum?.missing ?? [],
    by: quorum ? actorId(ctx) : null,
    at: ctx.now,
  })
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: quorum ? 'sheets_opened_with_quorum' : 'sheets_opened',
    audience: 'office',
    role: quorum ? 'officer' : 'system',
    ...(quorum ? { data: { sheets: seats.length, missing: quorum.missing } } : {}),
  })
  tx.audit({
    action: 'sheets_opened',
    target: 'application',
    targetId: row.id,
    data: { sheets: seats.length, missing: quorum?.missing ?? [] },
  })
  const panel = await panelResult(tx.db, row.id, scheme)
  const mustAgree = panel !== null && (panel.result.consensusItems.length > 0 || panel.result.totalSpreadOver)
  await keepWaiting(tx, ctx, row.id)
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
  return { isOpen: true }
}
