import { type RegisterFilter, type RegisterRow, registerCells, registerRows } from '@/db/queries/register'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { areaNow, areasUnder } from '@/domain/register/areas-now'
import { type Cell, countFacets, type FacetCounts } from '@/domain/register/facets'
import { type BrandQuery, EMPTY_QUERY, PAGE_SIZE, writeQuery } from '@/domain/register/find'
import { likePatterns } from '@/domain/register/patterns'
import type { Ctx } from '../context'
import { database } from '../database'
import { registerCache } from './cache'

/** Up to here the matches are looked up by index and sorted, above it the order is walked. */
const FEW = 2_000

export type FoundBrands = {
  total: number
  page: number
  pages: number
  rows: RegisterRow[]
  counts: FacetCounts['counts']
}

const cellCache = registerCache<Cell[]>(100)
const countCache = registerCache<FacetCounts>(500)
const pageCache = registerCache<RegisterRow[]>(500)

/** The filter of the database for a query on a day. */
export const filterOf = (query: BrandQuery, today: CalendarDate): RegisterFilter => ({
  today,
  patterns: likePatterns(query.q),
  areaIds: query.district.flatMap(id => areasUnder(id, today)),
  fieldIds: query.field,
  types: query.type,
  years: query.year.map(Number),
  statuses: query.status,
})

/** All certificates that match a text, counted by field, area of today, type, year and status. */
export const cellsOf = (ctx: Ctx, q: string): Promise<Cell[]> =>
  cellCache(ctx, q, async () => {
    const today = shanghaiDate(ctx.now)
    const cells = await registerCells(database().orm, today, likePatterns(q))
    return cells.map(cell => ({ ...cell, district: areaNow(cell.district, today) }))
  })

/** Exact counts per facet and in total for a query; its page does not matter. */
export const countsOf = (ctx: Ctx, query: BrandQuery): Promise<FacetCounts> =>
  countCache(ctx, writeQuery({ ...query, page: 1, sort: 'newest' }), async () =>
    countFacets(await cellsOf(ctx, query.q), query),
  )

/**
 * A page of the register and the exact counts beside it; a page beyond the last is the last. Answers are remembered
 * until the register changes.
 */
export const findBrands = async (ctx: Ctx, query: BrandQuery): Promise<Outcome<FoundBrands>> => {
  const { total, counts } = await countsOf(ctx, query)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const rows =
    total === 0
      ? []
      : await pageCache(ctx, writeQuery({ ...query, page }), () =>
          registerRows(database().orm, filterOf(query, shanghaiDate(ctx.now)), {
            sort: query.sort,
            limit: PAGE_SIZE,
            offset: (page - 1) * PAGE_SIZE,
            isFew: total <= FEW,
          }),
        )
  return done({ total, page, pages, rows, counts })
}

/** The register as a whole, unfiltered. */
export const wholeRegister = (ctx: Ctx): Promise<FacetCounts> => countsOf(ctx, EMPTY_QUERY)
