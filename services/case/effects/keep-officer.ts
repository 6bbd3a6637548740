import { eq } from 'drizzle-orm'
import { officerIdentity } from '@/db/schema/register-facts'
import type { SectionDrafts } from '@/domain/application/sections'
import { keyedHash } from '../../crypto'
import type { Tx } from '../../tx'

/** Keeps a keyed hash of the chief quality officer's document, which tells nobody who it is and is the same for the same person. */
export const keepOfficer = async (
  tx: Tx,
  row: { id: string; enterpriseId: string },
  officer: SectionDrafts['quality_officer'],
  at: Date,
): Promise<void> => {
  if (!officer?.idKind || !officer.idNumber) {
    await tx.db.delete(officerIdentity).where(eq(officerIdentity.applicationId, row.id))
    return
  }
  const digest = keyedHash('officer-identity', `${officer.idKind} ${officer.idNumber}`)
  await tx.db
    .insert(officerIdentity)
    .values({ applicationId: row.id, enterpriseId: row.enterpriseId, digest, at })
    .onConflictDoUpdate({ target: officerIdentity.applicationId, set: { digest, at } })
}
