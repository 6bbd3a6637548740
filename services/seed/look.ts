import { and, eq, inArray } from 'drizzle-orm'
import { application, evidence } from '@/db/schema/application'
import { certificate } from '@/db/schema/certificate'
import { notice, noticeItem } from '@/db/schema/decision'
import { assignment } from '@/db/schema/review'
import { finding, siteVisit } from '@/db/schema/visit'
import { database } from '../database'

// What whoever walks a case through the services has to look up to take the next step.
const db = () => database().orm

const only = <T>(what: string, rows: T[]): T => {
  const [row] = rows
  if (row === undefined) throw new Error(`no ${what}`)
  return row
}

/** Whether no case exists yet. */
export const isEmptyWorld = async (): Promise<boolean> =>
  (await db().select({ id: application.id }).from(application).limit(1)).length === 0

/** Officer and scheme version of a case. */
export const lookAtCase = async (id: string) =>
  only(
    'case',
    await db()
      .select({
        officerId: application.officerId,
        schemeVersionId: application.schemeVersionId,
        brandType: application.brandType,
        fieldId: application.fieldId,
      })
      .from(application)
      .where(eq(application.id, id)),
  )

/** Persons with a live seat on a case, in the order of their pseudonyms. */
export const lookAtSeats = async (id: string, role: 'expert' | 'inspector'): Promise<string[]> => {
  const rows = await db()
    .select({ personId: assignment.personId })
    .from(assignment)
    .where(
      and(
        eq(assignment.applicationId, id),
        eq(assignment.role, role),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
    .orderBy(assignment.alias)
  return rows.map(row => row.personId)
}

/** Files of a case by kind. */
export const lookAtFiles = (id: string) =>
  db().select({ id: evidence.id, kind: evidence.kind }).from(evidence).where(eq(evidence.applicationId, id))

/** The visit record of a case. */
export const lookAtVisit = async (id: string) =>
  only('visit record', await db().select().from(siteVisit).where(eq(siteVisit.applicationId, id)))

/** The findings of a case. */
export const lookAtFindings = (id: string) => db().select().from(finding).where(eq(finding.applicationId, id))

/** The open place of a case in its public notice. */
export const lookAtNotice = async (id: string) =>
  only(
    'open notice',
    await db()
      .select({ id: noticeItem.id, number: notice.number })
      .from(noticeItem)
      .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
      .where(and(eq(noticeItem.applicationId, id), eq(noticeItem.status, 'open'))),
  )

/** Year and serial number of every notice, in the order of their days. */
export const lookAtNotices = () =>
  db()
    .select({ year: notice.year, serial: notice.serial, on: notice.publishedOn })
    .from(notice)
    .orderBy(notice.publishedOn)

/** Number and version of a case's certificate. */
export const lookAtCertificate = async (id: string) =>
  only(
    'certificate',
    await db()
      .select({ number: certificate.number, version: certificate.version })
      .from(certificate)
      .where(eq(certificate.applicationId, id)),
  )

/** Every certificate, for the typesetting that a planted world does without a worker. */
export const lookAtCertificateIds = async (): Promise<string[]> =>
  (await db().select({ id: certificate.id }).from(certificate)).map(row => row.id)
