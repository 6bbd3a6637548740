import type { SQL } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { env } from '../env'

/** One statement as the owner of a demonstration's tables: what the application's own role may not do. */
export const asOwner = async (statement: SQL): Promise<void> => {
  if (env().mode !== 'demo') throw new Error('only a demonstration is planted')
  const owner = openDatabase(env().databaseUrl, { max: 1, role: null })
  try {
    await owner.orm.execute(statement)
  } finally {
    await owner.close()
  }
}
