import { and, eq, ne, sql } from 'drizzle-orm'
import { assignment, scoreSheet } from '@/db/schema/review'
import type { OpenWithQuorum } from '@/domain/expert/input'
import { openingOf } from '@/domain/expert/opening'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { type MissingSeat, type Opened, openSheets, recordMismatch } from './open-sheets'
import { panelFacts } from './panel-facts'
import type { PanelSeat } from './seat'

type Done = { sheets: number; missing: string[] }
type Mismatch = Extract<Opened, { because: 'seal_mismatch' }>

/** Ends the seats whose sheets are not in, each with the reason given and named in the log. */
const endSeats = async (
  tx: Tx,
  ctx: Ctx,
  applicationId: string,
  late: readonly PanelSeat[],
  because: string,
): Promise<void> => {
  for (const seat of late) {
    await tx.db
      .update(assignment)
      .set({ status: 'replaced', because })
      .where(eq(assignment.id, seat.assignmentId))
    await tx.db
      .update(scoreSheet)
      .set({ status: 'void', version: sql`${scoreSheet.version} + 1` })
      .where(and(eq(scoreSheet.assignmentId, seat.assignmentId), ne(scoreSheet.status, 'void')))
    await appendEvent(tx, ctx, {
      applicationId,
      kind: 'expert_replaced',
      audience: 'office',
      role: 'officer',
      data: { alias: seat.alias, isSheetVoid: seat.sheet !== null },
    })
  }
}

const openNow = (
  ctx: Ctx,
  input: OpenWithQuorum,
  onMismatch: (found: Mismatch) => void,
): Promise<Outcome<Done>> =>
  withTx<Done>(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    const panel = await panelFacts(tx.db, ctx, row, scheme)
    const kind = openingOf(panel)
    if (kind === 'sheets_open') return refuse('repeated', { reason: kind })
    if (kind !== 'full' && kind !== 'quorum') return refuse('blocked', { reason: kind })
    const late = panel.seats.filter(({ sheet }) => sheet !== 'sealed' && sheet !== 'open')
    await endSeats(
      tx,
      ctx,
      row.id,
      late.map(({ seat }) => seat),
      input.reason,
    )
    const vacant = Math.max(0, panel.size - panel.seats.length)
    const missing: MissingSeat[] = [
      ...late.map(({ seat }) => seat.alias),
      ...Array.from({ length: vacant }, () => ''),
    ].map(alias => ({ alias, reason: input.reason }))
    const opened = await openSheets(tx, ctx, row, scheme, kind === 'quorum' ? { missing } : undefined)
    if (!opened.isOpen) {
      if (opened.because !== 'seal_mismatch') return refuse('blocked', { reason: opened.because })
      onMismatch(opened)
      return refuse('blocked', { reason: 'seal_mismatch', seats: opened.broken.map(({ alias }) => alias) })
    }
    return done({ sheets: panel.seats.length - late.length, missing: missing.map(m => m.alias) })
  })

/** Keeps what was found although the opening was taken back with everything that belonged to it. */
const keepMismatch = (ctx: Ctx, applicationId: string, found: Mismatch): Promise<Outcome<null>> =>
  withTx({ ...ctx, idempotency: undefined }, async tx => {
    const row = await lockCase(tx.db, applicationId)
    if (!row) return refuse('missing')
    await recordMismatch(tx, ctx, row, found.broken)
    return done(null)
  })

/**
 * The officer opens the sealed sheets without waiting for the rest, as `openingOf` allows it. Seats without a sealed
 * sheet end with the reason given and are named in the record. Refuses: missing, forbidden, blocked wrong_stage, blocked
 * with what `openingOf` finds wanting, blocked seal_mismatch with the seats whose sheets do not fit, which the log keeps;
 * repeated when open.
 */
export const openWithQuorum = async (ctx: Ctx, input: OpenWithQuorum): Promise<Outcome<Done>> => {
  const found: Mismatch[] = []
  const outcome = await openNow(ctx, input, mismatch => found.splice(0, found.length, mismatch))
  const [mismatch] = found
  if (!outcome.ok && mismatch) await keepMismatch(ctx, input.applicationId, mismatch)
  return outcome
}
