import { eq } from 'drizzle-orm'
import { feedbackReport } from '@/db/schema/decision'
import { FeedbackReport } from '@/domain/decision/feedback'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Text } from '@/domain/scheme/text'
import type { Ctx } from '../context'
import { database } from '../database'
import { itemNames } from '../feedback/item-names'
import { ownCase } from './own-case'
import { type CaseShell, caseShell } from './shell'

export type FeedbackView = {
  shell: CaseShell
  report: FeedbackReport
  releasedAt: string
  /** Names of pillars and items as this scheme version has them. */
  names: Record<string, Text>
}

/** The feedback report of a decided application, as released and never changed since. */
export const viewFeedback = async (ctx: Ctx, id: string): Promise<Outcome<FeedbackView>> => {
  const db = database().orm
  const own = await ownCase(db, ctx, id)
  if (!own.ok) return own
  const { row, scheme } = own.value
  const [found] = await db.select().from(feedbackReport).where(eq(feedbackReport.applicationId, row.id))
  if (!found) return refuse('missing')
  return done({
    shell: await caseShell(db, ctx, own.value),
    report: FeedbackReport.parse(found.data),
    releasedAt: found.releasedAt.toISOString(),
    names: itemNames(scheme),
  })
}
