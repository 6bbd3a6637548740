import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiveFile, sweepQuarantine } from './receive'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'receive-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

describe('receiving a file', () => {
  it('hashes and counts a web stream while it arrives', async () => {
    const body = Buffer.from('演示材料'.repeat(50_000))
    const got = await receiveFile(new Blob([body]).stream(), { dir, maxBytes: body.length })
    if (!got.ok) throw new Error(got.because)
    expect(got.size).toBe(body.length)
    expect(got.sha256).toBe(createHash('sha256').update(body).digest('hex'))
    expect(await readFile(got.path)).toEqual(body)
  })

  it('stops reading one byte over the limit and leaves nothing behind', async () => {
    let pulled = 0
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(1000))
      },
      cancel() {
        cancelled = true
      },
    })
    expect(await receiveFile(endless, { dir, maxBytes: 4500 })).toEqual({ ok: false, because: 'too-large' })
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(pulled).toBeLessThan(10)
    expect(cancelled).toBe(true)
    expect(await readdir(dir)).toEqual([])
  })

  it('refuses an empty file, a broken connection, a silent sender and an aborted request', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('socket hang up')
      })(),
    )
    const silent = new ReadableStream<Uint8Array>({ start: c => c.enqueue(new Uint8Array(3)) })
    const limits = { dir, maxBytes: 100 }
    expect(await receiveFile(Readable.from([]), limits)).toEqual({ ok: false, because: 'empty' })
    expect(await receiveFile(broken, limits)).toEqual({ ok: false, because: 'interrupted' })
    expect(await receiveFile(silent, { ...limits, idleMs: 30 })).toEqual({
      ok: false,
      because: 'interrupted',
    })
    const aborted = { ...limits, signal: AbortSignal.abort() }
    expect(await receiveFile(Readable.from(['x']), aborted)).toEqual({ ok: false, because: 'interrupted' })
    expect(await readdir(dir)).toEqual([])
  })

  it('sweeps only what is old', async () => {
    await writeFile(join(dir, 'old'), 'x')
    await writeFile(join(dir, 'new'), 'x')
    await utimes(join(dir, 'old'), new Date(1000), new Date(1000))
    expect(await sweepQuarantine(dir, new Date(2_000_000))).toBe(1)
    expect(await readdir(dir)).toEqual(['new'])
  })
})
