import { join } from 'node:path'
import { qrSvg, verifyAddress } from './qr'
import { type Typeset, typeset } from './typeset'

type Bilingual = { zh: string; en: string }

/** What a certificate says. Dates are `YYYY-MM-DD` in Asia/Shanghai; `null` leaves the line out. */
export type CertificateData = {
  number: string
  issuedOn: string
  validFrom: string
  validUntil: string
  enterprise: { name: string; nameEn: string | null; creditCode: string }
  brand: { name: string; nameEn: string | null }
  product: { name: string; nameEn: string | null }
  models: readonly string[]
  scope: string
  scopeEn: string | null
  scheme: { title: string; version: string }
  /** What was examined in each pillar; leave out for the general sentence. */
  examined?: { standards: Bilingual; officer: Bilingual; value: Bilingual }
  issuer: { name: string; nameEn: string }
  /** Scheme and host of the public register, for the printed address and the QR code. */
  origin: string
  demo: boolean
}

const generalStatement = {
  standards: {
    zh: '执行标准的水平与自我声明、指标对比、有资质实验室的检测证据。',
    en: 'Level and self-declaration of the standard, indicators compared, test evidence of qualified laboratories.',
  },
  officer: {
    zh: '任命与授权、资格与培训、质量管理体系运行、质量结果与追溯。',
    en: 'Appointment and authority, training, quality system in operation, results and traceability.',
  },
  value: {
    zh: '多周期超额收益测算，有形、质量、创新、服务、无形五要素。',
    en: 'Multi-period excess earnings; tangible, quality, innovation, service and intangible elements.',
  },
}

const template = join(
  /* turbopackIgnore: true */ process.cwd(),
  'services',
  'documents',
  'templates',
  'certificate.typ',
)

/** Every text of a certificate that comes from people, for `glyphGaps` before a certificate is issued. */
export const certificateTexts = (data: CertificateData): string =>
  [
    data.enterprise.name,
    data.enterprise.nameEn,
    data.brand.name,
    data.brand.nameEn,
    data.product.name,
    data.product.nameEn,
    data.scope,
    data.scopeEn,
    data.scheme.title,
    data.scheme.version,
    data.issuer.name,
    data.issuer.nameEn,
    ...data.models,
    ...Object.values(data.examined ?? {}).flatMap(each => [each.zh, each.en]),
  ].join('\n')

/**
 * Sets the bilingual A4 certificate. More than 110 characters of models go to an annex page.
 * The QR code carries `origin/verify/number` and nothing else. No person's name is printed.
 *
 * @throws when the number or the origin can't make a verification address
 */
export async function renderCertificate(data: CertificateData): Promise<Typeset> {
  const { origin, ...printed } = data
  const verifyUrl = verifyAddress(origin, data.number)
  return await typeset(template, {
    ...printed,
    examined: data.examined ?? generalStatement,
    verifyUrl,
    qr: qrSvg(verifyUrl),
  })
}
