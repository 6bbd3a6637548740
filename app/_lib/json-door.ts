import { cookies, headers } from 'next/headers'
import type { z } from 'zod'
import { refuse } from '@/domain/outcome'
import type { ActionName } from '@/domain/policy/table'
import { type Door, passThrough, turnAway } from './door'
import { isOwnOrigin } from './origin'
import { problem } from './problem'
import { requestCtx } from './request'
import { sessionCookieName } from './session-cookie'

const BODY_MAX = 1_000_000

/** Serves a door to our own pages as JSON: same checks as an action, small answers, nothing re-rendered. */
export const serveDoor = async <S extends z.ZodType, T>(
  name: ActionName,
  target: Door<S, T>,
  request: Request,
): Promise<Response> => {
  const ctx = await requestCtx()
  const head = await headers()
  const stop = (outcome: ReturnType<typeof refuse>) =>
    problem(outcome.ok ? { code: 'missing' } : outcome.because, ctx.requestId)
  if (!isOwnOrigin(head.get('origin'), head.get('host'))) return stop(await turnAway(ctx, name, 'origin'))
  // A tab opened by someone who has since signed out or changed must not write under another name.
  const shownTo = head.get('x-person')
  if (shownTo && ctx.actor.kind === 'person' && shownTo !== ctx.actor.personId)
    return stop(await turnAway(ctx, name, 'identity_changed'))
  if (ctx.actor.kind === 'anonymous' && (await cookies()).has(sessionCookieName()))
    return stop(refuse('unauthenticated', { reason: 'session_ended' }))
  if (Number(head.get('content-length') ?? 0) > BODY_MAX)
    return stop(refuse('invalid', { reason: 'too_large' }))
  const text = await request.text()
  if (text.length > BODY_MAX) return stop(refuse('invalid', { reason: 'too_large' }))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return stop(refuse('invalid', { reason: 'not_json' }))
  }
  const outcome = await passThrough(name, target, ctx, body, head.get('idempotency-key') ?? undefined)
  return outcome.ok
    ? Response.json({ value: outcome.value ?? null }, { headers: { 'cache-control': 'no-store' } })
    : problem(outcome.because, ctx.requestId)
}
