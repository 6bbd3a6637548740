import { env } from '@/services/env'

/**
 * Whether a state-changing request comes from our own pages. A request without Origin is refused. Outside a
 * demonstration only the configured address counts; in one, the address the browser used to reach us on loopback.
 */
export const isOwnOrigin = (origin: string | null, host: string | null): boolean => {
  if (!origin) return false
  const settings = env()
  if (origin === new URL(settings.baseUrl).origin) return true
  if (settings.mode !== 'demo' || !host || !URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.host === host && ['localhost', '127.0.0.1', '[::1]'].includes(from.hostname)
}
