import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { PersonActor } from '@/domain/people/roles'
import type { Ctx } from '@/services/context'
import { liveSession, readingCtx, requestLocale } from './request'

/** The path in the language of this request. */
export const localPath = async (path: string): Promise<string> =>
  (await requestLocale()) === 'en' ? `/en${path === '/' ? '' : path}` : path

/** The path of this page, without the language. */
export const herePath = async (): Promise<string> => (await headers()).get('x-path') ?? '/'

const isSignedIn = (ctx: Ctx): ctx is Ctx & { actor: PersonActor } => ctx.actor.kind === 'person'

/**
 * The context of a page that needs a signed-in person; otherwise sends to sign-in and back afterwards, to this path or to
 * the address given, for a page whose parameters have to survive the way.
 */
export const signedIn = async (back?: `/${string}`): Promise<Ctx & { actor: PersonActor }> => {
  const ctx = await readingCtx()
  if (isSignedIn(ctx)) return ctx
  const live = await liveSession()
  const to = back ?? (await herePath())
  redirect(await localPath(live?.state === 'mfa_pending' ? paths.secondFactor(to) : paths.signIn(to)))
}

/** The value of a view, or the page that says why not: what one may not see is missing. */
export const viewOr404 = async <T>(outcome: Outcome<T> | Promise<Outcome<T>>): Promise<T> => {
  const view = await outcome
  if (view.ok) return view.value
  if (view.because.code === 'unauthenticated') redirect(await localPath(paths.signIn(await herePath())))
  notFound()
}
