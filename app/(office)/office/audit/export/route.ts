import { streamOf } from '@/app/_lib/csv-stream'
import { auditQuery } from '@/app/_lib/office/query'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import { shanghaiDate } from '@/domain/calendar/days'
import { exportAudit } from '@/services/audit-log/export'
import { countHits } from '@/services/rate-limit'
import { recordRefusal } from '@/services/security-log'

/** The audit lines that match, as a CSV file an auditor keeps. */
export const GET = async (request: Request): Promise<Response> => {
  const ctx = await requestCtx()
  const query = auditQuery(Object.fromEntries(new URL(request.url).searchParams))
  const counted = await countHits(ctx, [{ key: `export-audit|${ctx.address}`, max: 20, seconds: 600 }])
  const outcome = counted.ok ? await exportAudit(ctx, query) : counted
  if (!outcome.ok) {
    await recordRefusal(ctx, 'export-audit', outcome)
    return problem(outcome.because, ctx.requestId)
  }
  return new Response(streamOf(outcome.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${shanghaiDate(ctx.now)}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
