import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileBody } from './body'
import { openDiskStore, storedPlace } from './store'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'body-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

const bytes = Buffer.alloc(3_000_000, 'evidence ')

const stored = async () => {
  const store = openDiskStore(dir)
  const { sha256 } = await store.put(Readable.from([bytes]))
  const { stream } = await store.open(sha256)
  return { stream, place: storedPlace(dir, sha256) }
}

const isHeld = async (place: string): Promise<boolean> => {
  const open = await Promise.all(
    (await readdir('/proc/self/fd')).map(fd => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  )
  return open.includes(place)
}

const aWhile = () => new Promise(resolve => setTimeout(resolve, 50))

describe('the body of a served file', () => {
  it('is the file, byte by byte', async () => {
    const { stream } = await stored()
    const read = await new Response(fileBody(stream)).arrayBuffer()
    expect(bytes.equals(Buffer.from(read))).toBe(true)
  })

  it.runIf(existsSync('/proc/self/fd'))('opens nothing while nobody reads, as for HEAD', async () => {
    const { stream, place } = await stored()
    const answer = new Response(fileBody(stream))
    await aWhile()
    expect(await isHeld(place)).toBe(false)
    expect(answer.bodyUsed).toBe(false)
  })

  it.runIf(existsSync('/proc/self/fd'))('closes the file when the client goes midway', async () => {
    const { stream, place } = await stored()
    const reader = fileBody(stream).getReader()
    expect((await reader.read()).done).toBe(false)
    expect(await isHeld(place)).toBe(true)
    await reader.cancel()
    await expect.poll(() => isHeld(place)).toBe(false)
  })

  it('breaks off when the bytes turn out to be other ones', async () => {
    const { stream, place } = await stored()
    await chmod(place, 0o644)
    await writeFile(place, Buffer.alloc(3_000_000, 'forgery  '))
    await expect(new Response(fileBody(stream)).arrayBuffer()).rejects.toMatchObject({ problem: 'altered' })
  })
})
