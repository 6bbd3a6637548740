import { and, asc, desc, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import { auditLog } from '@/db/schema/log'

const columns = {
  id: notice.id,
  number: notice.number,
  year: notice.year,
  serial: notice.serial,
  publishedAt: notice.publishedAt,
  publishedOn: notice.publishedOn,
  closesOn: notice.closesOn,
  workingDays: notice.workingDays,
}

/** Published notices that are still open on a day, the one that closes first in front. */
export const openNotices = async (db: Db, today: string) =>
  db
    .select(columns)
    .from(notice)
    .where(gte(notice.closesOn, today))
    .orderBy(asc(notice.closesOn), asc(notice.publishedOn))

/** Closed notices, latest first. */
export const closedNotices = async (db: Db, today: string, limit: number, offset: number) =>
  db
    .select(columns)
    .from(notice)
    .where(lt(notice.closesOn, today))
    .orderBy(desc(notice.publishedOn))
    .limit(limit)
    .offset(offset)

export const closedNoticeCount = async (db: Db, today: string): Promise<number> => {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(notice)
    .where(lt(notice.closesOn, today))
  return row?.n ?? 0
}

export const noticeByNumber = async (db: Db, number: string) => {
  const [row] = await db.select(columns).from(notice).where(eq(notice.number, number))
  return row ?? null
}

/** The cases of some notices as they were published, with the certificate that came of each. */
export const noticeItems = async (db: Db, noticeIds: readonly string[]) =>
  noticeIds.length === 0
    ? []
    : db
        .select({
          id: noticeItem.id,
          noticeId: noticeItem.noticeId,
          facts: noticeItem.facts,
          hash: noticeItem.hash,
          status: noticeItem.status,
          certificateNumber: certificate.number,
        })
        .from(noticeItem)
        .leftJoin(certificate, eq(certificate.applicationId, noticeItem.applicationId))
        .where(inArray(noticeItem.noticeId, [...noticeIds]))
        .orderBy(asc(noticeItem.at), asc(noticeItem.id))

/** The notice before and after this one, for links between them. */
export const neighbourNotices = async (db: Db, publishedOn: string, today: string, limit: number) =>
  db
    .select(columns)
    .from(notice)
    .where(and(sql`${notice.publishedOn} <> ${publishedOn}`, lte(notice.publishedOn, today)))
    .orderBy(desc(notice.publishedOn))
    .limit(limit)

/** What the holder of a receipt may see of an objection: its progress and the answer, nobody's name. */
export const objectionByReceipt = async (db: Db, receipt: string) => {
  const [row] = await db
    .select({
      status: objection.status,
      answer: objection.answer,
      answeredAt: objection.answeredAt,
      at: objection.at,
      files: objection.files,
      facts: noticeItem.facts,
      noticeNumber: notice.number,
      year: notice.year,
      serial: notice.serial,
    })
    .from(objection)
    .innerJoin(noticeItem, eq(noticeItem.id, objection.noticeItemId))
    .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
    .where(eq(objection.receipt, receipt))
  return row ?? null
}

/** Number, hash and time of the last line of the audit log. */
export const auditHead = async (db: Db) => {
  const [row] = await db
    .select({ seq: auditLog.seq, hash: auditLog.hash, at: auditLog.at })
    .from(auditLog)
    .orderBy(desc(auditLog.seq))
    .limit(1)
  return row ?? null
}
