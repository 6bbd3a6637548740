import { type Database, openDatabase } from '@/db/client'
import { env } from './env'

const held = globalThis as typeof globalThis & { cqzzDatabase?: Database | undefined }

/** The one pool of this process, opened at first use. */
export const database = (): Database => {
  held.cqzzDatabase ??= openDatabase(env().databaseUrl)
  return held.cqzzDatabase
}

/** Closes the pool, for orderly ends and between tests. */
export const closeDatabase = async (): Promise<void> => {
  const open = held.cqzzDatabase
  held.cqzzDatabase = undefined
  await open?.close()
}
