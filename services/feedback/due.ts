import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { feedbackDraft } from '@/db/schema/decision'

/** The last day for the feedback report of a case while it waits to be released; null before and afterwards. */
export const feedbackDue = async (db: Db, applicationId: string): Promise<string | null> => {
  const [found] = await db
    .select({ dueOn: feedbackDraft.dueOn })
    .from(feedbackDraft)
    .where(and(eq(feedbackDraft.applicationId, applicationId), isNull(feedbackDraft.releasedAt)))
  return found?.dueOn ?? null
}
