import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeOwned, settleHome, settlePrograms } from './postgres-home.mjs'
import { commandLine, end, isAlive } from './process.mjs'
import { Plain, say } from './say.mjs'
import { freePort } from './settings.mjs'

// A fast shutdown rolls back and writes everything; an immediate one is recovered from the log at the next start.
const stopSteps = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
]
const cleanEnv = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

// pg_trgm asks the system which characters are letters: without a UTF-8 type it would skip all Chinese.
// The first name is Debian's and musl's, the second macOS's, the third that of older systems.
const characterTypes = ['C.UTF-8', 'UTF-8', 'en_US.UTF-8']

function initialise(home, bin, identity, password) {
  const draft = `${home}.new`
  const passwordFile = join(dirname(home), '.initdb-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) chownSync(passwordFile, identity.uid, identity.gid)
  const attempt = characterType => {
    makeOwned(draft, identity)
    const args = [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ]
    const how = { ...identity, cwd: '/', env: cleanEnv, encoding: /** @type {const} */ ('utf8') }
    const { status, stderr, error } = spawnSync(join(bin, 'initdb'), args, how)
    return status === 0 ? '' : (error?.message ?? stderr)
  }
  const failures = []
  for (const characterType of characterTypes) {
    const failure = attempt(characterType)
    if (!failure) break
    failures.push(failure)
  }
  unlinkSync(passwordFile)
  if (failures.length === characterTypes.length)
    throw new Plain(`The database can't be made:\n${failures[0]}`)
  // Under its real name only when whole, so an interrupted start is simply repeated.
  renameSync(draft, home)
}

function postmaster(home) {
  const path = join(home, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  return { path, pid: Math.abs(Number(lines[0])), isReady: lines[7]?.trim() === 'ready' }
}

/** Ends a server that an earlier start left on this data, and clears a pid file that names no such server. */
async function clearLeftOver(home) {
  const left = postmaster(home)
  if (!left?.pid) return
  if (isAlive(left.pid) && commandLine(left.pid).includes(home)) {
    say('Stopping the database that an earlier start left running …')
    try {
      if (await end(left.pid, stopSteps)) return
    } catch (error) {
      throw new Plain(
        `The database of ${home} is still run by another user (process ${left.pid}): ${error.code}.`,
      )
    }
    throw new Plain(`The database process ${left.pid} of ${home} does not end.`)
  }
  // The number may meanwhile belong to any process of this user, which PostgreSQL would take for a rival.
  rmSync(left.path, { force: true })
}

async function launch({ home, bin, identity, settings, logPath, onSpawn }, port) {
  const log = openSync(logPath, 'a', 0o600)
  const mark = statSync(logPath).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(bin, 'postgres'), ['-D', home, '-p', String(port), ...options], {
    ...identity,
    cwd: '/',
    env: cleanEnv,
    // Its own group: Ctrl-C reaches the launcher alone, which stops the server before the database.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  onSpawn?.(() => end(child.pid ?? 0, stopSteps))
  let failure
  child.once('error', error => {
    failure = error.message
  })
  child.once('exit', () => {
    // The folder may be gone already when a test is over.
    failure ??= existsSync(logPath)
      ? readFileSync(logPath).subarray(mark).toString('utf8').trim()
      : 'it ended'
  })
  // Recovery after a crash may take a while; only an exit or a minute of silence is a failure.
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(30)) {
    if (failure !== undefined) return { failure }
    const found = postmaster(home)
    if (found?.pid === child.pid && found.isReady) return { child }
  }
  child.kill('SIGQUIT')
  return { failure: 'it was not ready within a minute' }
}

async function launchUntilReady(plan) {
  let failure = ''
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await freePort()
    const launched = await launch(plan, port)
    if (launched.child) return { child: launched.child, port }
    failure = launched.failure ?? ''
    // Two states that pass: the port went in between; back ends of a killed server are still ending.
    if (!/address already in use|could not bind|shared memory|already exists/i.test(failure)) break
    await sleep(500)
  }
  throw new Plain(`The embedded PostgreSQL did not start:\n${failure.slice(-2000)}\nIts log: ${plan.logPath}`)
}

/**
 * Starts the embedded PostgreSQL of a data folder, making it the first time.
 * @param {{ dataDir: string, password: string, isDurable?: boolean, onSpawn?: (stop: () => Promise<boolean>) => void }} options
 *   isDurable false gives up fsync, for tests only; onSpawn hears how to stop it before it is ready
 * @returns {Promise<{ url: (database: string, user?: string, password?: string) => string,
 *   ended: Promise<void>, stop: () => Promise<boolean> }>}
 */
export async function startPostgres({ dataDir, password, isDurable = true, onSpawn }) {
  const { home, identity } = settleHome(dataDir)
  const bin = settlePrograms(home, identity)
  await clearLeftOver(home)
  if (!existsSync(join(home, 'PG_VERSION'))) {
    say('Making the database …')
    initialise(home, bin, identity, password)
  }
  const logPath = join(dataDir, 'postgres.log')
  if (existsSync(logPath) && statSync(logPath).size > 10_000_000) renameSync(logPath, `${logPath}.old`)
  const { child, port } = await launchUntilReady({
    home,
    bin,
    identity,
    logPath,
    onSpawn,
    settings: {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      shared_buffers: '256MB',
      timezone: 'UTC',
      ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    },
  })
  const ended = new Promise(done => {
    if (child.exitCode !== null) done(undefined)
    child.once('exit', () => done(undefined))
  })
  return {
    url: (database, user = 'postgres', secret = password) =>
      `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`,
    ended,
    stop: () => end(child.pid ?? 0, stopSteps),
  }
}
