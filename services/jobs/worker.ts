import { Logger, type Runner, run } from 'graphile-worker'
import pg from 'pg'
import { outliveLostConnections } from '@/db/client'
import { database } from '../database'
import { env } from '../env'
import { measurePace } from '../forecast/measure-pace'
import { checkInvariants } from '../invariants'
import { log } from '../log'
import { checkBlobs } from './check-blobs'
import { freeOrphans } from './free-orphans'
import { sweep } from './sweep'
import { crossCheckSubmission } from './tasks/cross-check'
import { inspectEvidence } from './tasks/inspect-evidence'
import { inspectVault } from './tasks/inspect-vault'
import { readText } from './tasks/read-text'
import { sendMail } from './tasks/send-mail'
import { storeCertificate } from './tasks/store-certificate'

const held = globalThis as typeof globalThis & {
  cqzzWorker?: { isRunning: boolean; runner: Runner } | undefined
}

/** Opens the pool on which the queue is read. */
export const openQueue = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 })
  outliveLostConnections(pool)
  return pool
}

const nightly = async (): Promise<void> => {
  const broken = [...(await checkInvariants(database().orm)), ...(await checkBlobs())]
  if (broken.length > 0) log().error({ broken }, 'invariants broken')
}

/**
 * Starts the worker in this process. Job tables are read with the queue owner's role; the tasks themselves run on
 * the app's pool with the app's unprivileged role. Stops with the process, finishing what it has begun.
 */
export const startWorker = async (): Promise<void> => {
  if (held.cqzzWorker || !env().worker) return
  const pgPool = openQueue(env().databaseUrl)
  await freeOrphans(pgPool)
  const runner = await run({
    pgPool,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(({ label }) => (level, message) => {
      if (level === 'error' || level === 'warning') log().warn({ label }, message)
      else log().debug({ label }, message)
    }),
    taskList: {
      send_mail: sendMail,
      store_certificate: storeCertificate,
      inspect_evidence: inspectEvidence,
      inspect_vault: inspectVault,
      read_text: readText,
      cross_check: crossCheckSubmission,
      sweep,
      nightly,
      measure_pace: measurePace,
    },
    crontab:
      '*/5 * * * * sweep ?max=1&jobKey=sweep\n20 19 * * * nightly ?fill=1d\n40 19 * * * measure_pace ?fill=1d',
  })
  held.cqzzWorker = { isRunning: true, runner }
  // A database that comes from before has no pace until the night; one job, however many processes start.
  await runner.addJob('measure_pace', {}, { jobKey: 'pace:start' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopWorker())
  runner.promise
    .catch(error => log().error({ err: error }, 'worker stopped'))
    .finally(() => {
      held.cqzzWorker = undefined
    })
}

/** Stops the worker, letting running tasks finish. */
const stopWorker = async (): Promise<void> => {
  await held.cqzzWorker?.runner.stop()
}
