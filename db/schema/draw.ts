import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant } from '../columns'
import { application } from './application'

/**
 * Commitments to the seeds of draws to come, published in this order before any pool is known and bound to pools in this
 * order; the seed itself is encrypted until the draw from that pool reveals it.
 */
export const drawCommitment = pgTable('draw_commitment', {
  no: integer('no').primaryKey().generatedAlwaysAsIdentity(),
  commitment: text('commitment').notNull().unique(),
  seedCipher: bytes('seed_cipher').notNull(),
  publishedAt: instant('published_at').notNull(),
  usedAt: instant('used_at'),
})

/** Who may be drawn, frozen and published before the seed is known: never changed, and closed once. */
export const drawPool = pgTable(
  'draw_pool',
  {
    id: id(),
    /** Null for a draw that serves no case, as of targets of surveillance. */
    applicationId: uuid('application_id').references(() => application.id),
    purpose: text('purpose', {
      enum: ['panel', 'replacement', 'inspectors', 'surveillance', 'surveillance_team'],
    }).notNull(),
    commitmentNo: integer('commitment_no')
      .notNull()
      .references(() => drawCommitment.no),
    commitment: text('commitment').notNull(),
    pool: jsonb('pool').$type<unknown>().notNull(),
    /** SHA-256 of the list as published. */
    hash: text('hash').notNull(),
    by: uuid('by'),
    publishedAt: instant('published_at').notNull(),
    /** The earliest moment of the draw. */
    drawFrom: instant('draw_from').notNull(),
    closedAt: instant('closed_at'),
    closedBecause: text('closed_because', { enum: ['drawn', 'too_few', 'not_needed', 'withdrawn'] }),
  },
  t => [
    uniqueIndex('draw_pool_commitment').on(t.commitmentNo),
    index('draw_pool_application').on(t.applicationId, t.publishedAt),
    uniqueIndex('draw_pool_one_open').on(t.applicationId).where(sql`closed_at is null`),
    index('draw_pool_open').on(t.drawFrom).where(sql`closed_at is null`),
    index('draw_pool_undrawn')
      .on(t.closedAt)
      .where(sql`closed_because in ('too_few','not_needed','withdrawn')`),
  ],
)

/** Somebody of a published pool who may not be drawn any more, by pseudonym and with the grounds; append-only. */
export const drawStrike = pgTable(
  'draw_strike',
  {
    poolId: uuid('pool_id')
      .notNull()
      .references(() => drawPool.id),
    candidate: text('candidate').notNull(),
    because: text('because').array().notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.poolId, t.candidate] })],
)

/** A random draw: commitment, seed, published pool and result, recomputable by anyone. */
export const draw = pgTable(
  'draw',
  {
    id: id(),
    /** Null for a draw that serves no case, as of targets of surveillance. */
    applicationId: uuid('application_id').references(() => application.id),
    purpose: text('purpose', {
      enum: ['panel', 'replacement', 'inspectors', 'surveillance', 'surveillance_team'],
    }).notNull(),
    /** The pool it drew from; null for draws from before pools were published. */
    poolId: uuid('pool_id').references(() => drawPool.id),
    /** Which of the commitments published in advance it used; null for draws from before there were any. */
    commitmentNo: integer('commitment_no').references(() => drawCommitment.no),
    commitment: text('commitment').notNull(),
    seed: text('seed').notNull(),
    pool: jsonb('pool').$type<unknown>().notNull(),
    result: jsonb('result').$type<unknown>().notNull(),
    by: uuid('by'),
    at: instant('at').notNull(),
  },
  t => [
    index('draw_application').on(t.applicationId, t.at),
    index('draw_commitment_draws').on(t.commitmentNo),
    index('draw_pool_draws').on(t.poolId, t.at),
    index('draw_latest').on(t.at).where(sql`application_id is not null`),
  ],
)
