import { decode, encode } from 'next-auth/jwt'
import { env } from '@/services/env'
import { ABSOLUTE_HOURS } from '@/services/session/lifetimes'

const isSecure = (): boolean => env().baseUrl.startsWith('https://')

/** Name of next-auth's session cookie; host-bound wherever the address is https. */
export const sessionCookieName = (): string =>
  isSecure() ? '__Host-next-auth.session-token' : 'next-auth.session-token'

/** Attributes every session cookie carries. */
export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
  maxAge: ABSOLUTE_HOURS * 3600,
})

/** The signed token of a session: it carries the session id and nothing else; the row decides. */
export const sessionToken = (sid: string): Promise<string> =>
  encode({ token: { sid }, secret: env().secret, maxAge: ABSOLUTE_HOURS * 3600 })

/** Tokens read lately: taking one apart costs as much as reading the session, and what is in it never changes. */
const lately = new Map<string, { sid: string; until: number }>()
const LATELY_MAX = 5000

/** The session id in a token, or null when the token is not ours or too old. */
export const sessionIdIn = async (token: string | undefined): Promise<string | null> => {
  if (!token || token.length > 4096) return null
  const known = lately.get(token)
  if (known && known.until > Date.now()) return known.sid
  lately.delete(token)
  const claims = await decode({ token, secret: env().secret }).catch(() => null)
  if (typeof claims?.sid !== 'string') return null
  if (typeof claims.exp === 'number') {
    const [oldest] = lately.keys()
    if (oldest !== undefined && lately.size >= LATELY_MAX) lately.delete(oldest)
    lately.set(token, { sid: claims.sid, until: claims.exp * 1000 })
  }
  return claims.sid
}
