import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, it, vi } from 'vitest'
import { auditLog } from '@/db/schema/log'
import { setting } from '@/db/schema/scheme'
import { done, refuse } from '@/domain/outcome'
import { type Ctx, systemCtx } from './context'
import { closeDatabase, database } from './database'
import { NOW } from './testing/people'
import { type Tx, withTx } from './tx'

afterAll(closeDatabase)

const as = (key?: string, fingerprint = 'same'): Ctx => ({
  ...systemCtx(NOW, 'test', crypto.randomUUID()),
  idempotency: key ? { action: 'count', key, fingerprint } : undefined,
})

/** One more line under that name; the number it comes to is the answer. */
const count =
  (name: string) =>
  async ({ db, audit }: Tx) => {
    const [row] = await db
      .insert(setting)
      .values({ key: name, value: 1, at: NOW })
      .onConflictDoUpdate({
        target: setting.key,
        set: { value: sql`(${setting.value}::text::int + 1)::text::jsonb` },
      })
      .returning()
    audit({ action: 'count', target: 'setting', targetId: name })
    return done({ n: Number(row?.value) })
  }

const written = async (name: string) => {
  const [row] = await database().orm.select().from(setting).where(eq(setting.key, name))
  const lines = await database().orm.select().from(auditLog).where(eq(auditLog.targetId, name))
  return { n: row ? Number(row.value) : 0, lines: lines.length }
}

it('answers a repeated key with the first answer and does nothing again', async () => {
  const name = crypto.randomUUID()
  const first = await withTx(as(name), count(name))
  expect(first).toEqual(done({ n: 1 }))
  expect(await withTx(as(name), count(name))).toEqual(first)
  expect(await withTx(as(name, 'other input'), count(name))).toMatchObject({
    because: { code: 'invalid', reason: 'idempotency_mismatch' },
  })
  expect(await written(name)).toEqual({ n: 1, lines: 1 })
})

it('runs once when the same key comes many times at once', async () => {
  const name = crypto.randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => withTx(as(name), count(name))))
  expect(answers).toEqual(Array(8).fill(done({ n: 1 })))
  expect(await written(name)).toEqual({ n: 1, lines: 1 })
})

it('keeps nothing of a refusal or of a fault, so that the key may be used again', async () => {
  const name = crypto.randomUUID()
  const refusing = async (tx: Tx) => {
    await count(name)(tx)
    return refuse('blocked')
  }
  expect(await withTx(as(name), refusing)).toEqual(refuse('blocked'))
  const failing = async (tx: Tx) => {
    await count(name)(tx)
    throw new Error('broken')
  }
  await expect(withTx(as(name), failing)).rejects.toThrow('broken')
  expect(await written(name)).toEqual({ n: 0, lines: 0 })
  expect(await withTx(as(name), count(name))).toEqual(done({ n: 1 }))
})

it('tries again after a serialisation failure, and no more than four times', async () => {
  const name = crypto.randomUUID()
  let tries = 0
  const conflict = Object.assign(new Error('could not serialize'), { code: '40001' })
  const once = async (tx: Tx) => {
    tries++
    if (tries === 1) throw conflict
    return count(name)(tx)
  }
  expect(await withTx(as(), once)).toEqual(done({ n: 1 }))
  expect(tries).toBe(2)
  await expect(
    withTx(as(), async () => {
      tries++
      throw conflict
    }),
  ).rejects.toThrow('could not serialize')
  expect(tries).toBe(6)
})

/** The next commit is carried out or not, and its answer gets lost either way. */
const loseNextAnswer = (isKept: boolean) => {
  const { pool } = database()
  const connect = pool.connect.bind(pool)
  vi.spyOn(pool, 'connect').mockImplementationOnce(async () => {
    const client = await connect()
    const query = client.query.bind(client)
    vi.spyOn(client, 'query').mockImplementation((async (...asked: Parameters<typeof query>) => {
      if (String(asked[0]) !== 'commit') return query(...asked)
      await query(isKept ? 'commit' : 'rollback')
      throw new Error('Connection terminated unexpectedly')
    }) as typeof client.query)
    const release = client.release.bind(client)
    client.release = () => {
      vi.restoreAllMocks()
      release(true)
    }
    return client
  })
}

it('finds out after a lost answer whether its commit was kept', async () => {
  const name = crypto.randomUUID()
  loseNextAnswer(true)
  expect(await withTx(as(name), count(name))).toEqual(done({ n: 1 }))
  loseNextAnswer(false)
  await expect(withTx(as(`${name} again`), count(name))).rejects.toThrow('terminated')
  loseNextAnswer(true)
  await expect(withTx(as(), count(name))).rejects.toThrow('terminated')
  expect(await written(name)).toEqual({ n: 2, lines: 2 })
})
