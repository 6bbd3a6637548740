import { streamOf } from '@/app/_lib/csv-stream'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { readBoardQuery } from '@/domain/board/query'
import { shanghaiDate } from '@/domain/calendar/days'
import { exportList } from '@/services/board/export-list'
import { countHits } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'

/** The cases of a query as a CSV file, with the columns of the table. */
export const GET = async (request: Request): Promise<Response> => {
  const ctx = await requestCtx()
  const query = readBoardQuery(Object.fromEntries(new URL(request.url).searchParams))
  const who = ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address
  const counted = await countHits(ctx, [{ key: `export-board|${who}`, max: 30, seconds: 600 }])
  const outcome = counted.ok ? await exportList(ctx, query) : counted
  if (!outcome.ok) {
    await recordRefusal(ctx, 'export-board', outcome)
    return problem(outcome.because, ctx.requestId)
  }
  return new Response(streamOf(outcome.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="cases-${shanghaiDate(ctx.now)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
