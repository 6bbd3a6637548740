import type { certificate } from '@/db/schema/certificate'
import { areaName } from '@/domain/areas'
import { readScope } from '@/domain/register/scope'
import { renderCertificate } from '../documents/certificate'
import { env } from '../env'
import { ISSUER } from './issuer'

type Row = typeof certificate.$inferSelect

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Typesets the certificate of a register row; the same row always gives the same bytes. */
export const certificatePdf = async (row: Row): Promise<Uint8Array> => {
  const scope = readScope(row.scope)
  const area = scope?.site?.areaId ?? row.areaId
  const { pdf } = await renderCertificate({
    number: row.number,
    issuedOn: row.issuedOn,
    validFrom: row.issuedOn,
    validUntil: row.validUntil,
    enterprise: { name: row.holderName, nameEn: orNull(row.holderNameEn), creditCode: row.creditCode },
    brand: { name: row.brandName, nameEn: orNull(row.brandNameEn) },
    product: { name: row.productName, nameEn: orNull(row.productNameEn) },
    models: scope?.models ?? [],
    scope: `${row.productName}，生产地：${areaName(area, 'zh-CN')}`,
    scopeEn: row.productNameEn ? `${row.productNameEn}, made in ${areaName(area, 'en')}` : null,
    scheme: { title: '“重庆制造”品质认定方案', version: row.schemeCode },
    issuer: ISSUER,
    origin: env().baseUrl,
    demo: env().mode === 'demo',
  })
  return pdf
}
