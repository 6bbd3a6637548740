import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './run.mjs'
import { Plain } from './say.mjs'

/**
 * The launcher's own settings; what the server needs beyond them is judged by services/env.ts.
 * @returns {{ port: number, host: string | undefined, processes: number, dataDir: string, databaseUrl: string | undefined }}
 */
export function readSettings() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Plain(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`)
  }
  const databaseUrl = process.env.DATABASE_URL || undefined
  // A demonstration is one process: each would keep the time it was moved to for itself.
  const processes = Number(process.env.PROCESSES || (databaseUrl ? availableParallelism() : 1))
  if (!Number.isInteger(processes) || processes < 1 || processes > 64) {
    throw new Plain(`PROCESSES must be a number from 1 to 64, not “${process.env.PROCESSES}”.`)
  }
  return {
    port,
    processes,
    host: process.env.HOST || undefined,
    dataDir: resolve(root, process.env.DATA_DIR || '.data'),
    databaseUrl,
  }
}

/** Ends with a sentence when the port can't be had. */
export function requirePort(port, host) {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', error => {
      const choose = 'Choose another: PORT=3100 npm start'
      if (error.code === 'EADDRINUSE') fail(new Plain(`Port ${port} is taken by another program. ${choose}`))
      else if (error.code === 'EACCES')
        fail(new Plain(`Port ${port} needs more rights than you have. ${choose}`))
      else fail(new Plain(`Port ${port} can't be used (${error.message}). ${choose}`))
    })
    probe.listen(port, host, () => probe.close(() => done(undefined)))
  })
}

/** A port on the loopback address that is free now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** Replaces a file whole, readable by its owner only: a crash leaves the old or the new one. */
export function writePrivate(path, text) {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Makes the data folder, private to its owner when new. */
export function makeDataDir(dataDir) {
  try {
    // 0711 lets the database's unprivileged user pass through without seeing what lies here.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new Plain(`The data folder ${dataDir} can't be written (${error.code}). Choose another: DATA_DIR=…`)
  }
}

/**
 * The demo's secrets, made once and kept.
 * @returns {{ secret: string, superuserPassword: string, databasePassword: string }}
 */
export function demoSecrets(dataDir) {
  const path = join(dataDir, 'secrets.json')
  const known = readJson(path)
  if (known) return known
  if (existsSync(path)) throw new Plain(`${path} is damaged. Restore it, or remove ${dataDir} to begin anew.`)
  const fresh = {
    secret: randomBytes(36).toString('base64url'),
    superuserPassword: randomBytes(24).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  }
  writePrivate(path, `${JSON.stringify(fresh, null, 2)}\n`)
  return fresh
}
