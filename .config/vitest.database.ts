import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { closeDatabase } from '../services/database'
import { testDatabase } from '../services/testing/database'

// The files of a process share the libraries they load and nothing of this project, whose modules remember their
// database, and each begins with the settings the first began with.
vi.resetModules()
const held = globalThis as typeof globalThis & { cqzzFirstEnv?: NodeJS.ProcessEnv }
held.cqzzFirstEnv ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in held.cqzzFirstEnv)) delete process.env[name]
Object.assign(process.env, held.cqzzFirstEnv)

// Before the test file is read, so that whatever opens the database opens this file's own copy.
const database = await testDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'recognition-file-'))
Object.assign(globalThis, { cqzzClockOffset: undefined })
process.env.DATABASE_URL = database.url
process.env.DATA_DIR = dataDir

afterAll(async () => {
  await closeDatabase()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
