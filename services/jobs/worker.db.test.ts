import { makeWorkerUtils } from 'graphile-worker'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '@/db/client'
import { env } from '../env'
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
})
