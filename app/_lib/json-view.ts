import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import { problem } from './problem'
import { requestCtx } from './request'

/** Answers a GET of our own pages with a view as small JSON, or with the problem document that says why not. */
export const serveView = async <T>(view: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Response> => {
  const ctx = await requestCtx()
  const outcome = await view(ctx)
  return outcome.ok
    ? Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } })
    : problem(outcome.because, ctx.requestId)
}
