import { numberByPdfHash } from '@/db/queries/register'
import { shanghaiDate } from '@/domain/calendar/days'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { done, type Outcome } from '@/domain/outcome'
import { type ComparedPdf, type ComparePdf, looksLikePdf } from '@/domain/register/compare'
import { statusOn } from '@/domain/register/status'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'
import { loadCertificate } from './load-certificate'

/**
 * Compares a received PDF with the register by its SHA-256: `same` as the one issued under the number it belongs to,
 * `different` from the one of the number given, or `unknown`. The file is read once and not kept.
 */
export const comparePdf = async (ctx: Ctx, { file, number }: ComparePdf): Promise<Outcome<ComparedPdf>> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = sha256(bytes)
  const common = { sha256: hash, name: file.name.slice(0, 200), isPdf: looksLikePdf(bytes) }
  const known = await numberByPdfHash(database().orm, hash)
  const today = shanghaiDate(ctx.now)
  const asked = number ? parseCertificateNumber(number) : null
  if (known) {
    const certificate = await loadCertificate(ctx, known)
    const isOther = asked?.ok === true && asked.number !== known
    const status = certificate ? statusOn(certificate, today).status : 'not_issued'
    return done({ ...common, result: isOther ? 'other' : 'same', number: known, status })
  }
  const certificate = asked?.ok ? await loadCertificate(ctx, asked.number) : null
  if (!certificate) return done({ ...common, result: 'unknown', number: null, status: null })
  if (!certificate.pdfSha256)
    return done({ ...common, result: 'not_recorded', number: certificate.number, status: null })
  return done({
    ...common,
    result: 'different',
    number: certificate.number,
    status: statusOn(certificate, today).status,
  })
}
