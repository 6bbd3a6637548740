import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { shanghaiDate } from '@/domain/calendar/days'
import { exportBurden } from '@/services/burden/export-burden'
import { countHits } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'

/** The figures of every version and kind of brand, as a CSV file. */
export const GET = async (): Promise<Response> => {
  const ctx = await requestCtx()
  const counted = await countHits(ctx, [{ key: `export-burden|${ctx.address}`, max: 20, seconds: 600 }])
  const outcome = counted.ok ? await exportBurden(ctx) : counted
  if (!outcome.ok) {
    await recordRefusal(ctx, 'export-burden', outcome)
    return problem(outcome.because, ctx.requestId)
  }
  return new Response(outcome.value, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="burden-${shanghaiDate(ctx.now)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
