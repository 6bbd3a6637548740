import { sql } from 'drizzle-orm'
import { makeWorkerUtils } from 'graphile-worker'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '@/db/client'
import { database } from '../database'
import { env } from '../env'
import { freeOrphans } from './free-orphans'
import { openQueue } from './worker'

describe.each([
  ['queue', () => openQueue(env().databaseUrl)],
  ['app', () => openDatabase(env().databaseUrl).pool],
] as const)('the pool of the %s', (_, open) => {
  it('outlives the loss of a connection in use', async () => {
    const pool = open()
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const gone = new Promise(resolve => client.once('end', resolve))
    const owner = openDatabase(env().databaseUrl, { role: null })
    await owner.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await owner.close()
    await gone
    await expect(client.query('select 1')).rejects.toThrow()
    client.release(true)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
  })
})

describe('the queue', () => {
  it('is content with the handlers of its pool', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const pgPool = openQueue(env().databaseUrl)
    const utils = await makeWorkerUtils({ pgPool })
    await utils.release()
    await pgPool.end()
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })

  it('takes first what somebody waits for, and long work one at a time behind it', async () => {
    const owner = openDatabase(env().databaseUrl, { role: null })
    const key = crypto.randomUUID()
    for (const task of ['read_text', 'send_mail', 'inspect_evidence', 'cross_check'])
      await database().orm.execute(sql`select promise_job(${task}, '{}'::json, ${`${task}:${key}`})`)
    const { rows } = await owner.pool.query<{ task: string; queue: string | null }>(
      `select task_identifier as task, queue_name as queue from graphile_worker.jobs
        where key like '%' || $1 order by priority, task_identifier`,
      [key],
    )
    await owner.pool.query(
      "select graphile_worker.remove_job(key) from graphile_worker.jobs where key like '%' || $1",
      [key],
    )
    await owner.close()
    expect(rows).toEqual([
      { task: 'inspect_evidence', queue: null },
      { task: 'send_mail', queue: null },
      { task: 'cross_check', queue: 'long' },
      { task: 'read_text', queue: 'long' },
    ])
  })

  it('goes on after a process was killed in the middle of long work', async () => {
    const pool = openQueue(env().databaseUrl)
    const owner = openDatabase(env().databaseUrl, { role: null })
    const keys = [crypto.randomUUID(), crypto.randomUUID()]
    for (const key of keys)
      await database().orm.execute(sql`select promise_job('read_text', '{}'::json, ${key})`)
    const free = async () => {
      const { rows } = await owner.pool.query<{ free: string }>(
        `select count(*) as free from graphile_worker._private_jobs j
          left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
          where j.key = any($1) and j.locked_at is null and q.locked_at is null`,
        [keys],
      )
      return Number(rows[0]?.free)
    }
    const lock = `set locked_at = now() - interval '1 hour', locked_by = 'gone'`
    await owner.pool.query(`update graphile_worker._private_jobs ${lock} where key = $1`, [keys[0]])
    await owner.pool.query(`update graphile_worker._private_job_queues ${lock} where queue_name = 'long'`)
    expect(await free()).toBe(0)
    await freeOrphans(pool)
    expect(await free()).toBe(2)
    await owner.pool.query('select graphile_worker.remove_job(key) from unnest($1::text[]) key', [keys])
    await owner.close()
    await pool.end()
  })
})
