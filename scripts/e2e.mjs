import { execFileSync, fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './lib/chromium.mjs'
import { jobsDone } from './lib/database.mjs'
import { demoEnvironment } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, runNode } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { demoSecrets, freePort } from './lib/settings.mjs'

/** The worlds of the walks, and the parts that are walked in each, one after the other; see .config/playwright.config.ts. */
const WORLDS = { reading: ['reading', 'asking', 'searching'], walking: ['walking'] }
/** Every part, by which its report is named. */
export const PARTS = Object.values(WORLDS).flat()

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

/** The environment of the walks through one running demo: the fences look into the same database by the same services. */
const environmentOf = ({ port, databaseUrl }, dataDir, chromium) => ({
  ...demoEnvironment({ dataDir, port, databaseUrl }),
  SECRET: demoSecrets(dataDir).secret,
  NEXTAUTH_URL: `http://localhost:${port}`,
  WORKER: 'off',
  LOG_LEVEL: 'silent',
  CHROMIUM_PATH: chromium,
  E2E_BASE_URL: `http://localhost:${port}`,
})

/**
 * Makes the worlds the walks are in: one built and planted, and a copy of it, each with its server running. What only
 * reads has one, what changes the world the other. Others can be at work meanwhile.
 * @returns {Promise<{ envs: Record<string, string>[], close: () => Promise<void> }>} the environments of `WORLDS`
 */
export async function prepare() {
  const chromium = await findChromium()
  const folder = mkdtempSync(join(tmpdir(), 'recognition-e2e-'))
  // The database's unprivileged user must pass through it.
  chmodSync(folder, 0o711)
  const demos = []
  const close = async () => {
    await Promise.all(demos.map(demo => demo.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const dataDirs = Object.keys(WORLDS).map(world => join(folder, world))
    const [first, ...others] = dataDirs
    const planted = await startDemo(first)
    // The files of the planting are read once, and not in every world anew.
    await jobsDone(planted.databaseUrl)
    await planted.stop()
    // By a tool that keeps owners: the database insists on its own.
    for (const other of others) execFileSync('cp', ['-a', first, other])
    for (const dataDir of dataDirs) demos.push(await startDemo(dataDir))
    return { envs: demos.map((demo, at) => environmentOf(demo, dataDirs[at], chromium)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Walks one part of the tests in the world of that environment. */
const walkPart = (part, env, { reportIn, args = [] }) =>
  runNode(
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      '.config/playwright.config.ts',
      `--project=${part}`,
      `--output=test-results/${part}`,
      '--pass-with-no-tests',
      ...args,
    ],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportIn && join(reportIn, `${part}.json`) } },
  )

/**
 * Walks the prepared worlds in a real browser, beside each other; the parts of a world in turn, each whatever became of
 * the one before it.
 * @param {Record<string, string>[]} envs
 * @param {{ reportIn?: string, args?: string[] }} [options] the folder for Playwright's JSON of each part; more for Playwright
 * @returns {Promise<number>} the first exit code that is not 0
 */
export async function walk(envs, options = {}) {
  const walked = Object.values(WORLDS).map(async (parts, at) => {
    const codes = []
    for (const part of parts) codes.push((await walkPart(part, envs[at], options)).code)
    return codes
  })
  return (await Promise.all(walked)).flat().find(code => code !== 0) ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    requireNode()
    await ensureInstalled()
    const world = await prepare()
    try {
      process.exitCode = await walk(world.envs, { args: process.argv.slice(2) })
    } finally {
      await world.close()
    }
    say('Done.')
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
