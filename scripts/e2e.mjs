import { fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './lib/chromium.mjs'
import { demoEnvironment } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, runNode } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { demoSecrets, freePort } from './lib/settings.mjs'

/** Starts a demo of its own: free port, fresh data folder, the small world. */
async function startDemo(dataDir) {
  const port = await freePort()
  const server = fork(join(root, 'scripts/start.mjs'), ['--world', 'small'], {
    cwd: root,
    // DATABASE_URL empty, not absent: a .env file must not turn the tests on a real database.
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      SECRET: '',
      // The tests stand where a proxy would and give every visitor an address of their own.
      TRUSTED_PROXIES: '1',
    },
  })
  const ended = new Promise(done => server.once('exit', done))
  const ready = await new Promise((done, fail) => {
    server.once('message', done)
    void ended.then(() => fail(new Plain('The server for the end-to-end tests did not start (see above).')))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  return { port, databaseUrl: ready.databaseUrl, stop }
}

/**
 * Makes the world the walks are in: its server built, planted and running. Others can be at work meanwhile.
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>} the environment of the walks
 */
export async function prepare() {
  const chromium = await findChromium()
  const dataDir = mkdtempSync(join(tmpdir(), 'recognition-e2e-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  // The database's unprivileged user must pass through it.
  chmodSync(dataDir, 0o711)
  try {
    const demo = await startDemo(dataDir)
    return {
      env: {
        // The fences look into the same database through the same services.
        ...demoEnvironment({ dataDir, port: demo.port, databaseUrl: demo.databaseUrl }),
        SECRET: demoSecrets(dataDir).secret,
        NEXTAUTH_URL: `http://localhost:${demo.port}`,
        WORKER: 'off',
        LOG_LEVEL: 'silent',
        CHROMIUM_PATH: chromium,
        E2E_BASE_URL: `http://localhost:${demo.port}`,
      },
      close: async () => {
        await demo.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Walks a prepared world in a real browser: what only reads first, two at a time, then what changes it, in turn.
 * @param {Record<string, string>} env
 * @param {{ reports?: [string, string], args?: string[] }} [options] files for Playwright's JSON; more for Playwright
 * @returns {Promise<number>} the first exit code that is not 0
 */
export async function walk(env, { reports, args = [] } = {}) {
  let worst = 0
  for (const [at, project] of ['reading', 'walking'].entries()) {
    const { code } = await runNode(
      [
        join(root, 'node_modules/@playwright/test/cli.js'),
        'test',
        '--config',
        '.config/playwright.config.ts',
        `--project=${project}`,
        '--pass-with-no-tests',
        ...args,
      ],
      { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports?.[at] } },
    )
    worst ||= code
  }
  return worst
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    requireNode()
    await ensureInstalled()
    const world = await prepare()
    try {
      process.exitCode = await walk(world.env, { args: process.argv.slice(2) })
    } finally {
      await world.close()
    }
    say('Done.')
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
