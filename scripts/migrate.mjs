import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withClient } from './lib/database.mjs'
import { root } from './lib/run.mjs'
import { complain, Plain, say } from './lib/say.mjs'
import { readSettings } from './lib/settings.mjs'

// Any number will do as long as every start of this product uses the same.
const lock = 7_318_204
const oldest = 15

/**
 * Brings a database to the newest form: the product's tables and the job queue's. Safe to run twice at once.
 * @param {string} url
 */
export const migrateDatabase = url =>
  withClient(url, async client => {
    const { rows } = await client.query('show server_version_num')
    const version = Number(rows[0].server_version_num)
    if (version < oldest * 10_000) {
      throw new Plain(
        `The database is PostgreSQL ${Math.floor(version / 10_000)}; ${oldest} or newer is needed.`,
      )
    }
    await client.query('select pg_advisory_lock($1)', [lock])
    const folder = join(root, 'db/migrations')
    if (existsSync(join(folder, 'meta/_journal.json'))) {
      const { drizzle } = await import('drizzle-orm/node-postgres')
      const { migrate } = await import('drizzle-orm/node-postgres/migrator')
      try {
        await migrate(drizzle(client), { migrationsFolder: folder })
      } catch (error) {
        // The query builder's message is the whole statement; the database's own says what is wrong.
        throw new Plain(`The migration failed and was undone: ${error.cause?.message ?? error.message}`)
      }
    }
    // Business transactions add jobs, so the queue must be there before the first worker is.
    const { Logger, runMigrations } = await import('graphile-worker')
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { databaseUrl } = readSettings()
    if (!databaseUrl)
      throw new Plain('Set DATABASE_URL to the database to migrate. (The demo migrates itself.)')
    await migrateDatabase(databaseUrl)
    say('The database is up to date.')
  } catch (error) {
    complain(error)
    process.exitCode = 1
  }
}
