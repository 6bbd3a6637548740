import autocannon from 'autocannon'
import { Plain } from './say.mjs'

const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const rounded = (value, digits) => Number(value.toFixed(digits))

async function fire({ base, requests: make, connections, seconds }) {
  const requests = await make()
  const times = []
  let bytes = 0
  let firstWrong = ''
  return new Promise((done, fail) => {
    const instance = autocannon(
      {
        url: base,
        connections,
        duration: seconds,
        timeout: 20,
        requests: requests.map(request => ({
          ...request,
          onResponse: (status, body, context, headers) => {
            if (status !== 200) firstWrong ||= `${status} ${String(body).slice(0, 200)}`
            request.onResponse?.(status, body, context, headers)
          },
        })),
      },
      (error, result) => (error ? fail(error) : done({ result, times, bytes, firstWrong })),
    )
    instance.on('response', (_, __, size, milliseconds) => {
      times.push(milliseconds)
      bytes += size
    })
  })
}

/**
 * Loads one target for some seconds, after as long a warm-up: the first hundreds of answers of a page are computed by code
 * that has not been compiled yet, and tell nothing of a day at work.
 * @param {{ name: string, base: string, requests: () => Promise<object[]> }} target
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<{ name: string, connections: number, rps: number, p50: number, p95: number, bytes: number }>}
 *   milliseconds; bytes of an average answer with its headers
 */
export async function measure(target, { connections, seconds }) {
  await fire({ ...target, connections, seconds })
  const began = performance.now()
  const { result, times, bytes, firstWrong } = await fire({ ...target, connections, seconds })
  const lasted = (performance.now() - began) / 1000
  // The speed of an error page says nothing.
  if (firstWrong || result.errors > 0 || times.length === 0)
    throw new Plain(
      `${target.name} at ${connections}: ${firstWrong || `${result.errors} connections failed, ${times.length} answers`}`,
    )
  times.sort((a, b) => a - b)
  return {
    name: target.name,
    connections,
    rps: rounded(times.length / lasted, 1),
    p50: rounded(percentile(times, 0.5), 2),
    p95: rounded(percentile(times, 0.95), 2),
    bytes: Math.round(bytes / times.length),
  }
}
