import { certificatesOf } from '@/db/queries/register'
import { publishedChecks } from '@/db/queries/surveillance'
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
  const { orm } = database()
  const [others, checks] = await Promise.all([
    certificatesOf(orm, certificate.creditCode),
    publishedChecks(orm, certificate.number),
  ])
  return done({
    certificate,
    today,
    standing: statusOn(certificate, today),
    suspensions: suspensionsOf(certificate),
    endedOn: endedOn(certificate),
    held: others.length,
    checks: checks.flatMap(({ checkedOn, outcome, publishedAt, ...each }) =>
      checkedOn && outcome && publishedAt
        ? [{ ...each, checkedOn, outcome, publishedOn: shanghaiDate(publishedAt) }]
        : [],
    ),
  })
}
