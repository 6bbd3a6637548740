import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftSection, evidence } from '@/db/schema/application'
import { canonicalJson } from '@/domain/canonical-json'
import { keyedHash } from '../crypto'

/**
 * A digest of everything a signature would be put under: the version of every section and every file.
 * Tells whether what somebody read is still what they sign; says nothing about the content itself.
 */
export const contentDigest = async (db: Db, applicationId: string): Promise<string> => {
  const sections = await db
    .select({ section: draftSection.section, version: draftSection.version })
    .from(draftSection)
    .where(eq(draftSection.applicationId, applicationId))
    .orderBy(asc(draftSection.section))
  const files = await db
    .select({ id: evidence.id, status: evidence.status, kind: evidence.kind })
    .from(evidence)
    .where(and(eq(evidence.applicationId, applicationId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.id))
  return keyedHash('content', canonicalJson({ applicationId, sections, files }))
}
