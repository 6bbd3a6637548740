import { streamOf } from '@/app/_lib/csv-stream'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { shanghaiDate } from '@/domain/calendar/days'
import { exportBulk } from '@/services/bulk/export'
import { countHits } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'

/** What became of the cases of a bulk move, as a CSV file. */
export const GET = async (_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const [ctx, { id }] = await Promise.all([requestCtx(), params])
  const who = ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.address
  const counted = await countHits(ctx, [{ key: `export-bulk|${who}`, max: 30, seconds: 600 }])
  const outcome = counted.ok ? await exportBulk(ctx, id) : counted
  if (!outcome.ok) {
    await recordRefusal(ctx, 'export-bulk', outcome)
    return problem(outcome.because, ctx.requestId)
  }
  return new Response(streamOf(outcome.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="bulk-${shanghaiDate(ctx.now)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
