import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Outcome } from '@/domain/outcome'
import type { ActionName } from '@/domain/policy/table'
import { type Door, passThrough, turnAway } from './door'
import { formToObject } from './form-data'
import { isOwnOrigin } from './origin'
import { requestCtx } from './request'
import { shownAgain } from './typed'

/** What a form shows after it was sent: nothing yet, done, or why not, with what was typed. */
export type FormState<T = unknown> = { outcome: Outcome<T> | null; typed: Record<string, unknown> }

const keyOf = (form: FormData): string | undefined => {
  const key = form.get('_key')
  return typeof key === 'string' && key.length > 0 ? key : undefined
}

/**
 * The one wrapper of every server action: own origin check, actor, limits, strict schema, service. Works as a plain
 * form without JavaScript. `then` names the page to go to after success.
 */
export const action =
  <S extends z.ZodType, T>(
    name: ActionName,
    target: Door<S, T>,
    then?: (value: T, form: FormData) => string | null | Promise<string | null>,
  ) =>
  async (_state: FormState, form: FormData): Promise<FormState<T>> => {
    const typed = formToObject(form)
    const kept = shownAgain(typed)
    const head = await headers()
    const ctx = await requestCtx()
    if (!isOwnOrigin(head.get('origin'), head.get('host')))
      return { outcome: await turnAway(ctx, name, 'origin'), typed: kept }
    // The page was shown to somebody who has since signed out, or under whose browser somebody else has signed in.
    const shownTo = form.get('_person')
    if (typeof shownTo === 'string' && ctx.actor.kind === 'person' && shownTo !== ctx.actor.personId)
      return { outcome: await turnAway(ctx, name, 'identity_changed'), typed: kept }
    const outcome = await passThrough(name, target, ctx, typed, keyOf(form))
    if (outcome.ok && then) {
      const to = await then(outcome.value, form)
      if (to) redirect(to)
    }
    return { outcome, typed: outcome.ok ? {} : kept }
  }
