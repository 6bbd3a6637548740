import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { testDatabase } from '../services/testing/database'

// Before the test file is read, so that whatever opens the database opens this file's own copy.
const database = await testDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'recognition-file-'))
process.env.DATABASE_URL = database.url
process.env.DATA_DIR = dataDir

afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
