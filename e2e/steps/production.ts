import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts the product as an operator would, on the database of the demonstration but outside demo mode. */
export const startProduction = async (): Promise<{ base: string; stop: () => Promise<void> }> => {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'recognition-production-'))
  chmodSync(dataDir, 0o711)
  const { DEMO: _, ...env } = process.env
  const server = fork('scripts/start.mjs', [], {
    env: {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      NEXTAUTH_URL: base,
      SECRET: randomBytes(36).toString('base64url'),
      WORKER: 'off',
      TRUSTED_PROXIES: '0',
    },
    stdio: ['ignore', 'ignore', 2, 'ipc'],
  })
  const ended = new Promise<void>(done => server.once('exit', () => done()))
  await new Promise<void>((done, fail) => {
    server.once('message', () => done())
    void ended.then(() => fail(new Error('the production server did not start')))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { base, stop }
}
