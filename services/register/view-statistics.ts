import { done, type Outcome } from '@/domain/outcome'
import type { FacetCounts } from '@/domain/register/facets'
import { EMPTY_QUERY } from '@/domain/register/find'
import type { Ctx } from '../context'
import { countsOf } from './find-brands'

export type StatisticsView = { total: number; all: FacetCounts['counts']; valid: FacetCounts; now: Date }

/** The register counted by district, field, type, year and status: everything, and what is in force today. */
export const viewStatistics = async (ctx: Ctx): Promise<Outcome<StatisticsView>> => {
  const [whole, valid] = await Promise.all([
    countsOf(ctx, EMPTY_QUERY),
    countsOf(ctx, { ...EMPTY_QUERY, status: ['valid'] }),
  ])
  return done({ total: whole.total, all: whole.counts, valid, now: ctx.now })
}
