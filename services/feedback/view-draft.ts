import { eq } from 'drizzle-orm'
import { feedbackDraft } from '@/db/schema/decision'
import { FeedbackDraft } from '@/domain/decision/feedback'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Text } from '@/domain/scheme/text'
import { openCase } from '../case/open-case'
import type { Ctx } from '../context'
import { itemNames } from './item-names'

export type DraftView = {
  draft: FeedbackDraft
  version: number
  dueOn: string
  changedAt: Date
  releasedAt: Date | null
  names: Record<string, Text>
  /** Brand and product. */
  title: string
}

/** The report of a decided case as its officer edits it, and afterwards as it was released. Missing to everybody else. */
export const viewDraft = async (ctx: Ctx, id: string): Promise<Outcome<DraftView>> => {
  const opened = await openCase(ctx, id)
  if (!opened.ok) return opened
  const { db, row, standing, scheme } = opened.value
  if (!standing.roles.includes('officer')) return refuse('missing')
  const [found] = await db.select().from(feedbackDraft).where(eq(feedbackDraft.applicationId, row.id))
  if (!found) return refuse('missing')
  const { version, dueOn, changedAt, releasedAt } = found
  return done({
    draft: FeedbackDraft.parse(found.data),
    version,
    dueOn,
    changedAt,
    releasedAt,
    names: itemNames(scheme),
    title: `${row.brandName} ${row.productName}`.trim(),
  })
}
