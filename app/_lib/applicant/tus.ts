import { turnAway } from '@/app/_lib/door'
import { isOwnOrigin } from '@/app/_lib/origin'
import { problem } from '@/app/_lib/problem'
import { requestCtx } from '@/app/_lib/request'
import type { UploadAddress } from '@/domain/application/upload'
import { recordRefusal } from '@/services/security-log'
import { serveTus } from '@/services/upload/serve'
import { viewUploads } from '@/services/upload/view'

/** Serves the tus protocol for an application or a vault to our own pages: origin, person, service; a refusal as a problem. */
export const tus = async (request: Request, address: UploadAddress): Promise<Response> => {
  const ctx = await requestCtx()
  const head = request.headers
  const away = async (reason: 'origin' | 'identity_changed') => {
    await turnAway(ctx, 'send-upload', reason)
    return problem({ code: 'forbidden', reason }, ctx.requestId)
  }
  // A browser names no origin where nothing is changed.
  if (request.method !== 'HEAD' && !isOwnOrigin(head.get('origin'), head.get('host'))) return away('origin')
  const shownTo = head.get('x-person')
  if (shownTo && ctx.actor.kind === 'person' && shownTo !== ctx.actor.personId)
    return away('identity_changed')
  const outcome = await serveTus(ctx, address, request)
  if (outcome.ok) return outcome.value
  await recordRefusal(ctx, 'send-upload', outcome)
  const response = problem(outcome.because, ctx.requestId)
  response.headers.set('tus-resumable', '1.0.0')
  return response
}

/** What a place holds and what of it the sender has not finished, as data. */
export const uploadsAt = async (address: UploadAddress): Promise<Response> => {
  const ctx = await requestCtx()
  const outcome = await viewUploads(ctx, address)
  return outcome.ok
    ? Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } })
    : problem(outcome.because, ctx.requestId)
}
