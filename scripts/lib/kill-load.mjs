import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

const address = () => `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`

/** Sends one entry of the journal; null when nobody answered. */
async function send(base, { action, cookie, input, key, from }) {
  try {
    const response = await fetch(`${base}/api/act/${action}`, {
      method: 'POST',
      headers: {
        origin: base,
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-forwarded-for': from,
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(30_000),
    })
    const body = await response.json()
    return { status: response.status, body }
  } catch {
    return null
  }
}

/** Takes note of an answer; true when the write was acknowledged. */
function settle(entry, answer) {
  if (!answer) return false
  entry.state = answer.status === 200 ? 'acknowledged' : 'refused'
  entry.status = answer.status
  if (answer.status === 200) {
    entry.value = answer.body.value
    entry.writer.done(entry.value, entry)
  } else entry.writer.refused(answer.body, entry)
  return answer.status === 200
}

/**
 * Lets everybody write until told to stop; every attempt stands in the journal before it is sent.
 * @param {string} base
 * @param {import('./kill-writers.mjs').Writer[]} writers
 * @param {object[]} journal
 */
export function startLoad(base, writers, journal) {
  let isOver = false
  const loop = async writer => {
    while (!isOver) {
      const wish = writer.wish()
      if (!wish) return
      const entry = { ...wish, key: randomUUID(), from: address(), writer, state: 'asked' }
      journal.push(entry)
      const answer = await send(base, entry)
      if (!answer) return
      settle(entry, answer)
      // A person may write 300 times a minute.
      await sleep(randomInt(150, 350))
    }
  }
  const loops = Promise.all(writers.map(loop))
  return async () => {
    isOver = true
    await loops
  }
}

/**
 * Asks again what got no answer before the server died: with the same key it is done once or refused, never unclear.
 * @returns {Promise<{ resolved: number, lost: object[] }>}
 */
export async function resolveUnclear(base, journal) {
  const lost = []
  let resolved = 0
  for (const entry of journal.filter(({ state }) => state === 'asked')) {
    const answer = await send(base, entry)
    if (!answer || answer.status >= 500) lost.push({ ...entry, answer })
    else {
      settle(entry, answer)
      resolved++
    }
  }
  return { resolved, lost }
}

/** Repeats acknowledged writes with their keys; returns those that were answered differently. */
export async function repeatAcknowledged(base, entries) {
  const different = []
  for (const entry of entries) {
    const answer = await send(base, entry)
    if (answer?.status !== 200 || !isDeepStrictEqual(answer.body.value, entry.value))
      different.push({ entry, answer })
  }
  return different
}
