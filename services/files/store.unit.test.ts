import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileIntegrityError, openDiskStore } from './store'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

const body = Buffer.alloc(300_000, 'evidence ')
const placeOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

describe('the disk store', () => {
  it('gives back what was put, from a stream or a path, and keeps it read-only and once', async () => {
    const store = openDiskStore(dir)
    const first = await store.put(Readable.from([body.subarray(0, 1000), body.subarray(1000)]))
    await writeFile(join(dir, 'again'), body)
    const second = await store.put(join(dir, 'again'), first.sha256)
    expect(second).toEqual(first)
    expect(first.size).toBe(body.length)
    expect((await stat(placeOf(first.sha256))).mode & 0o777).toBe(0o444)
    expect(await readdir(join(dir, 'incoming'))).toEqual([])
    const opened = await store.open(first.sha256)
    expect(opened.size).toBe(body.length)
    expect(await buffer(opened.stream)).toEqual(body)
    expect(await store.exists(first.sha256)).toBe(true)
    expect(await store.exists('0'.repeat(64))).toBe(false)
  })

  it.runIf(existsSync('/proc/self/fd'))('holds no file open for a stream that nobody reads', async () => {
    const store = openDiskStore(dir)
    const { sha256 } = await store.put(Readable.from([body]))
    const { stream } = await store.open(sha256)
    const targets = await Promise.all(
      (await readdir('/proc/self/fd')).map(fd => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    )
    expect(targets).not.toContain(placeOf(sha256))
    expect(await buffer(stream)).toEqual(body)
  })

  it('WF-22: gives not one byte of a file whose bytes were swapped', async () => {
    const store = openDiskStore(dir)
    const { sha256 } = await store.put(Readable.from([body]))
    await chmod(placeOf(sha256), 0o644)
    await writeFile(placeOf(sha256), Buffer.alloc(300_000, 'forgery  '))
    await expect(store.open(sha256)).rejects.toThrow(FileIntegrityError)
    await expect(store.put(Readable.from([body]))).rejects.toMatchObject({ problem: 'altered' })
  })

  it('WF-22: never completes a stream whose file changes while it is read', async () => {
    const store = openDiskStore(dir)
    const { sha256 } = await store.put(Readable.from([body]))
    const { stream } = await store.open(sha256)
    await chmod(placeOf(sha256), 0o644)
    await writeFile(placeOf(sha256), Buffer.alloc(300_000, 'forgery  '))
    await expect(buffer(stream)).rejects.toMatchObject({ problem: 'altered' })
  })

  it('refuses other bytes than expected, a missing file and a name that is no hash', async () => {
    const store = openDiskStore(dir)
    await expect(store.put(Readable.from([body]), 'a'.repeat(64))).rejects.toMatchObject({
      problem: 'unexpected',
    })
    expect(await readdir(dir)).toEqual(['incoming'])
    await expect(store.open('b'.repeat(64))).rejects.toMatchObject({ problem: 'missing' })
    await expect(store.open('../../etc/passwd')).rejects.toThrow(TypeError)
  })
})
