import { and, eq, sql } from 'drizzle-orm'
import type pg from 'pg'
import { type Db, onClient } from '@/db/client'
import { idempotency } from '@/db/schema/log'
import { type Outcome, refuse } from '@/domain/outcome'
import { type AuditEntry, appendAudit, auditRow } from './audit'
import { actorId, type Ctx } from './context'
import { database } from './database'

/** A transaction: the database handle, and what is written or done when it ends. */
export type Tx = {
  db: Db
  /** Adds a line to the audit log; written as the last statement before commit. */
  audit: (entry: AuditEntry) => void
  /** Runs after a successful commit; its failure never undoes the commit. */
  afterCommit: (deed: () => void | Promise<void>) => void
}

const RETRY = new Set(['40001', '40P01'])
const codeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? String(error.cause.code)
    : error instanceof Error && 'code' in error
      ? String(error.code)
      : ''

/** SQLSTATE or constraint name of a database error, for services that turn a constraint into a refusal. */
export const databaseProblem = (error: unknown): { code: string; constraint: string } => {
  const source = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const constraint = source instanceof Error && 'constraint' in source ? String(source.constraint ?? '') : ''
  return { code: codeOf(error), constraint }
}

/** Rolls a refused piece of work back without being a fault. */
class Refused extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('refused')
  }
}

const begin = async (client: pg.PoolClient, ctx: Ctx): Promise<void> => {
  await client.query('begin')
  await client.query("select set_config('app.actor', $1, true)", [actorId(ctx) ?? ''])
}

/** What the database said has a five-character code; anything else is a connection that went away. */
const isLost = (error: unknown): boolean => !/^[0-9A-Z]{5}$/.test(codeOf(error))

/**
 * Commits. When the connection goes away before the answer, nobody knows whether it was kept: the stored answer of a
 * request under a key tells, on another connection; without it the fault stands.
 */
const commit = async (client: pg.PoolClient, ctx: Ctx): Promise<void> => {
  try {
    await client.query('commit')
  } catch (error) {
    if (!isLost(error) || !ctx.idempotency || !(await findStored(database().orm, ctx))) throw error
  }
}

const attempt = async <T>(ctx: Ctx, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const client = await database().pool.connect()
  let broken: Error | undefined
  const afterwards: (() => void | Promise<void>)[] = []
  try {
    await begin(client, ctx)
    const db = onClient(client)
    const audits: AuditEntry[] = []
    const tx: Tx = { db, audit: e => audits.push(e), afterCommit: d => afterwards.push(d) }
    const stored = await storedAnswer<T>(db, ctx)
    if (stored) {
      await client.query('rollback')
      return stored
    }
    const outcome = await work(tx)
    if (!outcome.ok) throw new Refused(outcome)
    await storeAnswer(db, ctx, outcome)
    await appendAudit(
      db,
      audits.map(e => auditRow(ctx, e)),
    )
    await commit(client, ctx)
    for (const deed of afterwards) await Promise.resolve(deed()).catch(() => {})
    return outcome
  } catch (error) {
    try {
      await client.query('rollback')
    } catch (rollbackError) {
      broken = rollbackError instanceof Error ? rollbackError : new Error('rollback failed')
    }
    if (error instanceof Refused) return error.outcome
    throw error
  } finally {
    client.release(broken)
  }
}

const findStored = async (db: Db, ctx: Ctx) => {
  const mark = ctx.idempotency
  if (!mark) return null
  const who = actorId(ctx) ?? 'public'
  const [row] = await db
    .select()
    .from(idempotency)
    .where(
      and(eq(idempotency.actorId, who), eq(idempotency.action, mark.action), eq(idempotency.key, mark.key)),
    )
  return row ?? null
}

const storedAnswer = async <T>(db: Db, ctx: Ctx): Promise<Outcome<T> | null> => {
  const mark = ctx.idempotency
  if (!mark) return null
  const who = actorId(ctx) ?? 'public'
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${who}|${mark.action}|${mark.key}`}, 0))`,
  )
  const row = await findStored(db, ctx)
  if (!row) return null
  if (row.fingerprint !== mark.fingerprint) return refuse('invalid', { reason: 'idempotency_mismatch' })
  // The stored answer was produced by this very service for this very input, so it has its type.
  return { ok: true, value: row.response as T }
}

const storeAnswer = async <T>(db: Db, ctx: Ctx, outcome: Outcome<T>): Promise<void> => {
  const mark = ctx.idempotency
  if (!mark || !outcome.ok) return
  await db.insert(idempotency).values({
    actorId: actorId(ctx) ?? 'public',
    action: mark.action,
    key: mark.key,
    fingerprint: mark.fingerprint,
    response: outcome.value ?? null,
    at: ctx.now,
  })
}

/**
 * The one way to write. Runs `work` in a transaction, rolls back when it refuses, writes the audit lines last,
 * answers a repeated key with the stored answer, retries only serialisation failures and deadlocks, and never
 * returns a broken client to the pool.
 */
export const withTx = async <T>(ctx: Ctx, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(ctx, work)
    } catch (error) {
      if (!RETRY.has(codeOf(error)) || tries >= 4) throw error
    }
  }
}
