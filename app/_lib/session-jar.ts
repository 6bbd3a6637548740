import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookieName, sessionCookieOptions, sessionToken } from './session-cookie'

/** Gives this browser a session. */
export const keepSession = async (sid: string): Promise<void> => {
  const jar = await cookies()
  jar.set(sessionCookieName(), await sessionToken(sid), sessionCookieOptions())
}

/** Takes the session cookie from this browser. */
export const dropSession = async (): Promise<void> => {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}
