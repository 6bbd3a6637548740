import { openOptions, paramsOf, serveOpen } from '@/app/_lib/public-api'
import { done, refuse } from '@/domain/outcome'
import { PAGE_SIZE, readStrictQuery } from '@/domain/register/find'
import { findBrands } from '@/services/register/find-brands'
import { publicRow } from '@/services/register/public-row'

export const GET = (request: Request) =>
  serveOpen(async ctx => {
    const read = readStrictQuery(paramsOf(request.url))
    if (!read.ok) return refuse('invalid', { fields: read.fields })
    const found = await findBrands(ctx, read.query)
    if (!found.ok) return found
    const { total, page, pages, rows, counts } = found.value
    return done({
      total,
      page,
      pages,
      pageSize: PAGE_SIZE,
      asOf: ctx.now.toISOString(),
      items: rows.map(publicRow),
      counts,
    })
  })

export const OPTIONS = openOptions
