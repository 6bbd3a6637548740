import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { claimDataDir } from './lib/claim.mjs'
import { openDemo } from './lib/demo.mjs'
import { ensureInstalled, requireNode } from './lib/install.mjs'
import { identify, isAlive, npmAbove } from './lib/process.mjs'
import { endCommands, root, run, typescript } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { startServer, waitUntilReady } from './lib/server.mjs'
import { makeDataDir, readJson, readSettings, requirePort } from './lib/settings.mjs'
import { migrateDatabase } from './migrate.mjs'

/** What to undo when the launcher ends, the newest first. */
const undo = []
let isStopping = false

async function stop(exitCode) {
  if (isStopping) return
  isStopping = true
  endCommands()
  for (const step of undo.reverse()) {
    try {
      await step()
    } catch (error) {
      complain(error)
    }
  }
  process.exit(exitCode)
}

function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      say(isStopping ? 'Still stopping …' : 'Stopping …')
      void stop(0)
    })
  }
  const npm = npmAbove()
  if (npm) setInterval(() => isAlive(npm.pid) || stop(0), 300).unref()
  // Started by another program (the end-to-end tests): it must not leave a server behind either.
  process.once('disconnect', () => void stop(0))
}

async function requireSettings(env) {
  const check = fileURLToPath(new URL('../services/env-check.ts', import.meta.url))
  const { code, output } = await run(process.execPath, [...typescript, check], { env, quiet: true })
  if (code !== 0) throw new Plain(output.trim())
}

/** Publishes the scheme and opens the door for the first administrator. */
async function furnish(env) {
  const program = fileURLToPath(new URL('../services/first-start.ts', import.meta.url))
  const settings = { env: { ...env, NODE_ENV: 'production', WORKER: 'off' }, onLine: say }
  const { code } = await run(process.execPath, [...typescript, program], settings)
  if (code !== 0) throw new Plain('The database could not be prepared (see above).')
}

function printAccounts(dataDir) {
  const accounts = readJson(join(dataDir, 'demo-accounts.json'))
  if (!Array.isArray(accounts)) return
  process.stdout.write('\nDemo accounts (each also by one click on the sign-in page):\n')
  const width = Math.max(...accounts.map(({ email }) => email.length))
  for (const { role, email, password } of accounts) {
    process.stdout.write(`  ${email.padEnd(width)}  ${password}  ${role}\n`)
  }
  process.stdout.write(`One-time-code secrets: ${join(dataDir, 'demo-accounts.json')}\n`)
}

async function prepare(settings, isDev, world) {
  const { dataDir, port, databaseUrl } = settings
  const build = isDev ? async () => {} : ensureBuilt
  if (databaseUrl) {
    const env = {
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: undefined,
      NEXTAUTH_SECRET: process.env.SECRET,
    }
    await requireSettings(env)
    say('Bringing the database up to date …')
    await migrateDatabase(databaseUrl)
    await furnish(env)
    await build()
    return { env, databaseUrl }
  }
  say('Starting the database …')
  const demo = await openDemo({ dataDir, port, onSpawn: stopPostgres => undo.push(stopPostgres) })
  void demo.postgres.ended.then(() => {
    if (isStopping) return
    complain(new Plain(`The database has stopped by itself. Its log: ${join(dataDir, 'postgres.log')}`))
    void stop(1)
  })
  await Promise.all([requireSettings(demo.env), demo.prepare(world), build()])
  return { env: demo.env, databaseUrl: demo.env.DATABASE_URL }
}

async function start() {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean' }, world: { type: 'string', default: 'demo' } },
  })
  const isDev = values.dev ?? false
  requireNode()
  const settings = readSettings()
  const { dataDir, port, host, processes } = settings
  makeDataDir(dataDir)
  listenForTheEnd()
  const claim = await claimDataDir(dataDir)
  undo.push(() => claim.release())
  await requirePort(port, host)
  await ensureInstalled()

  const { env, databaseUrl } = await prepare(settings, isDev, { size: values.world })
  if (isStopping) return
  say('Starting the server …')
  const server = startServer({ port, host, isDev, processes, env })
  undo.push(server.stop)
  claim.note({ server: identify(server.pid), port, ...(settings.databaseUrl ? {} : { databaseUrl }) })
  let isOver = false
  void server.ended.then(how => {
    isOver = true
    if (isStopping) return
    complain(new Plain(`The server has ended by itself (${how}).`))
    void stop(1)
  })
  await waitUntilReady({ port, host, isOver: () => isOver || isStopping })
  if (isOver || isStopping) return
  claim.note({ isReady: true })
  const address = settings.databaseUrl ? process.env.NEXTAUTH_URL : `http://localhost:${port}`
  if (!settings.databaseUrl) printAccounts(dataDir)
  process.stdout.write('\n')
  say(`Ready: ${address}   (Ctrl-C stops it; data in ${dataDir.replace(root, '')})`)
  process.send?.({ ready: true, databaseUrl, dataDir })
}

try {
  await start()
} catch (error) {
  if (!isStopping) {
    complain(error)
    await stop(1)
  }
}
