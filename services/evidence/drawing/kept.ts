import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagePicture } from './picture'

const MIMES = ['image/svg+xml', 'image/webp'] as const
const HASH_BYTES = 32
const SWEEP_EVERY = 50

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Deletes the drawings longest unused until they fit into `limit` bytes with a fifth to spare. */
export const sweepKept = async (dir: string, limit: number): Promise<void> => {
  const names = await readdir(dir)
  const found = await Promise.all(
    names.map(async name => {
      const known = await stat(join(dir, name)).catch(() => null)
      return { name, size: known?.size ?? 0, at: known?.mtimeMs ?? 0 }
    }),
  )
  let total = found.reduce((sum, each) => sum + each.size, 0)
  if (total <= limit) return
  for (const each of found.sort((a, b) => a.at - b.at)) {
    if (total <= limit * 0.8) return
    await rm(join(dir, each.name), { force: true })
    total -= each.size
  }
}

/**
 * Drawings kept on disk, at most `limit` bytes of them. Each begins with its own hash, so that one cut short by a crash is
 * drawn again instead of shown. Losing them costs time and nothing else.
 */
export const keptDrawings = (dir: string, limit: number) => {
  let since = SWEEP_EVERY
  return {
    async read(name: string, now: Date): Promise<PagePicture | null> {
      const held = await readFile(join(dir, name)).catch(() => null)
      if (!held || held.length <= HASH_BYTES + 1) return null
      const body = held.subarray(HASH_BYTES)
      const mime = MIMES[body[0] ?? -1]
      if (!mime || !digest(body).equals(held.subarray(0, HASH_BYTES))) return null
      await utimes(join(dir, name), now, now).catch(() => {})
      return { bytes: body.subarray(1), mime }
    },
    async keep(name: string, { bytes, mime }: PagePicture, now: Date): Promise<void> {
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const body = Buffer.concat([Buffer.from([MIMES.indexOf(mime)]), bytes])
      const temporary = join(dir, `.${randomUUID()}`)
      await writeFile(temporary, Buffer.concat([digest(body), body]), { mode: 0o600, flag: 'wx' })
      await utimes(temporary, now, now)
      await rename(temporary, join(dir, name))
      since += 1
      if (since < SWEEP_EVERY) return
      since = 0
      await sweepKept(dir, limit)
    },
  }
}
