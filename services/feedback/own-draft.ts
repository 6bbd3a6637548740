import { eq } from 'drizzle-orm'
import { feedbackDraft } from '@/db/schema/decision'
import { FeedbackDraft } from '@/domain/decision/feedback'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { CaseRow } from '../case/load'
import { openForOffice } from '../case/open-for-office'
import type { Ctx } from '../context'
import type { Tx } from '../tx'

type Held = { row: CaseRow; draft: FeedbackDraft; version: number }

/**
 * Locks the unreleased report of a case for its officer. Refuses: missing to strangers and where there is none,
 * forbidden to other roles, repeated once it is released, stale with what stands when somebody changed it meanwhile.
 */
export const lockDraft = async (
  tx: Tx,
  ctx: Ctx,
  asked: { applicationId: string; version: number },
): Promise<Outcome<Held>> => {
  const opened = await openForOffice(tx, ctx, asked.applicationId)
  if (!opened.ok) return opened
  const row = opened.value
  const [found] = await tx.db
    .select()
    .from(feedbackDraft)
    .where(eq(feedbackDraft.applicationId, row.id))
    .for('update')
  if (!found) return refuse('missing')
  if (found.releasedAt) return refuse('repeated', { reason: 'feedback_released' })
  const draft = FeedbackDraft.parse(found.data)
  if (found.version !== asked.version)
    return refuse('stale', {
      current: {
        version: found.version,
        values: {
          note: draft.note,
          comments: Object.fromEntries(
            draft.items.flatMap(item => item.comments.map(({ id, text }) => [id, text])),
          ),
        },
      },
    })
  return done({ row, draft, version: found.version })
}
