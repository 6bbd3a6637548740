import { fork } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { demoEnvironment } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { root, run, typescript } from './lib/run.mjs'
import { complain, Plain } from './lib/say.mjs'
import { freePort, readJson } from './lib/settings.mjs'

const CONNECTIONS = [1, 16]

function readOptions() {
  const number = value => ({ type: /** @type {const} */ ('string'), default: value })
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seconds: number('5'),
      cases: number('2000'),
      sheets: number('6000'),
      experts: number('300'),
      brands: number('100000'),
      only: { type: 'string', default: '' },
    },
  })
  for (const name of ['seconds', 'cases', 'sheets', 'experts', 'brands'])
    if (!/^\d+$/.test(values[name]))
      throw new Plain(`--${name} must be a whole number, not “${values[name]}”.`)
  return { ...values, seconds: Number(values.seconds) }
}

// Standard output belongs to the figures; progress goes beside it.
const tell = text => process.stderr.write(`${text}\n`)

/** Starts a server of its own on loopback and waits until it is ready. */
async function startServer(dataDir) {
  const port = await freePort()
  // As in production: one process a core.
  const PROCESSES = process.env.PROCESSES ?? String(availableParallelism())
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PROCESSES,
  }
  const server = fork(join(root, 'scripts/start.mjs'), ['--world', 'small'], {
    cwd: root,
    env: { ...env, NEXTAUTH_URL: `http://127.0.0.1:${port}`, SECRET: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const ended = new Promise(done => server.once('exit', done))
  const ready = await new Promise((done, fail) => {
    server.once('message', done)
    void ended.then(() => fail(new Plain('The server to be measured did not start (see above).')))
  })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  const own = demoEnvironment({ dataDir, port, databaseUrl: ready.databaseUrl })
  return { base: `http://127.0.0.1:${port}`, databaseUrl: ready.databaseUrl, env: own, stop }
}

/** Grows the load world once; a world of another size begins anew. */
async function growWorld(dataDir, { cases, sheets, experts, brands }) {
  const mark = join(dataDir, 'load-world')
  const began = Date.now()
  const { code } = await run(
    process.execPath,
    [
      join(root, 'scripts/seed.mjs'),
      '--cases',
      cases,
      '--sheets',
      sheets,
      '--experts',
      experts,
      '--brands',
      brands,
    ],
    { env: { DATA_DIR: dataDir, DATABASE_URL: '' }, onLine: tell },
  )
  if (code !== 0) throw new Plain('The load world could not be grown (see above).')
  writeFileSync(mark, '')
  tell(`The load world has grown in ${Math.round((Date.now() - began) / 1000)} s.`)
}

async function startBare() {
  const child = fork(fileURLToPath(new URL('./lib/bench-bare.mjs', import.meta.url)), {
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const port = await new Promise((done, fail) => {
    child.once('message', done)
    child.once('exit', () => fail(new Plain('The bare server did not start.')))
  })
  return { base: `http://127.0.0.1:${port}`, stop: () => child.disconnect() }
}

/** Reads and compares a long file in a process of its own; no server takes part. */
const measureCrossCheck = seconds =>
  new Promise((done, fail) => {
    const child = fork(
      fileURLToPath(new URL('./lib/bench-cross-check.mjs', import.meta.url)),
      [String(seconds)],
      { cwd: root, execArgv: typescript, stdio: ['ignore', 2, 2, 'ipc'] },
    )
    child.once('message', done)
    child.once('exit', () => fail(new Plain('The comparison of a long file was not measured (see above).')))
  })

/** Writes are limited per person and minute; a run that begins with the minute has all of it. */
const nextMinute = () => sleep(60_000 - (Date.now() % 60_000) + 500)

async function measureAll(place, { seconds, only }) {
  const [{ measure }, { targets }, { measureWork, WORKS }] = await Promise.all([
    import('./lib/bench-measure.mjs'),
    import('./lib/bench-targets.mjs'),
    import('./lib/bench-applicant.mjs'),
  ])
  const wanted = only ? only.split(',') : []
  const isWanted = name => wanted.length === 0 || wanted.includes(name)
  const rows = []
  const all = await targets(place)
  const names = [...all.map(({ name }) => name), ...WORKS, 'cross-check']
  const unknown = wanted.filter(name => !names.includes(name))
  if (unknown.length > 0)
    throw new Plain(`--only knows no “${unknown.join('”, “')}”. It knows: ${names.join(', ')}.`)
  for (const target of all) {
    if (!isWanted(target.name)) continue
    for (const connections of CONNECTIONS) {
      if (target.isWriting) await nextMinute()
      const load = { connections, seconds }
      const row = target.run ? await target.run(load) : await measure(target, load)
      const more = row.megabytesPerSecond ? `, ${row.megabytesPerSecond} MB/s` : ''
      tell(`${row.name.padEnd(12)}${String(connections).padStart(3)}  ${row.rps} req/s${more}`)
      rows.push(row)
    }
  }
  for (const name of WORKS) {
    if (!isWanted(name)) continue
    const row = await measureWork(name, place, seconds)
    tell(`${row.name.padEnd(12)}${String(row.connections).padStart(3)}  ${row.rps} a second`)
    rows.push(row)
  }
  if (isWanted('cross-check')) {
    const { row, tell: said } = await measureCrossCheck(seconds)
    tell(said)
    rows.push(row)
  }
  return rows
}

function printTable(rows) {
  const line = cells =>
    `${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : String(cell).padStart(12))).join('')}\n`
  process.stdout.write(line(['', 'connections', 'req/s', 'p50 ms', 'p95 ms', 'bytes']))
  for (const { name, connections, rps, p50, p95, bytes } of rows)
    process.stdout.write(line([name, connections, rps, p50, p95, bytes]))
}

async function bench() {
  requireNode()
  const options = readOptions()
  await ensureInstalled()
  const dataDir = resolve(
    root,
    process.env.DATA_DIR || '.data-bench',
    `${options.cases}-${options.sheets}-${options.experts}-${options.brands}`,
  )
  // A world that was not grown to its end is not the one to measure.
  if (!existsSync(join(dataDir, 'load-world'))) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const server = await startServer(dataDir)
  try {
    if (!existsSync(join(dataDir, 'load-world'))) await growWorld(dataDir, options)
    const bare = await startBare()
    try {
      const accounts = readJson(join(dataDir, 'demo-accounts.json')) ?? []
      const rows = await measureAll({ ...server, bare: bare.base, accounts }, options)
      if (options.json) process.stdout.write(`${JSON.stringify({ rows })}\n`)
      else printTable(rows)
    } finally {
      bare.stop()
    }
  } finally {
    await server.stop()
  }
}

try {
  await bench()
} catch (error) {
  complain(error)
  process.exitCode = 1
}
