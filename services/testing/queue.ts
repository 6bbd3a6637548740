import { sql } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { env } from '../env'

/**
 * How many jobs are still to be done; those of which no trial is left are not waited for. The queue is the worker's
 * alone, so this looks as the owner.
 */
export const waitingJobs = async (): Promise<number> => {
  const owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  try {
    const { rows } = await owner.orm.execute<{ waiting: string }>(
      sql`select count(*) as waiting from graphile_worker.jobs where attempts < max_attempts`,
    )
    return Number(rows[0]?.waiting)
  } finally {
    await owner.close()
  }
}
