import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runNode } from './run.mjs'
import { Plain, say } from './say.mjs'

const lockFile = join(root, 'package-lock.json')
const markFile = join(root, 'node_modules/.installed-from')
const ownLock = join(root, 'node_modules/.package-lock.json')

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

const isMarked = hash => existsSync(markFile) && readFileSync(markFile, 'utf8') === hash

function isInstalled(hash) {
  if (!existsSync(ownLock)) return false
  // The mark settles it whatever a checkout did to the dates; without one, dates are all there is.
  if (isMarked(hash)) return true
  return statSync(ownLock).mtimeMs >= statSync(lockFile).mtimeMs
}

/** Installs the locked dependencies when they are missing or belong to another lock file. */
export async function ensureInstalled() {
  const hash = lockHash()
  if (!isInstalled(hash)) {
    say('Installing dependencies (once) …')
    // Not `npm ci`: it refuses a lock file without the programs of platforms that the registry in use may not
    // carry. This takes every version from the lock file too, and writes nothing back.
    const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']
    const npm = process.env.npm_execpath
    const { code } = npm?.endsWith('.js')
      ? await runNode([npm, ...args])
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
    if (code !== 0) {
      throw new Plain(
        'The dependencies could not be installed. npm says why above; most often the package registry is out of reach.',
      )
    }
  }
  if (!isMarked(hash)) writeFileSync(markFile, hash)
}

/** Ends with a sentence when this Node is too old for the project. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Plain(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
}
