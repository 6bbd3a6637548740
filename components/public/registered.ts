import type { PublishedScope } from '@/domain/register/scope'

/** The public facts of a brand that several parts of its page read. */
export type RegisteredBrand = {
  number: string
  brandName: string
  brandNameEn: string
  holderName: string
  holderNameEn: string
  productName: string
  productNameEn: string
  creditCode: string
  areaId: string
  fieldId: string
  brandType: string
  schemeCode: string
  issuedOn: string
  pdfSha256: string | null
  scope: PublishedScope | null
}
