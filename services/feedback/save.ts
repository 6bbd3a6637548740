import { eq } from 'drizzle-orm'
import { feedbackDraft } from '@/db/schema/decision'
import { type FeedbackForm, reworded } from '@/domain/decision/feedback'
import { done, type Outcome } from '@/domain/outcome'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { lockDraft } from './own-draft'

/** Keeps how the officer words the comments of a report that is not released yet. Refuses as `lockDraft` does. */
export const saveFeedback = (ctx: Ctx, input: FeedbackForm): Promise<Outcome<{ version: number }>> =>
  withTx(ctx, async tx => {
    const held = await lockDraft(tx, ctx, input)
    if (!held.ok) return held
    const version = held.value.version + 1
    await tx.db
      .update(feedbackDraft)
      .set({ data: reworded(held.value.draft, input), version, changedAt: ctx.now, changedBy: actorId(ctx) })
      .where(eq(feedbackDraft.applicationId, input.applicationId))
    tx.audit({
      action: 'save-feedback',
      target: 'application',
      targetId: input.applicationId,
      data: { version },
    })
    return done({ version })
  })
