import type { RegisteredCertificate } from './load-certificate'

/** A certificate in full, as the API gives it: chosen fields only. */
export const publicCertificate = (c: RegisteredCertificate, status: string) => ({
  number: c.number,
  status,
  brand: { zh: c.brandName, en: c.brandNameEn || null },
  holder: { zh: c.holderName, en: c.holderNameEn || null, creditCode: c.creditCode },
  product: { zh: c.productName, en: c.productNameEn || null },
  district: c.areaId,
  field: c.fieldId,
  type: c.brandType,
  industry: c.industryId,
  scheme: c.schemeCode,
  issuedOn: c.issuedOn,
  validUntil: c.validUntil,
  scope: c.scope,
  history: c.history.map(({ status: to, effectiveOn, reason, basis, replacedBy }) => ({
    status: to,
    effectiveOn,
    reason,
    basis,
    replacedBy,
  })),
  pdf: c.pdfSha256 ? { sha256: c.pdfSha256 } : null,
})
