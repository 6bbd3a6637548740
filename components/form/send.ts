import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'

/** What a door answered, or that nothing came back at all. */
export type Answer =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; because: Refusal }
  | { kind: 'unreachable' }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const refusalIn = (body: unknown): Refusal => {
  if (!isRecord(body) || typeof body.title !== 'string') return { code: 'missing' }
  // A problem document of our own door: its members are those of a refusal under the title.
  const { title, ...members } = body
  return { ...members, code: title } as Refusal
}

/** Posts to a door as JSON. A repeat with the same key does nothing twice. */
export const send = async (
  name: string,
  body: unknown,
  options: { key?: string; personId: string; isLeaving?: boolean },
): Promise<Answer> => {
  try {
    const response = await fetch(paths.act(name), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(options.key ? { 'idempotency-key': options.key } : {}),
        'x-person': options.personId,
      },
      body: JSON.stringify(body),
      keepalive: options.isLeaving ?? false,
    })
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'done', value: isRecord(answer) ? answer.value : null }
    if (response.status >= 500) return { kind: 'unreachable' }
    return { kind: 'refused', because: refusalIn(answer) }
  } catch {
    return { kind: 'unreachable' }
  }
}
