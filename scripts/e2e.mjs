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
 * Walks the product in a real browser.
 * @param {{ report?: string, args?: string[] }} [options] report: file for Playwright's JSON; args: more for Playwright
 * @returns {Promise<number>} Playwright's exit code
 */
export async function walk({ report, args = [] } = {}) {
  const chromium = await findChromium()
  const dataDir = mkdtempSync(join(tmpdir(), 'recognition-e2e-'))
  // The database's unprivileged user must pass through it.
  chmodSync(dataDir, 0o711)
  try {
    const demo = await startDemo(dataDir)
    try {
      const { code } = await runNode(
        [
          join(root, 'node_modules/@playwright/test/cli.js'),
          'test',
          '--config',
          '.config/playwright.config.ts',
          ...args,
        ],
        {
          env: {
            // The fences look into the same database through the same services.
            ...demoEnvironment({ dataDir, port: demo.port, databaseUrl: demo.databaseUrl }),
            SECRET: demoSecrets(dataDir).secret,
            NEXTAUTH_URL: `http://localhost:${demo.port}`,
            WORKER: 'off',
            LOG_LEVEL: 'silent',
            CHROMIUM_PATH: chromium,
            E2E_BASE_URL: `http://localhost:${demo.port}`,
            PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          },
        },
      )
      return code
    } finally {
      await demo.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    requireNode()
    await ensureInstalled()
    process.exitCode = await walk({ args: process.argv.slice(2) })
    say('Done.')
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
