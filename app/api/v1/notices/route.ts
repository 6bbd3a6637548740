import { openOptions, paramsOf, serveOpen } from '@/app/_lib/public-api'
import { done, refuse } from '@/domain/outcome'
import { listNotices } from '@/services/notice/list-notices'

export const GET = (request: Request) =>
  serveOpen(async ctx => {
    const { page, ...others } = paramsOf(request.url)
    const fields = Object.fromEntries(Object.keys(others).map(name => [name, 'unknown_parameter']))
    if (page && (page.length > 1 || !/^[1-9]\d{0,4}$/.test(page[0] ?? ''))) fields.page = 'not_a_page'
    if (Object.keys(fields).length > 0) return refuse('invalid', { fields })
    return done(await listNotices(ctx, Number(page?.[0] ?? 1)))
  })

export const OPTIONS = openOptions
