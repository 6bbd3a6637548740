import { neighbourNotices, noticeByNumber, noticeItems } from '@/db/queries/notices'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { canonicalJson } from '@/domain/canonical-json'
import { done, refuse } from '@/domain/outcome'
import { daysLeft, isOpenOn, noticeCells } from '@/domain/register/notice-days'
import { type NoticeFacts, readNoticeFacts } from '@/domain/register/notice-facts'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { database } from '../database'
import { registerCache } from '../register/cache'
import { schemeOfToday } from '../register/view-footer'
import { withCounts } from './notice-list'

const PERMANENT = /^\d{4}-\d{1,4}$/

export type NoticeEntry = {
  id: string
  /** Null when the case left the notice: its facts are no longer published. */
  facts: NoticeFacts | null
  hash: string
  state: 'open' | 'waiting' | 'certified' | 'gone'
  certificateNumber: string | null
}

type Item = Awaited<ReturnType<typeof noticeItems>>[number]

/** What is still published of a case: everything while it stands, nothing but its place once it has left. */
const entryOf = (item: Item, isOpen: boolean): NoticeEntry => {
  const isGone = item.status === 'withdrawn' || item.status === 'reconsidered'
  return {
    id: item.id,
    facts: isGone ? null : readNoticeFacts(item.facts),
    hash: item.hash,
    state: isGone ? 'gone' : item.status === 'certified' ? 'certified' : isOpen ? 'open' : 'waiting',
    certificateNumber: isGone ? null : item.certificateNumber,
  }
}

const load = async (ctx: Ctx, number: string) => {
  const { orm } = database()
  const row = await noticeByNumber(orm, number)
  if (!row || row.publishedAt > ctx.now) return null
  const today = shanghaiDate(ctx.now)
  const period = { publishedOn: asDate(row.publishedOn), closesOn: asDate(row.closesOn) }
  const isOpen = isOpenOn(period, today)
  const [items, others, scheme] = await Promise.all([
    noticeItems(orm, [row.id]),
    neighbourNotices(orm, row.publishedOn, today, 4),
    schemeOfToday(ctx),
  ])
  const entries = items.map(item => entryOf(item, isOpen))
  const issueBy = addWorkingDays(period.closesOn, scheme?.limits.certified ?? 5)
  return {
    number: row.number,
    year: row.year,
    serial: row.serial,
    publishedAt: row.publishedAt,
    ...period,
    workingDays: row.workingDays,
    today,
    isOpen,
    left: daysLeft(period, today),
    cells: noticeCells(period, today),
    issueBy: issueBy.date,
    entries,
    /** Hash over the hashes of all cases, in the order of the list. */
    hash: sha256(canonicalJson(entries.map(entry => entry.hash))),
    others: await withCounts(ctx, others),
  }
}

const cache = registerCache<Awaited<ReturnType<typeof load>>>(50)

/** A notice at its permanent address, with its cases as frozen. Unknown or not yet published is missing. */
export const viewNotice = async (ctx: Ctx, number: string) => {
  const found = PERMANENT.test(number) ? await cache(ctx, number, () => load(ctx, number)) : null
  return found ? done(found) : refuse('missing')
}
