import { OPEN_HEADERS, openOptions, openProblem } from '@/app/_lib/public-api'
import { publicCtx } from '@/app/_lib/request'
import { publishedDrawFile } from '@/services/draw/published'
import { limitReads } from '@/services/register/read-limit'

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  if (!limited.ok) return openProblem(limited.because, ctx.requestId)
  const { id } = await params
  const file = await publishedDrawFile(ctx, id)
  if (!file.ok) return openProblem(file.because, ctx.requestId)
  return new Response(`${JSON.stringify(file.value, null, 2)}\n`, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="draw-${id}.json"`,
    },
  })
}

export const OPTIONS = openOptions
