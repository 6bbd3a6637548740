import { eq } from 'drizzle-orm'
import { correctionItem } from '@/db/schema/application'
import type { AnswerCorrection } from '@/domain/application/deeds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { openItems } from './correction-items'
import { lockOwnCase, mayDo } from './own-case'

/** How many items of the list are answered. */
export type Answered = { done: number; of: number }

/** Marks one item of the open correction list as mended, with a word to the officer, or takes the mark back. */
export const answerCorrection = (ctx: Ctx, input: AnswerCorrection): Promise<Outcome<Answered>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const { row, roles } = own.value
    if (!isDoneIn('corrections', row.stage))
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const items = await openItems(tx.db, row.id)
    const item = items.find(({ id }) => id === input.itemId)
    if (!item) return refuse('missing')
    const isDone = input.isDone === 'yes'
    const wasDone = item.answeredAt !== null
    await tx.db
      .update(correctionItem)
      .set({
        answeredAt: isDone ? ctx.now : null,
        answeredBy: isDone ? actorId(ctx) : null,
        note: input.note,
      })
      .where(eq(correctionItem.id, item.id))
    if (isDone && !wasDone) {
      const role = (['editor', 'signer', 'owner'] as const).find(r => roles.includes(r))
      await appendEvent(tx, ctx, {
        applicationId: row.id,
        kind: 'correction_answered',
        audience: 'applicant',
        data: { item: item.seq },
        ...(role && mayDo(roles, 'edit') ? { role } : {}),
      })
    }
    tx.audit({
      action: 'answer-correction',
      target: 'application',
      targetId: row.id,
      data: { item: item.seq, isDone },
    })
    const answered = items.filter(one => (one.id === item.id ? isDone : one.answeredAt !== null)).length
    return done({ done: answered, of: items.length })
  })
