import { certificate, certificateStatus } from '@/db/schema/certificate'
import { formatCertificateNumber } from '@/domain/certificate-number'
import { makeCreditCode } from '@/domain/credit-code'
import { isIndustry } from '@/domain/fields'
import type { CertificateStatus } from '@/domain/register/status'
import { database } from '../database'
import { registerSearchText } from './search-text'

type Sample = {
  random: string
  brandName: string
  productName?: string
  areaId?: string
  fieldId?: string
  brandType?: string
  issuedOn?: string
  validUntil?: string
  status?: CertificateStatus
  holder?: number
  pdfSha256?: string
  history?: { status: CertificateStatus; effectiveOn: string; reason?: string }[]
}

const SCOPE = {
  models: ['YL-1'],
  trademark: null,
  site: null,
  standards: [],
  indicators: { total: 3, better: 2, equal: 1 },
  testReports: 1,
  officer: ['appointed'],
  valueBand: 'from_5',
  valuationBase: '2025-12-31',
  submittedOn: null,
  noticeNumber: null,
  noticeClosedOn: null,
  drawId: null,
}

/** Enters a certificate straight into the register, for tests of the public reads; answers its number. */
export const enterSample = async (sample: Sample): Promise<string> => {
  const industry = 'C34'
  if (!isIndustry(industry)) throw new Error('no such industry')
  const issuedOn = sample.issuedOn ?? '2026-03-18'
  const year = Number(issuedOn.slice(0, 4))
  const number = formatCertificateNumber({ year, industry, random: sample.random, renewal: 0 })
  const facts = {
    number,
    brandName: sample.brandName,
    brandNameEn: '',
    holderName: `重庆${sample.brandName}有限公司`,
    holderNameEn: '',
    productName: sample.productName ?? '精密行星减速器',
    productNameEn: '',
    creditCode: makeCreditCode('91500120', sample.holder ?? 1),
  }
  const at = new Date(`${issuedOn}T02:00:00Z`)
  const [made] = await database()
    .orm.insert(certificate)
    .values({
      ...facts,
      status: sample.status ?? 'valid',
      areaId: sample.areaId ?? 'bishan',
      fieldId: sample.fieldId ?? 'equipment',
      brandType: sample.brandType ?? 'general',
      industryId: industry,
      schemeCode: '2026-1',
      issuedOn,
      validUntil: sample.validUntil ?? '2029-03-17',
      year,
      scope: SCOPE,
      pdfSha256: sample.pdfSha256 ?? null,
      search: registerSearchText(facts),
      createdAt: at,
    })
    .returning({ id: certificate.id })
  if (!made) throw new Error('sample was not written')
  for (const [i, change] of (sample.history ?? []).entries())
    await database()
      .orm.insert(certificateStatus)
      .values({
        certificateId: made.id,
        status: change.status,
        effectiveOn: change.effectiveOn,
        reason: change.reason ?? '',
        at: new Date(at.getTime() + i * 1000),
      })
  return number
}
