import { and, eq, ne, sql } from 'drizzle-orm'
import { assignment, scoreSheet } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import type { OpenWithQuorum } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { quorumOf } from '@/domain/scheme/quorum'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { areSheetsOpen, openSheets } from './open-sheets'
import { panelSeats } from './seat'

/**
 * The officer opens the sealed sheets without waiting for the rest: once the limit of the stage has passed, or when the
 * missing seats cannot be filled. Seats without a sealed sheet end with the reason given and are named in the record.
 * Refuses: missing, forbidden, blocked wrong_stage, no_quorum, not_overdue (somebody may still score) or seal_mismatch,
 * repeated when open.
 */
export const openWithQuorum = (
  ctx: Ctx,
  input: OpenWithQuorum,
): Promise<Outcome<{ sheets: number; missing: string[] }>> =>
  withTx<{ sheets: number; missing: string[] }>(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    if (!row) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const scheme = await schemeOf(tx.db, row.schemeVersionId)
    if (await areSheetsOpen(tx.db, row.id, scheme)) return refuse('repeated', { reason: 'sheets_open' })
    const seats = await panelSeats(tx.db, row.id)
    const late = seats.filter(s => s.sheet?.status !== 'sealed')
    const sealed = seats.length - late.length
    if (sealed < quorumOf(scheme)) return refuse('blocked', { reason: 'no_quorum' })
    const isOverdue = row.dueOn !== null && shanghaiDate(ctx.now) > row.dueOn
    if (late.length > 0 && !isOverdue) return refuse('blocked', { reason: 'not_overdue' })
    for (const seat of late) {
      await tx.db
        .update(assignment)
        .set({ status: 'replaced', because: input.reason })
        .where(eq(assignment.id, seat.assignmentId))
      await tx.db
        .update(scoreSheet)
        .set({ status: 'void', version: sql`${scoreSheet.version} + 1` })
        .where(and(eq(scoreSheet.assignmentId, seat.assignmentId), ne(scoreSheet.status, 'void')))
      await appendEvent(tx, ctx, {
        applicationId: row.id,
        kind: 'expert_replaced',
        audience: 'office',
        role: 'officer',
        data: { alias: seat.alias, isSheetVoid: seat.sheet !== null },
      })
    }
    const vacant = Math.max(0, scheme.panelSize - seats.length)
    const missing = [...late.map(s => s.alias), ...Array.from({ length: vacant }, () => '')].map(alias => ({
      alias,
      reason: input.reason,
    }))
    if (missing.length === 0) return refuse('blocked', { reason: 'seal_mismatch' })
    if (!(await openSheets(tx, ctx, row, scheme, { missing })))
      return refuse('blocked', { reason: 'seal_mismatch' })
    return done({ sheets: sealed, missing: missing.map(m => m.alias) })
  })
