import { eq } from 'drizzle-orm'
import { assignment } from '@/db/schema/review'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { DeclareInspection } from '@/domain/visit/inputs'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { keepWaiting } from '../case/waiting'
import { type Ctx, personOf } from '../context'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { myInspectorSeat } from './seat'
import { vacateInspector } from './vacate'

/**
 * An invited inspector's declaration before the case opens. A conflict makes them a stranger to the case; a refusal of
 * the task frees the seat; who follows is drawn at once for either. Refuses: missing without a live invitation, repeated
 * once declared, blocked wrong_stage.
 */
export const declareInspection = (
  ctx: Ctx,
  input: DeclareInspection,
): Promise<Outcome<{ isOpen: boolean }>> =>
  withTx<{ isOpen: boolean }>(ctx, async tx => {
    const me = personOf(ctx)
    const row = await lockCase(tx.db, input.applicationId)
    const seat = row ? await myInspectorSeat(tx.db, ctx, row) : null
    if (!me || !row || !seat) return refuse('missing')
    if (!isDoneIn('visiting', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    if (seat.status === 'declared') return refuse('repeated', { reason: 'declared_already' })
    const { answer, ground } = input
    if (answer !== 'none') {
      await vacateInspector(tx, ctx, row, await schemeOf(tx.db, row.schemeVersionId), seat, {
        status: answer === 'conflict' ? 'recused' : 'declined',
        because: ground,
        role: 'inspector',
      })
      return done({ isOpen: false })
    }
    await tx.db
      .update(assignment)
      .set({ status: 'declared', declaredAt: ctx.now })
      .where(eq(assignment.id, seat.assignmentId))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'inspector_declared',
      audience: 'office',
      role: 'inspector',
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'declare_inspection',
      target: 'application',
      targetId: row.id,
      data: { answer },
    })
    return done({ isOpen: true })
  })
