import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '../migrate.mjs'
import { createDatabase, hasDatabase, renameDatabase } from './database.mjs'
import { startPostgres } from './postgres.mjs'
import { run, typescript } from './run.mjs'
import { Plain, say } from './say.mjs'
import { demoSecrets } from './settings.mjs'

const role = 'recognition'
const database = 'recognition'
const nursery = 'recognition_planting'

/**
 * How much of the demo world to plant; without numbers the size decides.
 * @typedef {{ size?: 'demo' | 'small', cases?: number, sheets?: number, experts?: number, brands?: number }} World
 */

/** The settings of a demo server on this data folder. */
export function demoEnvironment({ dataDir, port, databaseUrl }) {
  const secret = process.env.SECRET || demoSecrets(dataDir).secret
  return {
    DEMO: '1',
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  }
}

/**
 * Plants the demo world, or more of it, in a process of its own.
 * @param {Record<string, string>} env
 * @param {World} world
 */
export async function plantWorld(env, world) {
  const planter = fileURLToPath(new URL('./plant.mjs', import.meta.url))
  const { code } = await run(process.execPath, [...typescript, planter, JSON.stringify(world)], {
    env: { NODE_ENV: 'production', ...env, WORKER: 'off' },
    onLine: say,
  })
  if (code !== 0) throw new Plain('The demo world could not be planted (see above).')
}

/**
 * Starts the embedded database of a data folder; call prepare() to bring it up to date or to plant it the first time.
 * @param {{ dataDir: string, port: number, onSpawn?: (stop: () => Promise<boolean>) => void }} place
 */
export async function openDemo({ dataDir, port, onSpawn }) {
  const secrets = demoSecrets(dataDir)
  const postgres = await startPostgres({ dataDir, password: secrets.superuserPassword, onSpawn })
  const env = demoEnvironment({
    dataDir,
    port,
    databaseUrl: postgres.url(database, role, secrets.databasePassword),
  })
  const prepare = async (/** @type {World} */ world) => {
    const admin = postgres.url('postgres')
    if (await hasDatabase(admin, database)) return migrateDatabase(env.DATABASE_URL)
    // The world grows in a nursery and gets its real name when whole, so an interrupted planting begins anew.
    await createDatabase(admin, { database: nursery, role, password: secrets.databasePassword })
    const nurseryUrl = postgres.url(nursery, role, secrets.databasePassword)
    await migrateDatabase(nurseryUrl)
    say('Planting the demo world (once) …')
    await plantWorld({ ...env, DATABASE_URL: nurseryUrl }, world)
    await renameDatabase(admin, nursery, database)
  }
  return { env, postgres, prepare }
}
