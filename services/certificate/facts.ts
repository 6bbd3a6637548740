import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enterprise } from '@/db/schema/enterprise'
import type { SectionDrafts } from '@/domain/application/sections'
import type { CaseRow } from '../case/load'
import { latestSnapshot, sectionsIn } from '../case/sections'

/** What the register and the certificate say of a case, chosen field by field from what was submitted. */
export type CertifiedFacts = {
  holderName: string
  holderNameEn: string
  creditCode: string
  brandName: string
  brandNameEn: string
  productName: string
  productNameEn: string
  models: string[]
  sections: SectionDrafts
}

/** Chooses the public facts of a case among these sections; null when its enterprise is gone. */
export const factsIn = async (
  db: Db,
  row: CaseRow,
  sections: SectionDrafts,
): Promise<CertifiedFacts | null> => {
  const [holder] = await db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId))
  if (!holder) return null
  const { product } = sections
  return {
    holderName: holder.name,
    holderNameEn: sections.enterprise?.nameEn ?? holder.nameEn,
    creditCode: holder.creditCode,
    brandName: row.brandName,
    brandNameEn: product?.brandNameEn ?? '',
    productName: row.productName,
    productNameEn: product?.productNameEn ?? '',
    models: product?.models ?? [],
    sections,
  }
}

/** The public facts of a case as submitted; null when it never was. */
export const certifiedFacts = async (db: Db, row: CaseRow): Promise<CertifiedFacts | null> => {
  const frozen = await latestSnapshot(db, row.id)
  return frozen ? factsIn(db, row, sectionsIn(frozen.data)) : null
}
