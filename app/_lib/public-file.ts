import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import { limitReads } from '@/services/register/read-limit'
import { OPEN_HEADERS, openProblem } from './public-api'
import { publicCtx } from './request'

/** Serves one published record as a JSON file to keep: limit, service, file or problem document. */
export const serveFile = async <T>(
  params: Promise<{ id: string }>,
  name: string,
  read: (ctx: Ctx, id: string) => Promise<Outcome<T>>,
): Promise<Response> => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  if (!limited.ok) return openProblem(limited.because, ctx.requestId)
  const { id } = await params
  const file = await read(ctx, id)
  if (!file.ok) return openProblem(file.because, ctx.requestId)
  return new Response(`${JSON.stringify(file.value, null, 2)}\n`, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${id}.json"`,
    },
  })
}
