import { randomInt } from 'node:crypto'

/** The server under test. */
export const base = process.env.E2E_BASE_URL ?? 'http://localhost:3000'

/** Somebody who asks: a cookie when signed in, and an address of their own, as a proxy in front would report it. */
export type Visitor = { cookie: string; address: string }

const octet = () => randomInt(1, 255)

/** A visitor nobody has seen before. */
export const stranger = (): Visitor => ({ cookie: '', address: `10.${octet()}.${octet()}.${octet()}` })

type Question = { method?: string; headers?: Record<string, string>; body?: string | FormData | undefined }

/** Asks once more when the server let go of a resting connection in the very moment it was used again. */
const anew = async (send: () => Promise<Response>): Promise<Response> => {
  try {
    return await send()
  } catch (error) {
    const { cause } = error instanceof Error ? error : {}
    if (cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET') return send()
    throw error
  }
}

/** Asks the server as that visitor and follows no redirect. */
export const ask = (path: string, who: Visitor, { method = 'GET', headers = {}, body }: Question = {}) => {
  // Not through URL, which would read a path that begins with two slashes as another host.
  const send = () =>
    fetch(`${base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(who.cookie ? { cookie: who.cookie } : {}),
        'x-forwarded-for': who.address,
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
  // What may have changed something is not sent twice.
  return method === 'GET' || method === 'HEAD' ? anew(send) : send()
}

/** Sends JSON to an action as our own pages do; headers may be overridden or, with an empty value, left out. */
export const act = (name: string, who: Visitor, input: unknown, headers: Record<string, string> = {}) => {
  const all = { origin: base, 'content-type': 'application/json', ...headers }
  return ask(`/api/act/${name}`, who, {
    method: 'POST',
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
    body: typeof input === 'string' ? input : JSON.stringify(input),
  })
}
