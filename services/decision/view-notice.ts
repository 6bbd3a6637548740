import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { daysLeft, isOpenOn, type NoticeDay, noticeCells } from '@/domain/register/notice-days'
import { type NoticeFacts, readNoticeFacts } from '@/domain/register/notice-facts'
import { loadCase } from '../case/load'
import { standingOn } from '../case/roles'
import { movesOf } from '../case/view-moves'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'

export type OfficeNoticeItem = {
  id: string
  facts: NoticeFacts | null
  status: 'open' | 'certified' | 'reconsidered' | 'withdrawn'
  certificateNumber: string | null
  /** Null when the reader is kept out of this case: its file and its objections do not exist for them. */
  work: {
    applicationId: string
    version: number
    objections: { id: string; receipt: string; status: 'open' | 'dismissed' | 'upheld'; at: string }[]
    moves: MoveOffer[]
    menders: MoveView['menders']
  } | null
}

export type OfficeNoticeView = {
  number: string
  publishedOn: string
  closesOn: string
  workingDays: number
  left: number
  isOpen: boolean
  today: string
  cells: NoticeDay[]
  items: OfficeNoticeItem[]
}

type Item = typeof noticeItem.$inferSelect

const workOf = async (db: Db, ctx: Ctx, item: Item): Promise<OfficeNoticeItem['work']> => {
  const row = await loadCase(db, item.applicationId)
  const standing = row ? await standingOn(db, ctx, row) : null
  if (!row || !standing?.roles.includes('officer')) return null
  const [objections, moves] = await Promise.all([
    db.select().from(objection).where(eq(objection.noticeItemId, item.id)).orderBy(asc(objection.at)),
    item.status === 'open'
      ? movesOf(db, ctx, row, standing, await schemeOf(db, row.schemeVersionId))
      : Promise.resolve(null),
  ])
  return {
    applicationId: row.id,
    version: row.version,
    objections: objections.map(o => ({
      id: o.id,
      receipt: o.receipt,
      status: o.status,
      at: o.at.toISOString(),
    })),
    moves: moves?.moves.filter(move => move.name === 'certify' || move.name === 'reconsider') ?? [],
    menders: moves?.menders ?? {},
  }
}

/** A notice as an officer works on it: each case with its objections and what may be done. To others missing. */
export const viewOfficeNotice = async (ctx: Ctx, number: string): Promise<Outcome<OfficeNoticeView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const [row] = await db.select().from(notice).where(eq(notice.number, number))
  if (!row) return refuse('missing')
  const items = await db
    .select({ item: noticeItem, certificateNumber: certificate.number })
    .from(noticeItem)
    .leftJoin(certificate, eq(certificate.applicationId, noticeItem.applicationId))
    .where(eq(noticeItem.noticeId, row.id))
    .orderBy(asc(noticeItem.at), asc(noticeItem.id))
  const today = shanghaiDate(ctx.now)
  const period = { publishedOn: asDate(row.publishedOn), closesOn: asDate(row.closesOn) }
  return done({
    number: row.number,
    ...period,
    workingDays: row.workingDays,
    left: daysLeft(period, today),
    isOpen: isOpenOn(period, today),
    today,
    cells: noticeCells(period, today),
    items: await Promise.all(
      items.map(async ({ item, certificateNumber }) => ({
        id: item.id,
        facts: readNoticeFacts(item.facts),
        status: item.status,
        certificateNumber: item.status === 'certified' ? certificateNumber : null,
        work: await workOf(db, ctx, item),
      })),
    ),
  })
}
