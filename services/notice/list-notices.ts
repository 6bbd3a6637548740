import type { Ctx } from '../context'
import type { NoticeInList } from './notice-list'
import { viewNotice } from './view-notice'
import { viewNotices } from './view-notices'

const withItems = async (
  ctx: Ctx,
  { number, brands: _, left, workingDays, publishedOn, closesOn }: NoticeInList,
) => {
  const found = await viewNotice(ctx, number)
  const entries = found.ok ? found.value.entries : []
  return {
    number,
    publishedOn,
    closesOn,
    workingDays,
    workingDaysLeft: left,
    items: entries.flatMap(({ facts, state, hash, certificateNumber }) =>
      facts ? [{ ...facts, state, sha256: hash, certificateNumber }] : [],
    ),
  }
}

/** Notices with their cases for the API: the open ones on the first page, closed ones twenty a page. */
export const listNotices = async (ctx: Ctx, page: number) => {
  const view = await viewNotices(ctx, page)
  if (!view.ok) return { page, pages: 1, total: 0, asOf: ctx.now.toISOString(), items: [] }
  const { open, closed, total, pages, page: shown } = view.value
  const listed = shown === 1 ? [...open, ...closed] : closed
  return {
    page: shown,
    pages,
    total: total + open.length,
    asOf: ctx.now.toISOString(),
    items: await Promise.all(listed.map(each => withItems(ctx, each))),
  }
}
