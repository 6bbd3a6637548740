import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { returnPath } from '@/domain/account/return-path'
import { SignIn } from '@/domain/account/sign-in'
import { refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '@/services/context'
import { env } from '@/services/env'
import { log } from '@/services/log'
import { recordRefusal } from '@/services/security-log'
import { signOut } from '@/services/session/close'
import { openByIdentity } from '@/services/session/identity'
import { ABSOLUTE_HOURS } from '@/services/session/lifetimes'
import { openSession } from '@/services/session/open'
import { resolveSession } from '@/services/session/resolve'
import { door, passThrough } from './door'
import { oidcProvider } from './oidc'
import { sessionCookieName, sessionCookieOptions } from './session-cookie'

const signInDoor = door(SignIn, openSession)

const cookieNames = (): NextAuthOptions['cookies'] => {
  const { maxAge: _life, ...options } = sessionCookieOptions()
  const prefix = options.secure ? '__Host-' : ''
  const named = (name: string, maxAge?: number) => ({
    name: `${prefix}next-auth.${name}`,
    options: maxAge ? { ...options, maxAge } : options,
  })
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: named('callback-url'),
    csrfToken: named('csrf-token'),
    pkceCodeVerifier: named('pkce.code-verifier', 900),
    state: named('state', 900),
    nonce: named('nonce', 900),
  }
}

/** Signs in through the same door as the form; throws nothing but fixed codes, which end up in an address. */
const authorize = async (
  ctx: Ctx,
  given: Record<string, string> | undefined,
): Promise<{ id: string } | null> => {
  try {
    const raw = { email: given?.email, password: given?.password }
    const outcome = await passThrough('sign-in', signInDoor, ctx, raw)
    if (outcome.ok) return { id: outcome.value.sessionId }
    if (outcome.because.code !== 'limited') return null
  } catch (error) {
    log().error({ requestId: ctx.requestId, err: error }, 'sign-in failed')
    throw new Error('unavailable')
  }
  throw new Error('limited')
}

/** The path on this site that an address names, or the start page. */
export const ownAddress = (url: string, baseUrl: string): string => {
  const path = returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)
  return baseUrl + (path ?? '/')
}

/**
 * next-auth's settings for one request. Its token carries a session id and nothing else: what a client sends never
 * enters it, and every answer is read from the session row.
 */
export const authOptions = (ctx: Ctx): NextAuthOptions => ({
  secret: env().secret,
  useSecureCookies: env().baseUrl.startsWith('https://'),
  session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
  jwt: { maxAge: ABSOLUTE_HOURS * 3600 },
  cookies: cookieNames(),
  pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.account() },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: given => authorize(ctx, given),
    }),
    ...oidcProvider(),
  ],
  callbacks: {
    redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
    signIn: async ({ user, account, profile }) => {
      if (account?.provider !== 'oidc') return true
      const isVerified =
        profile !== undefined && 'email_verified' in profile && profile.email_verified === true
      const outcome = await openByIdentity(ctx, {
        issuer: env().oidc?.issuer ?? '',
        subject: account.providerAccountId,
        email: profile?.email ?? '',
        isVerified,
      })
      await recordRefusal(ctx, 'sign-in', outcome)
      if (!outcome.ok) return `${paths.signIn()}?error=${outcome.because.reason ?? outcome.because.code}`
      user.id = outcome.value.sessionId
      return true
    },
    jwt: async ({ token, user, trigger }) => {
      if (trigger === 'update')
        await recordRefusal(ctx, 'session-update', refuse('forbidden', { reason: 'claims' }))
      return { sid: user ? user.id : token.sid }
    },
    session: async ({ session, token }) => {
      const live = typeof token.sid === 'string' ? await resolveSession(ctx.now, token.sid) : null
      return {
        expires: session.expires,
        ...(live?.state === 'active' ? { user: { name: live.name, email: live.email } } : {}),
      }
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token.sid === 'string') await signOut(ctx, await resolveSession(ctx.now, token.sid))
    },
  },
})
