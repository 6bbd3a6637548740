import { feedbackDraft, feedbackReport } from '@/db/schema/decision'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { type FeedbackDraft, reportOf } from '@/domain/decision/feedback'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import { composeFeedback } from '../../feedback/compose'
import type { EffectDeed } from './deed'

const OUTCOME: Partial<Record<TransitionName, FeedbackDraft['outcome']>> = {
  certify: 'certified',
  decline: 'declined',
  not_accept: 'not_accepted',
}

/**
 * Writes the feedback report of a decided case, once. What experts wrote waits for the officer, who words it for the
 * enterprise and releases it; a case that ended before scoring has nothing to edit, and its report goes out at once.
 */
export const prepareFeedback: EffectDeed = async (tx, ctx, { before, move, scheme }) => {
  const outcome = OUTCOME[move.name]
  if (!outcome) throw new Error(`${move.name} is no decision`)
  const draft = await composeFeedback(tx.db, before.id, scheme, { outcome, reason: move.reason ?? '' })
  if (draft.total === null)
    await tx.db
      .insert(feedbackReport)
      .values({ applicationId: before.id, data: reportOf(draft), releasedAt: ctx.now })
  else
    await tx.db.insert(feedbackDraft).values({
      applicationId: before.id,
      data: draft,
      preparedAt: ctx.now,
      dueOn: addWorkingDays(shanghaiDate(ctx.now), scheme.feedbackDays).date,
      changedAt: ctx.now,
    })
  return done(null)
}
