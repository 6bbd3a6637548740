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

/** Chooses the public facts of a case; null when it was never submitted. */
export const certifiedFacts = async (db: Db, row: CaseRow): Promise<CertifiedFacts | null> => {
  const frozen = await latestSnapshot(db, row.id)
  if (!frozen) return null
  const [holder] = await db.select().from(enterprise).where(eq(enterprise.id, row.enterpriseId))
  if (!holder) return null
  const sections = sectionsIn(frozen.data)
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
