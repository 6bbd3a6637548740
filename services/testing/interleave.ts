import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { database } from '../database'

type Gate = { waiting: (() => void) | null; pid: number; isDone: boolean; said: string[] }

const acting = new AsyncLocalStorage<Gate>()

const newGate = (): Gate => ({ waiting: null, pid: 0, isDone: false, said: [] })

/** Statements of a transaction begun inside a deed wait at its gate, one by one. */
const hold = (client: pg.PoolClient, gate: Gate): void => {
  const { query, release } = client
  const plain = query.bind(client)
  const held = async (...args: unknown[]): Promise<unknown> => {
    const [said] = args
    gate.said.push(typeof said === 'string' ? said : JSON.stringify(Object(said).text ?? ''))
    await new Promise<void>(go => {
      gate.waiting = go
    })
    return Reflect.apply(plain, client, args)
  }
  Object.assign(client, {
    query: held,
    release: (fault?: Error) => {
      Object.assign(client, { query, release })
      return release.call(client, fault)
    },
  })
}

const tick = (): Promise<void> => new Promise(go => setImmediate(go))

/** Whether the database itself says that the deed's connection waits for a lock. */
const isBlocked = async (pool: pg.Pool, { pid }: Gate): Promise<boolean> => {
  const found = await pool.query<{ blocked: boolean }>(
    'select cardinality(pg_blocking_pids($1)) > 0 as blocked',
    [pid],
  )
  return found.rows[0]?.blocked === true
}

/** Runs the next statement of a deed: until it stands at its gate again, is done, or waits for the other's lock. */
const step = async (pool: pg.Pool, gate: Gate): Promise<'at_gate' | 'done' | 'blocked'> => {
  gate.waiting?.()
  gate.waiting = null
  for (;;) {
    if (gate.isDone) return 'done'
    if (gate.waiting) return 'at_gate'
    if (gate.pid && (await isBlocked(pool, gate))) return 'blocked'
    await tick()
  }
}

const settle = async (pool: pg.Pool, gate: Gate): Promise<'done' | 'blocked'> => {
  for (;;) {
    const state = await step(pool, gate)
    if (state !== 'at_gate') return state
  }
}

/**
 * Runs two deeds, statement by statement: `first` says so many statements, then `second` goes on until it is done or
 * waits for a lock of the first, then the first ends, then the second. Answers what each said, and whether the first
 * had more to say when the second came in.
 */
export const interleave = async <A, B>(
  watch: pg.Pool,
  first: () => Promise<A>,
  second: () => Promise<B>,
  statements: number,
): Promise<{ first: A; second: B; cameBetween: boolean; said: [string[], string[]] }> => {
  const { pool } = database()
  const connect = pool.connect
  const start = <T>(deed: () => Promise<T>): { gate: Gate; result: Promise<T> } => {
    const gate = newGate()
    const result = acting.run(gate, deed).finally(() => {
      gate.isDone = true
    })
    return { gate, result }
  }
  const gated = async (): Promise<pg.PoolClient> => {
    const client: pg.PoolClient = await Reflect.apply(connect, pool, [])
    const gate = acting.getStore()
    if (!gate) return client
    const pid = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    gate.pid = pid.rows[0]?.pid ?? 0
    hold(client, gate)
    return client
  }
  Object.assign(pool, {
    connect: (callback?: unknown) => (callback ? Reflect.apply(connect, pool, [callback]) : gated()),
  })
  try {
    const a = start(first)
    let state: 'at_gate' | 'done' | 'blocked' = 'at_gate'
    for (let n = 0; n < statements && state === 'at_gate'; n++) state = await step(watch, a.gate)
    const cameBetween = state === 'at_gate'
    const b = start(second)
    const held = await settle(watch, b.gate)
    await settle(watch, a.gate)
    if (held === 'blocked') await settle(watch, b.gate)
    return {
      first: await a.result,
      second: await b.result,
      cameBetween,
      said: [a.gate.said, b.gate.said],
    }
  } finally {
    Object.assign(pool, { connect })
  }
}

/** Interleavings at every statement of `first`, until it has nothing left to say; `make` sets the scene anew each time. */
export const everyInterleaving = async <A, B>(
  watch: pg.Pool,
  make: () => Promise<{
    first: () => Promise<A>
    second: () => Promise<B>
    check: (first: A, second: B) => Promise<void>
  }>,
): Promise<number> => {
  for (let statements = 0; ; statements++) {
    const { first, second, check } = await make()
    const ran = await interleave(watch, first, second, statements)
    await check(ran.first, ran.second)
    if (!ran.cameBetween) return statements
  }
}
