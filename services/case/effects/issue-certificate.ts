import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { certificate, certificateStatus, issueIntent } from '@/db/schema/certificate'
import { shanghaiDate } from '@/domain/calendar/days'
import { formatCertificateNumber, parseCertificateNumber, randomPart } from '@/domain/certificate-number'
import { isIndustry } from '@/domain/fields'
import { done, refuse } from '@/domain/outcome'
import { certifiedFacts } from '../../certificate/facts'
import { publishedScope } from '../../certificate/scope'
import { actorId } from '../../context'
import { promise } from '../../outbox'
import { registerSearchText } from '../../register/search-text'
import { replaceCertificate } from '../../renewal/replace'
import { appendEvent } from '../events'
import type { EffectDeed } from './deed'

/** Last day of a validity that begins on a day and runs whole years: the day before the anniversary. */
const lastDay = (from: string, years: number): string => {
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}

/**
 * Enters the certificate in the register: intent and number first, then the row with its first status, in one
 * transaction with the move; the PDF is typeset by the worker. The database refuses one without a decision, with an
 * open objection or before the end of the notice.
 */
export const issueCertificate: EffectDeed = async (tx, ctx, { before, scheme }) => {
  const facts = await certifiedFacts(tx.db, before)
  if (!facts || !isIndustry(before.industryId)) return refuse('blocked', { reason: 'never_submitted' })
  const issuedOn = shanghaiDate(ctx.now)
  const renewed = before.renews ? parseCertificateNumber(before.renews) : null
  const number = formatCertificateNumber({
    year: Number(issuedOn.slice(0, 4)),
    industry: before.industryId,
    // A renewal keeps the mark of the first certificate and counts its rounds.
    random: renewed?.ok ? renewed.parts.random : randomPart(randomBytes(16)),
    renewal: renewed?.ok ? renewed.parts.renewal + 1 : 0,
  })
  const by = actorId(ctx)
  await tx.db
    .insert(issueIntent)
    .values({ applicationId: before.id, number, by, at: ctx.now, doneAt: ctx.now })
  const [made] = await tx.db
    .insert(certificate)
    .values({
      number,
      applicationId: before.id,
      status: 'valid',
      holderName: facts.holderName,
      holderNameEn: facts.holderNameEn,
      creditCode: facts.creditCode,
      brandName: facts.brandName,
      brandNameEn: facts.brandNameEn,
      productName: facts.productName,
      productNameEn: facts.productNameEn,
      areaId: before.areaId,
      fieldId: before.fieldId,
      brandType: before.brandType,
      industryId: before.industryId,
      schemeCode: scheme.code,
      issuedOn,
      validUntil: lastDay(issuedOn, scheme.certificate.validityYears),
      year: Number(issuedOn.slice(0, 4)),
      scope: await publishedScope(tx.db, before, facts, scheme),
      search: registerSearchText({ ...facts, number }),
      createdAt: ctx.now,
    })
    .returning({ id: certificate.id })
  if (!made) throw new Error('certificate was not written')
  await tx.db.insert(certificateStatus).values({
    certificateId: made.id,
    status: 'valid',
    effectiveOn: issuedOn,
    reason: 'issued',
    by,
    at: ctx.now,
  })
  if (renewed?.ok) await replaceCertificate(tx, ctx, renewed.number, number, issuedOn)
  await tx.db
    .update(application)
    .set({ settledAt: ctx.now, dueOn: null, waiting: null })
    .where(eq(application.id, before.id))
  await appendEvent(tx, ctx, {
    applicationId: before.id,
    kind: 'certificate_issued',
    audience: 'applicant',
    role: 'officer',
    data: { number },
  })
  await promise(
    tx,
    { task: 'store_certificate', payload: { certificateId: made.id } },
    `certificate:${made.id}`,
  )
  return done(null)
}
