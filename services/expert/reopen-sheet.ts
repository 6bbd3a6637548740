import { and, eq, isNull, sql } from 'drizzle-orm'
import { scoreSheet, sheetReopening } from '@/db/schema/review'
import type { ReplaceExpert } from '@/domain/expert/input'
import { whyNotReopen } from '@/domain/expert/opening'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { keepWaiting } from '../case/waiting'
import { actorId, type Ctx } from '../context'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { sheetState } from './panel-facts'
import { panelSeats } from './seat'

/**
 * The officer gives a sealed sheet back to its expert with a reason. The seal it had, who asked, when and why are kept
 * for good, and the expert is told; nobody else reads what it said. Refuses: missing, forbidden, blocked wrong_stage, blocked
 * sheet_open once a score of the panel is known (from then on only consensus changes one), repeated when it is a draft.
 */
export const reopenSheet = (ctx: Ctx, input: ReplaceExpert): Promise<Outcome<null>> =>
  withTx<null>(ctx, async tx => {
    const row = await lockCase(tx.db, input.applicationId)
    const by = actorId(ctx)
    if (!row || !by) return refuse('missing')
    const standing = await standingOn(tx.db, ctx, row)
    if (!mayOpen(standing, row)) return refuse('missing')
    if (!standing.roles.includes('officer')) return refuse('forbidden')
    if (!isDoneIn('scoring', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    const seats = await panelSeats(tx.db, row.id)
    const seat = seats.find(s => s.assignmentId === input.assignmentId)
    if (!seat?.sheet) return refuse('missing')
    const reason = whyNotReopen({ seats: seats.map(s => ({ sheet: sheetState(s) })) })
    if (reason) return refuse('blocked', { reason })
    const [sheet] = await tx.db
      .select()
      .from(scoreSheet)
      .where(eq(scoreSheet.id, seat.sheet.id))
      .for('update')
    if (sheet?.status !== 'sealed' || !sheet.seal || !sheet.sealedAt)
      return refuse('repeated', { reason: 'sheet_not_sealed' })
    await tx.db.insert(sheetReopening).values({
      sheetId: sheet.id,
      seal: sheet.seal,
      sealedAt: sheet.sealedAt,
      reason: input.reason,
      by,
      at: ctx.now,
    })
    await tx.db
      .update(scoreSheet)
      .set({
        status: 'draft',
        seal: null,
        nonce: null,
        nonceCipher: null,
        sealedAt: null,
        version: sql`${scoreSheet.version} + 1`,
      })
      .where(and(eq(scoreSheet.id, sheet.id), isNull(scoreSheet.openedAt)))
    const seq = await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'sheet_reopened',
      audience: 'office',
      role: 'officer',
      data: { alias: seat.alias, seal: sheet.seal },
    })
    tx.audit({
      action: 'reopen-sheet',
      target: 'score_sheet',
      targetId: sheet.id,
      reason: input.reason,
      data: { seal: sheet.seal },
    })
    await tell(tx, ctx, [seat.personId], {
      template: 'sheet_reopened',
      eventKey: `${row.id}:${seq}:sheet_reopened`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), reason: input.reason, path: paths.scoring(row.id) },
    })
    await keepWaiting(tx, ctx, row.id)
    return done(null)
  })
