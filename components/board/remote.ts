import type { Refusal } from '@/domain/outcome'

/** What came back: the value, a refusal with its reasons (a fault of ours is `unavailable`), or no connection at all. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; because: Refusal }
  | { ok: false; because: null }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const refusalIn = (body: unknown, wait: string | null): Refusal => {
  // The problem documents of this product carry exactly the members of a refusal; `title` is its code.
  const { title, ...rest } = isRecord(body) ? body : { title: 'invalid' }
  return {
    ...rest,
    code: String(title),
    ...(Number(wait) > 0 ? { retryAfter: Number(wait) } : {}),
  } as Refusal
}

const send = async (address: string, init: RequestInit): Promise<Answer<unknown>> => {
  try {
    const response = await fetch(address, { ...init, credentials: 'same-origin' })
    // A fault of ours bears no document; a proxy that answers for a server which is away stands for no connection.
    if (response.status === 500) return { ok: false, because: { code: 'unavailable' } }
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: body }
    return { ok: false, because: refusalIn(body, response.headers.get('retry-after')) }
  } catch {
    return { ok: false, because: null }
  }
}

/** Reads a view of ours; the handler's own type says what comes back. */
export const read = async <T>(address: string, signal?: AbortSignal): Promise<Answer<T>> =>
  (await send(address, signal ? { signal } : {})) as Answer<T>

/** The same for what a page asks by itself, which must not keep the session of somebody who has gone away. */
export const readUnattended = async <T>(address: string): Promise<Answer<T>> =>
  (await send(address, { headers: { 'x-unattended': '1' } })) as Answer<T>

/** Knocks at a door of ours. `key` makes a repeat of the same request harmless. */
export const act = async <T>(
  address: string,
  input: unknown,
  person: string,
  key?: string,
): Promise<Answer<T>> => {
  const answer = await send(address, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: {
      'content-type': 'application/json',
      'x-person': person,
      ...(key ? { 'idempotency-key': key } : {}),
    },
  })
  if (!answer.ok) return answer
  return { ok: true, value: (isRecord(answer.value) ? answer.value.value : undefined) as T }
}
