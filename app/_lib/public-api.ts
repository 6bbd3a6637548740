import type { Outcome, Refusal } from '@/domain/outcome'
import type { Params } from '@/domain/register/find'
import type { Ctx } from '@/services/context'
import { limitReads } from '@/services/register/read-limit'
import { problem } from './problem'
import { publicCtx } from './request'

/** Anyone may read, from any site, never with credentials; shared caches may keep it for a minute. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'cache-control': 'public, max-age=0, s-maxage=60',
  'x-content-type-options': 'nosniff',
}

export const openProblem = (because: Refusal, requestId: string): Response => {
  const response = problem(because, requestId)
  response.headers.set('access-control-allow-origin', '*')
  if (because.reason === 'use_open_data')
    response.headers.set('link', '</data/brands.csv>; rel="alternate"; type="text/csv"')
  return response
}

/** The parameters of an address with every value each was given. */
export const paramsOf = (url: string): Params => {
  const { searchParams } = new URL(url)
  return Object.fromEntries([...new Set(searchParams.keys())].map(name => [name, searchParams.getAll(name)]))
}

/** Serves a public read as JSON: limit, service, answer or problem document. */
export const serveOpen = async <T>(answer: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Response> => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  const outcome = limited.ok ? await answer(ctx) : limited
  return outcome.ok
    ? Response.json(outcome.value, { headers: OPEN_HEADERS })
    : openProblem(outcome.because, ctx.requestId)
}

/** Answers the question of a browser on another site whether it may read. */
export const openOptions = (): Response => new Response(null, { status: 204, headers: OPEN_HEADERS })
