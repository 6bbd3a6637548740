import { and, desc, eq, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import type { VisitCheck } from '@/db/schema/visit'
import { type FindingRow, loadFindings, loadVisit, signersOf } from '../visit/record'
import { inspectorSeats } from '../visit/seat'

export type PackVisit = {
  plannedOn: string | null
  summary: string
  counts: { asClaimed: number; differs: number; open: number }
  differing: Pick<VisitCheck, 'id' | 'item' | 'claim' | 'note'>[]
  inspectors: { name: string; hasSigned: boolean }[]
  isSignedByEnterprise: boolean
  findings: Pick<
    FindingRow,
    'id' | 'code' | 'grade' | 'item' | 'text' | 'status' | 'answer' | 'closureNote'
  >[]
}

/** What the committee reads of the visit: the summary, every difference, every finding and how it ended. */
export const packVisit = async (db: Db, applicationId: string): Promise<PackVisit | null> => {
  const visit = await loadVisit(db, applicationId)
  if (!visit) return null
  const [seats, findings, inspectors, enterprise] = await Promise.all([
    inspectorSeats(db, applicationId),
    loadFindings(db, applicationId),
    signersOf(db, visit, 'inspector'),
    signersOf(db, visit, 'enterprise'),
  ])
  const count = (result: VisitCheck['result']): number => visit.checks.filter(c => c.result === result).length
  return {
    plannedOn: visit.plannedOn,
    summary: visit.summary,
    counts: { asClaimed: count('as_claimed'), differs: count('differs'), open: count('open') },
    differing: visit.checks
      .filter(c => c.result === 'differs')
      .map(({ id, item, claim, note }) => ({ id, item, claim, note })),
    inspectors: seats.map(seat => ({ name: seat.name, hasSigned: inspectors.includes(seat.personId) })),
    isSignedByEnterprise: enterprise.length > 0,
    findings: findings.map(({ id, code, grade, item, text, status, answer, closureNote }) => ({
      id,
      code,
      grade,
      item,
      text,
      status,
      answer,
      closureNote,
    })),
  }
}

export type PackObjection = {
  id: string
  notice: string
  ground: string
  text: string
  status: 'open' | 'dismissed' | 'upheld'
  answer: string
}

/** Objections that have been answered, newest first, without who objected. */
export const packObjections = async (db: Db, applicationId: string): Promise<PackObjection[]> =>
  db
    .select({
      id: objection.id,
      notice: notice.number,
      ground: objection.ground,
      text: objection.text,
      status: objection.status,
      answer: objection.answer,
    })
    .from(objection)
    .innerJoin(noticeItem, eq(noticeItem.id, objection.noticeItemId))
    .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
    .where(and(eq(objection.applicationId, applicationId), ne(objection.status, 'open')))
    .orderBy(desc(objection.at))
