import type { RegisterRow } from '@/db/queries/register'

/** A certificate as lists, the API and the open data give it: chosen fields, in this order. */
export const publicRow = (row: RegisterRow) => ({
  number: row.number,
  status: row.status,
  brand: { zh: row.brandName, en: row.brandNameEn || null },
  holder: { zh: row.holderName, en: row.holderNameEn || null },
  product: { zh: row.productName, en: row.productNameEn || null },
  district: row.areaId,
  field: row.fieldId,
  type: row.brandType,
  issuedOn: row.issuedOn,
  validUntil: row.validUntil,
})
