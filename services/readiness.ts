import { access, constants } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { database } from './database'
import { env } from './env'

/** Whether database, storage and worker are there; each named on its own. */
export type Readiness = { isReady: boolean; database: boolean; storage: boolean; worker: boolean }

const held = globalThis as typeof globalThis & { cqzzWorker?: { isRunning: boolean } | undefined }

/** Asks the database, the data directory and the worker; never throws. */
export const readiness = async (): Promise<Readiness> => {
  const [data, storage] = await Promise.all([
    database()
      .orm.execute(sql`select 1`)
      .then(() => true)
      .catch(() => false),
    access(env().dataDir, constants.W_OK)
      .then(() => true)
      .catch(() => false),
  ])
  const worker = !env().worker || (held.cqzzWorker?.isRunning ?? false)
  return { isReady: data && storage && worker, database: data, storage, worker }
}
