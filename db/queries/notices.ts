import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import { auditLog } from '@/db/schema/log'
import { draw, drawCommitment } from '@/db/schema/review'

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

const drawFacts = {
  id: draw.id,
  purpose: draw.purpose,
  commitment: draw.commitment,
  commitmentNo: draw.commitmentNo,
  seed: draw.seed,
  pool: draw.pool,
  result: draw.result,
  at: draw.at,
  isPublished: sql<boolean>`${certificate.id} is not null`,
}

/** Draws, latest first; `isPublished` once the case they served has a certificate. */
export const publishedDraws = async (db: Db, limit: number, offset: number) =>
  db
    .select(drawFacts)
    .from(draw)
    .leftJoin(certificate, eq(certificate.applicationId, draw.applicationId))
    .orderBy(desc(draw.at), asc(draw.id))
    .limit(limit)
    .offset(offset)

/** One draw as `publishedDraws` has it, or null. */
export const publishedDraw = async (db: Db, id: string) => {
  const [row] = await db
    .select(drawFacts)
    .from(draw)
    .leftJoin(certificate, eq(certificate.applicationId, draw.applicationId))
    .where(eq(draw.id, id))
  return row ?? null
}

/** Commitments to seeds of draws to come, in the order in which they will be used. */
export const openCommitments = async (db: Db, limit: number) =>
  db
    .select({
      no: drawCommitment.no,
      commitment: drawCommitment.commitment,
      publishedAt: drawCommitment.publishedAt,
    })
    .from(drawCommitment)
    .where(isNull(drawCommitment.usedAt))
    .orderBy(asc(drawCommitment.no))
    .limit(limit)

export const drawCount = async (db: Db): Promise<number> => {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(draw)
  return row?.n ?? 0
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
