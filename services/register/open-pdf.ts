import { join } from 'node:path'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { env } from '../env'
import { type OpenedFile, openDiskStore } from '../files/store'
import { loadCertificate } from './load-certificate'

/** Opens the issued PDF, its bytes checked against the hash in the register. `pending` while it is being typeset. */
export const openPdf = async (
  ctx: Ctx,
  typed: string,
): Promise<Outcome<OpenedFile & { number: string; sha256: string }>> => {
  const parsed = parseCertificateNumber(typed)
  const certificate = parsed.ok ? await loadCertificate(ctx, parsed.number) : null
  if (!certificate) return refuse('missing')
  const { pdfSha256: sha256, number } = certificate
  if (!sha256) return refuse('pending', { reason: 'pdf_pending' })
  return done({ ...(await openDiskStore(join(env().dataDir, 'files')).open(sha256)), number, sha256 })
}
