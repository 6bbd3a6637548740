import { parseCertificateNumber } from '@/domain/certificate-number'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { openStored } from '../files/open-stored'
import type { OpenedFile } from '../files/store'
import { loadCertificate } from './load-certificate'

/**
 * Opens the issued PDF, its bytes checked against the hash in the register. `pending` while it is being typeset,
 * `unavailable` when the stored file is lost.
 */
export const openPdf = async (
  ctx: Ctx,
  typed: string,
): Promise<Outcome<OpenedFile & { number: string; sha256: string }>> => {
  const parsed = parseCertificateNumber(typed)
  const certificate = parsed.ok ? await loadCertificate(ctx, parsed.number) : null
  if (!certificate) return refuse('missing')
  const { pdfSha256: sha256, number } = certificate
  if (!sha256) return refuse('pending', { reason: 'pdf_pending' })
  const opened = await openStored(ctx, sha256)
  return opened.ok ? done({ ...opened.value, number, sha256 }) : opened
}
