import { eq } from 'drizzle-orm'
import { enterprise } from '@/db/schema/enterprise'
import type { CaseRow } from '../case/load'
import type { Tx } from '../tx'

/** What every message about a case names. */
export const messageParams = async (
  tx: Tx,
  row: Pick<CaseRow, 'id' | 'enterpriseId' | 'brandName' | 'productName'>,
): Promise<Record<string, string>> => {
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
