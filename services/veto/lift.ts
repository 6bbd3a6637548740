import { and, eq, isNull } from 'drizzle-orm'
import { vetoEntry } from '@/db/schema/enterprise'
import type { LiftVeto } from '@/domain/board/office-inputs'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import { withTx } from '../tx'

/**
 * Lifts a veto once its ground is repaired (credit repair, revoked decision). Refuses with missing when the veto is
 * not one of this enterprise, with repeated when it was lifted before.
 */
export const liftVeto = (ctx: Ctx, input: LiftVeto): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const opened = await openForOffice(tx, ctx, input.applicationId)
    if (!opened.ok) return opened
    const row = opened.value
    const place = and(eq(vetoEntry.id, input.vetoId), eq(vetoEntry.enterpriseId, row.enterpriseId))
    const [veto] = await tx.db.select().from(vetoEntry).where(place).for('update')
    if (!veto) return refuse('missing')
    if (veto.repairedOn) return refuse('repeated')
    if (input.repairedOn > shanghaiDate(ctx.now))
      return refuse('invalid', { fields: { repairedOn: 'in_future' } })
    if (input.repairedOn < veto.decidedOn)
      return refuse('invalid', { fields: { repairedOn: 'before_start' } })
    await tx.db
      .update(vetoEntry)
      .set({ repairedOn: input.repairedOn })
      .where(and(place, isNull(vetoEntry.repairedOn)))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'veto_lifted',
      audience: 'applicant',
      role: 'officer',
      data: { decisionNumber: veto.decisionNumber },
    })
    tx.audit({
      action: 'lift-veto',
      target: 'enterprise',
      targetId: row.enterpriseId,
      reason: input.reason,
      data: { veto: veto.id, repairedOn: input.repairedOn },
    })
    return done({ id: veto.id })
  })
