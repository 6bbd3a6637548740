import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentTime } from '@/services/clock'
import type { Ctx } from '@/services/context'
import { env } from '@/services/env'
import { type LiveSession, resolveSession } from '@/services/session/resolve'
import { SOCKET_ADDRESS } from '@/services/socket-address'
import { sessionCookieName, sessionIdIn } from './session-cookie'

/**
 * Client address: the n-th hop from the right of X-Forwarded-For, n being the number of own proxies; without any, the
 * other end of the connection, since anybody may write that header.
 */
export const clientAddress = (forwarded: string | null, socket: string | null, proxies: number): string => {
  if (proxies === 0) return socket ?? 'local'
  const hops = (forwarded ?? '')
    .split(',')
    .map(h => h.trim())
    .filter(Boolean)
  return hops[hops.length - proxies] ?? 'local'
}

/** The live session of this request, read once; null for the public. */
export const liveSession = cache(async (): Promise<LiveSession | null> => {
  const sid = await sessionIdIn((await cookies()).get(sessionCookieName())?.value)
  if (!sid) return null
  // An open page that keeps itself up to date says so: it must not keep its session alive.
  return resolveSession(await currentTime(), sid, (await headers()).has('x-unattended'))
})

/** Who asks, without counting it as a sign of life: for streams, which open themselves again. */
export const unattendedCtx = async (): Promise<Ctx> => {
  const sid = await sessionIdIn((await cookies()).get(sessionCookieName())?.value)
  const [base, live] = await Promise.all([
    baseCtx(),
    sid ? currentTime().then(now => resolveSession(now, sid, true)) : null,
  ])
  return { ...base, actor: live?.actor ?? { kind: 'anonymous' } }
}

/** The language of this request: set by the proxy from the address; Chinese otherwise. */
export const requestLocale = async (): Promise<Ctx['locale']> =>
  (await headers()).get('x-locale') === 'en' ? 'en' : 'zh-CN'

const baseCtx = cache(async (): Promise<Omit<Ctx, 'actor'>> => {
  const head = await headers()
  return {
    now: await currentTime(),
    requestId: randomUUID(),
    address: clientAddress(head.get('x-forwarded-for'), head.get(SOCKET_ADDRESS), env().trustedProxies),
    userAgent: head.get('user-agent')?.slice(0, 300) ?? '',
    locale: await requestLocale(),
  }
})

/** The context of a signed-in page or of an action. */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const [base, live] = await Promise.all([baseCtx(), liveSession()])
  return { ...base, actor: live?.actor ?? { kind: 'anonymous' } }
})

/** The same for a page and its frame, which only read: their parts share what they ask for. */
export const readingCtx = cache(async (): Promise<Ctx> => ({ ...(await requestCtx()), reading: {} }))

/** The context of a public page: never reads the session, so the page is the same for everyone. */
export const publicCtx = async (): Promise<Ctx> => ({ ...(await baseCtx()), actor: { kind: 'anonymous' } })
