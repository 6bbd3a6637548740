import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { returnPath } from '@/domain/account/return-path'
import type { Ctx } from '@/services/context'
import { env } from '@/services/env'
import { resolveSession } from '@/services/session/resolve'
import { authOptions } from './auth'
import { isOwnOrigin } from './origin'
import { sessionCookieName, sessionIdIn } from './session-cookie'

const ACTIONS = ['providers', 'session', 'csrf', 'signin', 'signout', 'callback', 'error']
const BODY_MAX = 20_000

const cookiesOf = (header: string | null): Record<string, string> =>
  Object.fromEntries(
    (header ?? '').split(';').flatMap(part => {
      const at = part.indexOf('=')
      if (at < 1) return []
      const value = part.slice(at + 1).trim()
      try {
        return [[part.slice(0, at).trim(), decodeURIComponent(value)]]
      } catch {
        return []
      }
    }),
  )

const bodyOf = async (request: Request): Promise<Record<string, string> | null> => {
  const text = await request.text()
  if (text.length > BODY_MAX) return null
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  if (!type.includes('application/json')) return {}
  try {
    const parsed: unknown = JSON.parse(text)
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
    return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? value : '']))
  } catch {
    return null
  }
}

const isSafeReturn = (url: string | undefined): boolean => {
  if (url === undefined || url === '') return true
  const { baseUrl } = env()
  return (
    url === baseUrl || returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url) !== null
  )
}

const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  })

/** A token as next-auth checks it. Used for our own form, whose origin is checked instead: a page cannot set a cookie. */
const ownCsrf = () => {
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${env().secret}`).digest('hex')
  return { token, cookie: `${token}|${hash}` }
}

/** The part of Node's response that next-auth writes to, gathered into a web response. */
class Gathered {
  private readonly head = new Map<string, string | string[]>()
  private code = 200
  private body: string | null = null
  getHeader = (name: string) => this.head.get(name.toLowerCase())
  setHeader = (name: string, value: string | string[]) => {
    this.head.set(name.toLowerCase(), value)
    return this
  }
  status = (code: number) => {
    this.code = code
    return this
  }
  json = (value: unknown) => {
    this.setHeader('content-type', 'application/json')
    this.body = JSON.stringify(value)
  }
  send = (value: unknown) => {
    if (typeof value === 'string') this.body = value
    else this.json(value ?? {})
  }
  end = () => {}
  response(): Response {
    const headers = new Headers({ 'cache-control': 'no-store' })
    for (const [name, value] of this.head)
      for (const each of Array.isArray(value) ? value : [value])
        if (name === 'set-cookie') headers.append(name, each)
        else headers.set(name, each)
    return new Response(this.body, { status: this.code, headers })
  }
}

const endedSession = async (ctx: Ctx, cookies: Record<string, string>): Promise<Response | null> => {
  const held = cookies[sessionCookieName()]
  if (!held) return null
  const sid = await sessionIdIn(held)
  if (sid && (await resolveSession(ctx.now, sid))) return null
  const secure = env().baseUrl.startsWith('https://') ? '; Secure' : ''
  const response = Response.json({}, { status: 401, headers: { 'cache-control': 'no-store' } })
  response.headers.append(
    'set-cookie',
    `${sessionCookieName()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`,
  )
  return response
}

/**
 * Serves next-auth's addresses. In front of it: only known actions, own origin for every POST, short bodies, and no
 * return address that leads off this site.
 */
export const handleAuth = async (request: Request, segments: string[], ctx: Ctx): Promise<Response> => {
  const [action = '', providerId] = segments
  if (!ACTIONS.includes(action) || segments.length > 2) return plain(404, 'not found')
  const isPost = request.method === 'POST'
  if (isPost && !isOwnOrigin(request.headers.get('origin'), request.headers.get('host')))
    return plain(403, 'wrong origin')
  const body = isPost ? await bodyOf(request) : {}
  if (body === null) return plain(413, 'body not accepted')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  if (!isSafeReturn(query.callbackUrl) || !isSafeReturn(body.callbackUrl))
    return plain(400, 'wrong return address')
  const cookies = cookiesOf(request.headers.get('cookie'))
  const options = authOptions(ctx)
  const remembered = options.cookies?.callbackUrl?.name ?? ''
  if (!isSafeReturn(cookies[remembered])) delete cookies[remembered]
  if (action === 'session') {
    const ended = await endedSession(ctx, cookies)
    if (ended) return ended
  }
  if (isPost && action === 'signin' && providerId === 'oidc') {
    const { token, cookie } = ownCsrf()
    cookies[options.cookies?.csrfToken?.name ?? ''] = cookie
    body.csrfToken = token
  }
  const gathered = new Gathered()
  const incoming = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    query: { ...query, nextauth: segments },
    cookies,
    body,
  }
  // next-auth reads these five members and writes through the seven methods above, nothing else of Node's objects.
  await NextAuth(incoming as unknown as NextApiRequest, gathered as unknown as NextApiResponse, options)
  return gathered.response()
}
