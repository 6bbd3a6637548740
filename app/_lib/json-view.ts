import type { z } from 'zod'
import { type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import { fieldProblems } from './door'
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

/** The same for a view of what the address asks for. */
export const serveAsked = <Asked, T>(
  request: Request,
  schema: z.ZodType<Asked>,
  view: (ctx: Ctx, asked: Asked) => Promise<Outcome<T>>,
): Promise<Response> =>
  serveView(async ctx => {
    const asked = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    return asked.success ? view(ctx, asked.data) : refuse('invalid', { fields: fieldProblems(asked.error) })
  })
