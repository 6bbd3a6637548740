import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Why an upload was not taken: over `maxBytes`, no byte at all, or broken off by the sender. */
export type ReceiveRefusal = 'too-large' | 'empty' | 'interrupted'

export type Received =
  | { ok: true; path: string; sha256: string; size: number }
  | { ok: false; because: ReceiveRefusal }

/** Where quarantined files lie, how many bytes one may have, and the longest silence of the sender in ms. */
export type ReceiveLimits = { dir: string; maxBytes: number; idleMs?: number; signal?: AbortSignal }

class TooLarge extends Error {}
class Silence extends Error {}

async function within<T>(wait: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), ms)
  })
  try {
    return await Promise.race([wait, silence])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Streams an upload into quarantine under a generated name, hashing and counting as it goes; stops reading at
 * the first byte over the limit. Nothing is left behind unless the whole file arrived and is on disk.
 * Accepts a web stream (request body) or a Node stream; throws only when the disk fails.
 */
export async function receiveFile(
  source: AsyncIterable<Uint8Array | string>,
  { dir, maxBytes, idleMs = 30_000, signal }: ReceiveLimits,
): Promise<Received> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, randomUUID())
  const handle = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const reader = source[Symbol.asyncIterator]()
  let size = 0
  let kept = false
  let diskFailed: unknown
  try {
    while (true) {
      signal?.throwIfAborted()
      const { done, value } = await within(reader.next(), idleMs)
      if (done) break
      const chunk = typeof value === 'string' ? Buffer.from(value) : value
      size += chunk.byteLength
      if (size > maxBytes) throw new TooLarge()
      hash.update(chunk)
      await handle.writeFile(chunk).catch((problem: unknown) => {
        diskFailed = problem
        throw problem
      })
    }
    if (size === 0) return { ok: false, because: 'empty' }
    await handle.sync()
    kept = true
    return { ok: true, path, sha256: hash.digest('hex'), size }
  } catch (problem) {
    void Promise.resolve(reader.return?.()).catch(() => undefined)
    if (problem instanceof TooLarge) return { ok: false, because: 'too-large' }
    if (diskFailed !== undefined) throw diskFailed
    return { ok: false, because: 'interrupted' }
  } finally {
    await handle.close()
    if (!kept) await rm(path, { force: true })
  }
}

/** Removes quarantined files last touched before `before`; answers how many. For the nightly sweep. */
export async function sweepQuarantine(dir: string, before: Date): Promise<number> {
  const names = await readdir(dir).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(dir, name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || found.mtimeMs >= before.getTime()) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
