import { OPEN_HEADERS, openOptions, openProblem } from '@/app/_lib/public-api'
import { publicCtx } from '@/app/_lib/request'
import { recomputeScript } from '@/services/draw/published'
import { limitReads } from '@/services/register/read-limit'

export const GET = async () => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  if (!limited.ok) return openProblem(limited.because, ctx.requestId)
  return new Response(await recomputeScript(), {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'text/javascript; charset=utf-8',
      'content-disposition': 'attachment; filename="recompute.mjs"',
    },
  })
}

export const OPTIONS = openOptions
