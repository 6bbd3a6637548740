import { eq } from 'drizzle-orm'
import { feedbackDraft, feedbackReport } from '@/db/schema/decision'
import { type FeedbackForm, reportOf, reworded } from '@/domain/decision/feedback'
import { done, type Outcome } from '@/domain/outcome'
import { appendEvent } from '../case/events'
import { actorId, type Ctx } from '../context'
import { messageParams } from '../notify/params'
import { membersOf } from '../notify/people'
import { tell } from '../notify/tell'
import { withTx } from '../tx'
import { lockDraft } from './own-draft'

/**
 * Releases the report as worded in the form: the enterprise reads it from now on and is told so, and nobody can change
 * it any more. Refuses as `lockDraft` does.
 */
export const releaseFeedback = (ctx: Ctx, input: FeedbackForm): Promise<Outcome<{ id: string }>> =>
  withTx(ctx, async tx => {
    const held = await lockDraft(tx, ctx, input)
    if (!held.ok) return held
    const { row } = held.value
    const draft = reworded(held.value.draft, input)
    await tx.db
      .update(feedbackDraft)
      .set({
        data: draft,
        version: held.value.version + 1,
        changedAt: ctx.now,
        changedBy: actorId(ctx),
        releasedAt: ctx.now,
      })
      .where(eq(feedbackDraft.applicationId, row.id))
    await tx.db
      .insert(feedbackReport)
      .values({ applicationId: row.id, data: reportOf(draft), releasedAt: ctx.now })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'feedback_released',
      audience: 'applicant',
      role: 'officer',
    })
    await tell(tx, ctx, await membersOf(tx, row), {
      template: 'feedback_ready',
      eventKey: `${row.id}:feedback`,
      applicationId: row.id,
      params: await messageParams(tx, row),
    })
    tx.audit({ action: 'release-feedback', target: 'application', targetId: row.id, data: {} })
    return done({ id: row.id })
  })
