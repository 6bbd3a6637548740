import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'

/** Append-only, hash-chained audit log. Rows are written by the function audit_append and by nothing else. */
export const auditLog = pgTable(
  'audit_log',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    sessionId: uuid('session_id'),
    action: text('action').notNull(),
    target: text('target').notNull(),
    targetId: text('target_id'),
    outcome: text('outcome', { enum: ['done', 'refused', 'read'] }).notNull(),
    reason: text('reason').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
    address: text('address').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  t => [
    index('audit_log_at').on(t.at),
    index('audit_log_actor').on(t.actorId, t.seq),
    index('audit_log_target').on(t.targetId, t.seq),
    index('audit_log_action').on(t.action, t.seq),
  ],
)

/** Answer to a keyed request, stored with its effects, so that a repeat gets the same answer. */
export const idempotency = pgTable(
  'idempotency',
  {
    actorId: text('actor_id').notNull(),
    action: text('action').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    response: jsonb('response').$type<unknown>().notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.actorId, t.action, t.key] })],
)

/** Serial numbers per purpose and year, taken under a row lock. */
export const serial = pgTable(
  'serial',
  {
    purpose: text('purpose').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  t => [primaryKey({ columns: [t.purpose, t.year] })],
)
