import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase } from '../scripts/lib/database.mjs'
import { startPostgres } from '../scripts/lib/postgres.mjs'
import { migrateDatabase } from '../scripts/migrate.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { adminUrl: string; template: string }
  }
}

const template = 'template_of_tests'

/** One PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'recognition-tests-'))
  chmodSync(dataDir, 0o711)
  const password = 'only-for-tests'
  const postgres = await startPostgres({ dataDir, password, isDurable: false })
  const tearDown = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    // An ordinary owner, as in production: what the database must refuse, it refuses in tests too.
    await createDatabase(postgres.url('postgres'), { database: template, role: 'recognition', password })
    await migrateDatabase(postgres.url(template, 'recognition'))
  } catch (error) {
    await tearDown()
    throw error
  }
  project.provide('postgres', { adminUrl: postgres.url('postgres'), template })
  return tearDown
}
