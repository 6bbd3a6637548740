import { asc, eq } from 'drizzle-orm'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { feedbackReport } from '@/db/schema/decision'
import { person } from '@/db/schema/people'
import { shanghaiDate } from '@/domain/calendar/days'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { CERTIFICATE_MOVES, type CertificateStatus } from '@/domain/decision/certificate-machine'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { statusOn } from '@/domain/register/status'
import { loadCase } from '../case/load'
import { standingOn } from '../case/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { feedbackDue } from '../feedback/due'

export type OfficeCertificate = {
  number: string
  version: number
  status: CertificateStatus
  holder: string
  holderEn: string
  creditCode: string
  brand: string
  brandEn: string
  product: string
  productEn: string
  areaId: string
  fieldId: string
  schemeCode: string
  issuedOn: string
  validUntil: string
  today: string
  isTypeset: boolean
  history: {
    id: number
    status: CertificateStatus
    on: string
    reason: string
    basis: string
    by: string | null
    at: string
  }[]
  /** Where an officer may take it from here. */
  moves: ('valid' | 'suspended' | 'revoked' | 'cancelled')[]
  applicationId: string | null
  feedbackReleasedAt: string | null
  /** By when the feedback report has to go out, while it waits. */
  feedbackDue: string | null
}

const BY_OFFICER = ['valid', 'suspended', 'revoked', 'cancelled'] as const

/** A certificate as the office keeps it: public facts, every change with who made it, what may come next. */
export const viewOfficeCertificate = async (ctx: Ctx, typed: string): Promise<Outcome<OfficeCertificate>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const parsed = parseCertificateNumber(typed)
  const [row] = parsed.ok
    ? await db.select().from(certificate).where(eq(certificate.number, parsed.number))
    : []
  if (!row) return refuse('missing')
  const held = row.applicationId ? await loadCase(db, row.applicationId) : null
  if (held && (await standingOn(db, ctx, held)).isRecused) return refuse('missing')
  const [history, [feedback], due] = await Promise.all([
    db
      .select({ change: certificateStatus, by: person.name })
      .from(certificateStatus)
      .leftJoin(person, eq(person.id, certificateStatus.by))
      .where(eq(certificateStatus.certificateId, row.id))
      .orderBy(asc(certificateStatus.id)),
    row.applicationId
      ? db.select().from(feedbackReport).where(eq(feedbackReport.applicationId, row.applicationId))
      : Promise.resolve([]),
    row.applicationId ? feedbackDue(db, row.applicationId) : null,
  ])
  const today = shanghaiDate(ctx.now)
  const standing = statusOn({ ...row, history: history.map(({ change }) => change) }, today)
  const status = standing.status === 'not_issued' ? row.status : standing.status
  return done({
    number: row.number,
    version: row.version,
    status,
    holder: row.holderName,
    holderEn: row.holderNameEn,
    creditCode: row.creditCode,
    brand: row.brandName,
    brandEn: row.brandNameEn,
    product: row.productName,
    productEn: row.productNameEn,
    areaId: row.areaId,
    fieldId: row.fieldId,
    schemeCode: row.schemeCode,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    today,
    isTypeset: row.pdfSha256 !== null,
    history: history.map(({ change, by }) => ({
      id: change.id,
      status: change.status,
      on: change.effectiveOn,
      reason: change.reason,
      basis: change.basis,
      by,
      at: change.at.toISOString(),
    })),
    moves: BY_OFFICER.filter(to => CERTIFICATE_MOVES[status].includes(to)),
    applicationId: row.applicationId,
    feedbackReleasedAt: feedback?.releasedAt.toISOString() ?? null,
    feedbackDue: due,
  })
}
