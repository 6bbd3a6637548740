import { certificatesOf } from '@/db/queries/register'
import { shanghaiDate } from '@/domain/calendar/days'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { done, refuse } from '@/domain/outcome'
import { endedOn, statusOn, suspensionsOf } from '@/domain/register/status'
import type { Ctx } from '../context'
import { database } from '../database'
import { loadCertificate } from './load-certificate'

/** One certified brand as its page shows it. The number may be written as people type it; unknown is missing. */
export const viewBrand = async (ctx: Ctx, typed: string) => {
  const parsed = parseCertificateNumber(typed)
  const certificate = parsed.ok ? await loadCertificate(ctx, parsed.number) : null
  if (!certificate) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const others = await certificatesOf(database().orm, certificate.creditCode)
  return done({
    certificate,
    today,
    standing: statusOn(certificate, today),
    suspensions: suspensionsOf(certificate),
    endedOn: endedOn(certificate),
    held: others.length,
  })
}
