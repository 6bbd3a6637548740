import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { keepPlansOf } from './often'

/** A drizzle handle on a pool or on one client inside a transaction. */
export type Db = NodePgDatabase

export type Database = { pool: pg.Pool; orm: Db; close: () => Promise<void> }

/**
 * Keeps a lost connection from ending the process: an idle client is dropped by its pool, and one in use fails the
 * statement it runs or, between two statements, the next.
 */
export const outliveLostConnections = (pool: pg.Pool): void => {
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
}

/**
 * Opens a pool. Every connection takes the unprivileged role `cqzz_app`, which may neither change logs nor
 * disable triggers; all timeouts are set so that a lost database is an error and not a hang.
 */
export const openDatabase = (
  url: string,
  options: { max?: number; role?: 'cqzz_app' | null } = {},
): Database => {
  const role = options.role === undefined ? 'cqzz_app' : options.role
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 20_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'cqzz',
    options: `-c timezone=UTC${role ? ` -c role=${role}` : ''}`,
  })
  outliveLostConnections(pool)
  keepPlansOf(pool)
  return { pool, orm: drizzle(pool), close: () => pool.end() }
}

/** A drizzle handle on one client, for use inside a transaction. */
export const onClient = (client: pg.PoolClient): Db => drizzle(client)
