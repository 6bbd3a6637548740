import { closedNoticeCount, closedNotices } from '@/db/queries/notices'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { type NoticeInList, openNoticeList, withCounts } from './notice-list'

const PAGE = 20

export type NoticesView = {
  open: NoticeInList[]
  closed: NoticeInList[]
  total: number
  page: number
  pages: number
}

/** Notices open today, then the closed ones, twenty a page; a page beyond the last is the last. */
export const viewNotices = async (ctx: Ctx, asked: number): Promise<Outcome<NoticesView>> => {
  const { orm } = database()
  const today = shanghaiDate(ctx.now)
  const total = await closedNoticeCount(orm, today)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const [open, rows] = await Promise.all([
    openNoticeList(ctx),
    closedNotices(orm, today, PAGE, (page - 1) * PAGE),
  ])
  return done({ open, closed: await withCounts(ctx, rows), total, page, pages })
}
