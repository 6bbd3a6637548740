import type pg from 'pg'
import { env } from '../env'

/** The jobs themselves, and the queues whose jobs wait for each other: a job left in its queue keeps all behind it. */
const LOCKED = ['_private_jobs', '_private_job_queues']

/**
 * Frees jobs whose worker is gone, and the queues they stood in. A demonstration has one process, so at its start every
 * lock is a dead one; with several processes only locks older than any task may take are.
 */
export const freeOrphans = async (pool: pg.Pool): Promise<void> => {
  const age = env().mode === 'demo' ? '0 seconds' : '10 minutes'
  for (const table of LOCKED)
    await pool.query(
      `update graphile_worker.${table} set locked_at = null, locked_by = null where locked_at < now() - $1::interval`,
      [age],
    )
}
