import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'

/** A file as the applicant's pages list it. */
export type EvidenceFile = {
  id: string
  kind: string
  name: string
  size: number
  pages: number | null
  mime: string
  sha256: string
  status: 'pending' | 'clean' | 'rejected'
  reason: string | null
  uploadedAt: string
  isFrozen: boolean
}

/** The files that lie with an application now, in the order they came. */
export const listEvidence = async (db: Db, applicationId: string): Promise<EvidenceFile[]> => {
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.applicationId, applicationId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.uploadedAt), asc(evidence.id))
  return rows.map(({ id, kind, name, size, pages, mime, sha256, status, reason, uploadedAt, frozenAt }) => ({
    id,
    kind,
    name,
    size,
    pages,
    mime,
    sha256,
    status,
    reason,
    uploadedAt: uploadedAt.toISOString(),
    isFrozen: frozenAt !== null,
  }))
}
