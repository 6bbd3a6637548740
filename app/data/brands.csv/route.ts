import { OPEN_HEADERS, openOptions, openProblem, paramsOf } from '@/app/_lib/public-api'
import { publicCtx } from '@/app/_lib/request'
import { readQuery } from '@/domain/register/find'
import { exportBrands } from '@/services/register/export-brands'
import { limitReads } from '@/services/register/read-limit'

export const GET = async (request: Request) => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  if (!limited.ok) return openProblem(limited.because, ctx.requestId)
  const lines = exportBrands(ctx, readQuery(paramsOf(request.url)))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="brands.csv"',
    },
  })
}

export const OPTIONS = openOptions
