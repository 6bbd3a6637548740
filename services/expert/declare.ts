import { eq } from 'drizzle-orm'
import { assignment, scoreSheet } from '@/db/schema/review'
import type { DeclareInterest } from '@/domain/expert/input'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockMyCase } from './my-case'
import { vacateSeat } from './vacate'

/**
 * The declaration before anything of a case opens. No interest: the sheet is made and the case opens. A conflict: the
 * person is recused, becomes a stranger to the case, and a replacement is drawn. Refuses: missing, blocked
 * wrong_stage, repeated when declared already.
 */
export const declareInterest = (ctx: Ctx, input: DeclareInterest): Promise<Outcome<{ isOpen: boolean }>> =>
  withTx<{ isOpen: boolean }>(ctx, async tx => {
    const mine = await lockMyCase(tx, ctx, input.applicationId)
    if (!mine.ok) return mine
    const { row, seat, scheme } = mine.value
    if (seat.status !== 'invited') return refuse('repeated', { reason: 'declared_already' })
    if (input.answer === 'conflict') {
      await vacateSeat(tx, ctx, row, scheme, seat, {
        status: 'recused',
        because: input.ground,
        event: 'expert_recused',
        role: 'expert',
      })
      return done({ isOpen: false })
    }
    await tx.db
      .update(assignment)
      .set({ status: 'declared', declaredAt: ctx.now })
      .where(eq(assignment.id, seat.assignmentId))
    await tx.db.insert(scoreSheet).values({
      applicationId: row.id,
      assignmentId: seat.assignmentId,
      personId: seat.personId,
      createdAt: ctx.now,
    })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'expert_declared',
      audience: 'office',
      role: 'expert',
      data: { alias: seat.alias },
    })
    tx.audit({
      action: 'declare-interest',
      target: 'application',
      targetId: row.id,
      data: { alias: seat.alias },
    })
    return done({ isOpen: true })
  })
