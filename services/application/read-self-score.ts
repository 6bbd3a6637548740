import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftSection } from '@/db/schema/application'
import { KeptSelfScore, SELF_SCORE } from '@/domain/application/self-score'

/** What an enterprise has given itself so far, by code of the item; empty before the first. */
export const readSelfScore = async (db: Db, applicationId: string): Promise<KeptSelfScore> => {
  const [row] = await db
    .select({ data: draftSection.data })
    .from(draftSection)
    .where(and(eq(draftSection.applicationId, applicationId), eq(draftSection.section, SELF_SCORE)))
  return row ? KeptSelfScore.parse(row.data) : {}
}
