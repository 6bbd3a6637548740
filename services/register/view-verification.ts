import { isDate, shanghaiDate } from '@/domain/calendar/days'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { done, refuse } from '@/domain/outcome'
import { verdictOn } from '@/domain/register/checks'
import { endedOn, suspensionsOf } from '@/domain/register/status'
import type { Ctx } from '../context'
import { loadCertificate } from './load-certificate'

/**
 * Verifies a certificate by its number for a day (YYYY-MM-DD; today when absent). `invalid` with reason
 * `number_format`, `number_check` (a character was mistyped), `not_a_day` or `day_to_come`; `missing` when the
 * number is well formed but the register has none.
 */
export const viewVerification = async (ctx: Ctx, typed: string, asOf?: string) => {
  const parsed = parseCertificateNumber(typed)
  if (!parsed.ok)
    return refuse('invalid', {
      reason: `number_${parsed.reason}`,
      fields: { number: `number_${parsed.reason}` },
    })
  const today = shanghaiDate(ctx.now)
  const day = asOf || today
  if (!isDate(day)) return refuse('invalid', { reason: 'not_a_day', fields: { asOf: 'not_a_day' } })
  if (day > today) return refuse('invalid', { reason: 'day_to_come', fields: { asOf: 'day_to_come' } })
  const certificate = await loadCertificate(ctx, parsed.number)
  if (!certificate) return refuse('missing', { reason: 'not_in_register' })
  const verdict = verdictOn(certificate, day)
  return done({
    certificate,
    day,
    today,
    verdict,
    change:
      verdict.status === 'not_issued'
        ? null
        : (certificate.history.findLast(h => h.effectiveOn === verdict.since) ?? null),
    suspensions: suspensionsOf(certificate),
    endedOn: endedOn(certificate),
  })
}
