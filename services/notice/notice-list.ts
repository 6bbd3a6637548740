import { noticeItems, openNotices } from '@/db/queries/notices'
import { asDate, type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { daysLeft } from '@/domain/register/notice-days'
import type { Ctx } from '../context'
import { database } from '../database'
import { registerCache } from '../register/cache'

export type NoticeInList = {
  number: string
  year: number
  serial: number
  publishedOn: CalendarDate
  closesOn: CalendarDate
  workingDays: number
  /** Cases still in it; withdrawn ones are no longer counted. */
  brands: number
  /** Working days left, today included while it is one; 0 when closed. */
  left: number
}

type Row = Awaited<ReturnType<typeof openNotices>>[number]

/** Adds to notices what a list says of each. */
export const withCounts = async (ctx: Ctx, rows: readonly Row[]): Promise<NoticeInList[]> => {
  const items = await noticeItems(
    database().orm,
    rows.map(row => row.id),
  )
  const today = shanghaiDate(ctx.now)
  return rows.map(row => {
    const period = { publishedOn: asDate(row.publishedOn), closesOn: asDate(row.closesOn) }
    return {
      number: row.number,
      year: row.year,
      serial: row.serial,
      ...period,
      workingDays: row.workingDays,
      brands: items.filter(
        item => item.noticeId === row.id && (item.status === 'open' || item.status === 'certified'),
      ).length,
      left: daysLeft(period, today),
    }
  })
}

const cache = registerCache<NoticeInList[]>(1)

/** Notices on which objections are taken today. */
export const openNoticeList = (ctx: Ctx): Promise<NoticeInList[]> =>
  cache(ctx, 'open', async () => withCounts(ctx, await openNotices(database().orm, shanghaiDate(ctx.now))))
