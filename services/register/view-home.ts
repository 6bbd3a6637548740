import { holderCount } from '@/db/queries/register'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { EMPTY_QUERY } from '@/domain/register/find'
import type { Ctx } from '../context'
import { database } from '../database'
import { type NoticeInList, openNoticeList } from '../notice/notice-list'
import { registerCache } from './cache'
import { countsOf, type FoundBrands, findBrands } from './find-brands'

const holders = registerCache<number>(1)

export type HomeView = {
  total: number
  valid: number
  holders: number
  /** Districts with a certificate in force, and all districts that have a tile. */
  covered: number
  districts: number
  uncovered: string[]
  perDistrict: Record<string, number>
  latest: FoundBrands['rows']
  /** Day of the latest recognition and how many were made on it, as far as the first page tells. */
  latestDay: { day: string; count: number; isMore: boolean } | null
  notices: NoticeInList[]
  now: Date
}

/** Everything the home page counts and lists, from the register itself. */
export const viewHome = async (ctx: Ctx): Promise<Outcome<HomeView>> => {
  const today = shanghaiDate(ctx.now)
  const [whole, valid, newest, holding, notices] = await Promise.all([
    countsOf(ctx, EMPTY_QUERY),
    countsOf(ctx, { ...EMPTY_QUERY, status: ['valid'] }),
    findBrands(ctx, { ...EMPTY_QUERY, status: ['valid'] }),
    holders(ctx, 'n', () => holderCount(database().orm, today)),
    openNoticeList(ctx),
  ])
  const rows = newest.ok ? newest.value.rows : []
  const tiles = areasOn(today).filter(area => area.tile)
  const perDistrict = valid.counts.district
  const day = rows[0]?.issuedOn
  const count = rows.filter(row => row.issuedOn === day).length
  return done({
    total: whole.total,
    valid: valid.total,
    holders: holding,
    covered: tiles.filter(area => (perDistrict[area.id] ?? 0) > 0).length,
    districts: tiles.length,
    uncovered: tiles.filter(area => !perDistrict[area.id]).map(area => area.id),
    perDistrict,
    latest: rows.slice(0, 6),
    latestDay: day ? { day, count, isMore: count === rows.length && valid.total > rows.length } : null,
    notices,
    now: ctx.now,
  })
}
