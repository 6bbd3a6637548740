import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftSection } from '@/db/schema/application'
import { parseDrafts } from '@/domain/application/draft'
import type { SectionDrafts } from '@/domain/application/sections'
import { openPrivate } from './private'

/** The draft of an application as its enterprise wrote it, personal fields opened. */
export const readDrafts = async (db: Db, applicationId: string): Promise<SectionDrafts> => {
  const rows = await db.select().from(draftSection).where(eq(draftSection.applicationId, applicationId))
  return parseDrafts(Object.fromEntries(rows.map(row => [row.section, openPrivate(row.data)])))
}
