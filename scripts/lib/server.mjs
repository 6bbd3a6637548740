import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { end } from './process.mjs'
import { root } from './run.mjs'
import { Plain } from './say.mjs'

const stopSteps = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
]

/**
 * Starts Next's server, leashed to this process.
 * @param {{ port: number, host?: string, isDev: boolean, processes?: number, env: Record<string, string | undefined> }} options
 */
export function startServer({ port, host, isDev, processes = 1, env }) {
  const leash = new URL('./leash.mjs', import.meta.url).href
  const next = join(root, 'node_modules/next/dist/bin/next')
  const args = [isDev ? 'dev' : 'start', '--port', String(port), ...(host ? ['--hostname', host] : [])]
  const several = fileURLToPath(new URL('./processes.mjs', import.meta.url))
  const program = isDev || processes === 1 ? [next] : [several, String(processes), next]
  const child = spawn(process.execPath, ['--import', leash, ...program, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: isDev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    detached: true,
    // `next dev` takes the end of its input for the end of its work.
    stdio: [isDev ? 'pipe' : 'ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise(done => {
    child.once('error', error => done(error.message))
    child.once('exit', (code, signal) => done(signal ?? `code ${code}`))
  })
  return { pid: child.pid ?? 0, ended, stop: () => end(child.pid ?? 0, stopSteps) }
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000), redirect: 'manual' })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}

/**
 * Waits until the server says that it and everything behind it is ready.
 * @param {{ port: number, host?: string, isOver: () => boolean }} server
 */
export async function waitUntilReady({ port, host, isOver }) {
  const reachable = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  let last = { status: 0, text: '' }
  for (const until = Date.now() + 120_000; Date.now() < until && !isOver(); await sleep(100)) {
    last = await ask(`http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/readyz`)
    if (last.status === 200) return
  }
  if (isOver()) return
  throw new Plain(
    `The server is not ready after two minutes. /readyz: ${last.status} ${last.text.slice(0, 500)}`,
  )
}
