import { eq } from 'drizzle-orm'
import { notice, noticeItem } from '@/db/schema/decision'
import { person } from '@/db/schema/people'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { daysLeft } from '@/domain/register/notice-days'
import { type NoticeFacts, readNoticeFacts } from '@/domain/register/notice-facts'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { objectionFor } from './stand'

export type ObjectionView = {
  id: string
  receipt: string
  version: number
  at: string
  ground: string
  text: string
  files: { sha256: string; name: string; size: number }[]
  status: 'open' | 'dismissed' | 'upheld'
  answer: string
  answeredAt: string | null
  answeredBy: string | null
  applicationId: string
  reference: string
  facts: NoticeFacts | null
  notice: { number: string; closesOn: string; left: number }
  itemStatus: 'open' | 'certified' | 'reconsidered' | 'withdrawn'
  handler: string | null
  isHandler: boolean
  mayAnswer: boolean
}

/** An objection for an officer of its case, without who objected: that is opened apart. To others missing. */
export const viewObjection = async (ctx: Ctx, id: string): Promise<Outcome<ObjectionView>> => {
  const db = database().orm
  const stand = await objectionFor(db, ctx, id)
  if (!stand.ok) return stand
  const { found, row, isHandler } = stand.value
  const nameOf = async (personId: string | null): Promise<string | null> => {
    if (!personId) return null
    const [known] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId))
    return known?.name ?? null
  }
  const [[place], handler, answeredBy] = await Promise.all([
    db
      .select({ item: noticeItem, notice })
      .from(noticeItem)
      .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
      .where(eq(noticeItem.id, found.noticeItemId)),
    nameOf(row.officerId),
    nameOf(found.answeredBy),
  ])
  if (!place) throw new Error('an objection without its notice')
  await recordRead(ctx, 'open_objection', 'objection', found.id)
  const period = { publishedOn: asDate(place.notice.publishedOn), closesOn: asDate(place.notice.closesOn) }
  return done({
    id: found.id,
    receipt: found.receipt,
    version: found.version,
    at: found.at.toISOString(),
    ground: found.ground,
    text: found.text,
    files: found.files.map(({ sha256, name, size }) => ({ sha256, name, size })),
    status: found.status,
    answer: found.answer,
    answeredAt: found.answeredAt?.toISOString() ?? null,
    answeredBy,
    applicationId: row.id,
    reference: row.reference ?? '',
    facts: readNoticeFacts(place.item.facts),
    notice: {
      number: place.notice.number,
      closesOn: period.closesOn,
      left: daysLeft(period, shanghaiDate(ctx.now)),
    },
    itemStatus: place.item.status,
    handler,
    isHandler,
    mayAnswer: isHandler && found.status === 'open' && row.stage === 'public_notice',
  })
}
