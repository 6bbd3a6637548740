import { and, eq, isNull } from 'drizzle-orm'
import { enterprise, membership } from '@/db/schema/enterprise'
import type { CaseRow } from '../case/load'
import type { Tx } from '../tx'

/** What a message about a visit says of its case. */
export const messageParams = async (tx: Tx, row: CaseRow): Promise<Record<string, string>> => {
  const [holder] = await tx.db
    .select({ name: enterprise.name })
    .from(enterprise)
    .where(eq(enterprise.id, row.enterpriseId))
  return {
    brand: row.brandName,
    product: row.productName,
    enterprise: holder?.name ?? '',
    applicationId: row.id,
  }
}

/** Everyone who acts for the enterprise of a case. */
export const membersOf = async (tx: Tx, row: CaseRow): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.enterpriseId, row.enterpriseId), isNull(membership.removedAt)))
  return rows.map(r => r.id)
}
