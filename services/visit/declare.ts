import { eq } from 'drizzle-orm'
import { assignment, recusal } from '@/db/schema/review'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { DeclareInspection } from '@/domain/visit/inputs'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { keepWaiting } from '../case/waiting'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import { myInspectorSeat } from './seat'

const LEAVES = {
  conflict: { status: 'recused', event: 'inspector_recused' },
  decline: { status: 'declined', event: 'inspector_declined' },
} as const

/**
 * An invited inspector's declaration before the case opens. A conflict makes them a stranger to the case; a refusal of
 * the task frees the seat; the officer draws again for either. Refuses: missing without a live invitation, repeated
 * once declared, blocked wrong_stage.
 */
export const declareInspection = (
  ctx: Ctx,
  input: DeclareInspection,
): Promise<Outcome<{ isOpen: boolean }>> =>
  withTx(ctx, async tx => {
    const me = personOf(ctx)
    const row = await lockCase(tx.db, input.applicationId)
    const seat = row ? await myInspectorSeat(tx.db, ctx, row) : null
    if (!me || !row || !seat) return refuse('missing')
    if (!isDoneIn('visiting', row.stage)) return refuse('blocked', { reason: 'wrong_stage' })
    if (seat.status === 'declared') return refuse('repeated', { reason: 'declared_already' })
    const { answer, ground } = input
    const mine = eq(assignment.id, seat.assignmentId)
    if (answer === 'none') {
      await tx.db.update(assignment).set({ status: 'declared', declaredAt: ctx.now }).where(mine)
    } else {
      if (answer === 'conflict')
        await tx.db.insert(recusal).values({
          personId: me.personId,
          enterpriseId: row.enterpriseId,
          applicationId: row.id,
          ground,
          by: me.personId,
          at: ctx.now,
        })
      await tx.db.update(assignment).set({ status: LEAVES[answer].status, because: ground }).where(mine)
    }
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: answer === 'none' ? 'inspector_declared' : LEAVES[answer].event,
      audience: 'office',
      role: 'inspector',
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'declare_inspection',
      target: 'application',
      targetId: row.id,
      reason: ground,
      data: { answer },
    })
    return done({ isOpen: answer === 'none' })
  })
