import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ClamdOptions, clamdScanner } from './scanner'

const now = new Date('2026-11-22T08:00:00Z')
const fresh = 'ClamAV 1.4.3/27800/Sat Nov 21 08:26:10 2026'
const body = Buffer.alloc(200_000, 'abc')

let dir = ''
let server: Server | undefined
const sockets = new Set<Socket>()

// A clamd that speaks the protocol: it unpacks the chunks and answers once the closing zero has come.
async function clamd(version: string | null, answer: (received: Buffer) => string): Promise<ClamdOptions> {
  const path = join(dir, 'clamd.sock')
  server = createServer(socket => {
    sockets.add(socket)
    let got = Buffer.alloc(0)
    socket.on('data', data => {
      got = Buffer.concat([got, data])
      if (got.toString('latin1') === 'zVERSION\0') {
        if (version !== null) socket.end(`${version}\0`)
        return
      }
      let at = 'zINSTREAM\0'.length
      const parts: Buffer[] = []
      while (at + 4 <= got.length) {
        const length = got.readUInt32BE(at)
        if (length === 0) return void socket.end(`${answer(Buffer.concat(parts))}\0`)
        parts.push(got.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  await new Promise<void>(resolve => server?.listen(path, resolve))
  return { address: { path }, timeoutMs: 300 }
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'scan-'))
  await writeFile(join(dir, 'file'), body)
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  if (server?.listening) await new Promise(resolve => server?.close(resolve))
  await rm(dir, { recursive: true, force: true })
})

const scan = (options: ClamdOptions) => clamdScanner(options).scan(join(dir, 'file'), now)

describe('clamd', () => {
  it('gets every byte of the file, and its word is taken', async () => {
    const options = await clamd(fresh, got => (got.equals(body) ? 'stream: OK' : 'stream: Short FOUND'))
    expect(await scan(options)).toEqual({ verdict: 'clean', reason: null })
  })

  it.each([
    ['stream: Eicar-Test-Signature FOUND', 'rejected', 'malware'],
    ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND', 'pending', 'scanner-limit'],
    ['INSTREAM size limit exceeded. ERROR', 'pending', 'scanner-limit'],
    ["stream: Can't allocate memory ERROR", 'pending', 'scanner-error'],
    ['stream: OK and more', 'pending', 'scanner-error'],
  ])('UP-19, UP-20: %s', async (answer, verdict, reason) => {
    expect(await scan(await clamd(fresh, () => answer))).toEqual({ verdict, reason })
  })

  it('UP-20: down, hanging, outdated or over its limit is pending', async () => {
    const pending = (reason: string) => ({ verdict: 'pending', reason })
    expect(await scan({ address: { path: join(dir, 'nobody') } })).toEqual(pending('scanner-unavailable'))
    const options = await clamd(null, () => 'stream: OK')
    expect(await scan(options)).toEqual(pending('scanner-unavailable'))
    expect(await scan({ ...options, maxBytes: 100 })).toEqual(pending('scanner-limit'))
  })

  it.each(['ClamAV 1.4.3/27800/Wed Nov 18 08:26:10 2026', 'ClamAV 1.4.3'])(
    'UP-20: %s is too old',
    async version => {
      const options = await clamd(version, () => 'stream: OK')
      expect(await scan(options)).toEqual({ verdict: 'pending', reason: 'scanner-outdated' })
    },
  )
})
