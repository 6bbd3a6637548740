import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { servedKinds } from '@/db/queries/served-kinds'
import { keptHashes } from '@/db/queries/vault'
import { evidence } from '@/db/schema/application'

/** A file as the applicant's pages list it. */
export type EvidenceFile = {
  id: string
  /** The kind it was sent as. */
  kind: string
  /** Every kind it serves now. */
  kinds: string[]
  name: string
  size: number
  pages: number | null
  mime: string
  sha256: string
  status: 'pending' | 'clean' | 'rejected'
  reason: string | null
  uploadedAt: string
  isFrozen: boolean
  /** Issuer, number, validity as told; `version` for the next save. */
  details: { values: Record<string, string>; version: number }
  /** The file of an earlier application it was carried over from. */
  carriedFrom: string | null
  /** Whether the enterprise keeps the same bytes in its vault. */
  inVault: boolean
}

/** The files that lie with an application now, in the order they came. */
export const listEvidence = async (db: Db, applicationId: string): Promise<EvidenceFile[]> => {
  // One after the other: inside a transaction they share one connection.
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.applicationId, applicationId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.uploadedAt), asc(evidence.id))
  const served = await servedKinds(db, applicationId)
  const kept = await keptHashes(db, applicationId)
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    kinds: served.get(row.id) ?? [row.kind],
    name: row.name,
    size: row.size,
    pages: row.pages,
    mime: row.mime,
    sha256: row.sha256,
    status: row.status,
    reason: row.reason,
    uploadedAt: row.uploadedAt.toISOString(),
    isFrozen: row.frozenAt !== null,
    details: { values: row.details, version: row.detailsVersion },
    carriedFrom: row.carriedFrom,
    inVault: kept.has(row.sha256),
  }))
}
