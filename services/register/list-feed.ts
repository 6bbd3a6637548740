import { paths } from '@/domain/paths'
import { EMPTY_QUERY } from '@/domain/register/find'
import type { Ctx } from '../context'
import { viewNotices } from '../notice/view-notices'
import { findBrands } from './find-brands'

export type FeedEntry = {
  kind: 'certified' | 'notice'
  title: string
  summary: string
  path: string
  day: string
}

/** The latest recognitions and notices, newest first. */
export const feedEntries = async (ctx: Ctx): Promise<FeedEntry[]> => {
  const [brands, notices] = await Promise.all([findBrands(ctx, EMPTY_QUERY), viewNotices(ctx, 1)])
  const certified = (brands.ok ? brands.value.rows : []).map(row => ({
    kind: 'certified' as const,
    title: row.brandName,
    summary: `${row.productName}，${row.holderName}，${row.number}`,
    path: paths.brand(row.number),
    day: row.issuedOn,
  }))
  const published = (notices.ok ? [...notices.value.open, ...notices.value.closed] : []).map(each => ({
    kind: 'notice' as const,
    title: each.number,
    summary: `${each.publishedOn} – ${each.closesOn}`,
    path: paths.notice(each.number),
    day: each.publishedOn,
  }))
  return [...certified, ...published]
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, 30)
}
