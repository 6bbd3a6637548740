import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, importColumns, instant } from '../columns'

/**
 * A veto: an entry of a list that blocks while it is in force; cites its basis and lifts on expiry or repair. Keyed by
 * the credit code, so that it also meets an enterprise that registers later.
 */
export const vetoEntry = pgTable(
  'veto_entry',
  {
    id: id(),
    creditCode: text('credit_code').notNull(),
    /** The enterprise as the source names it. */
    enterpriseName: text('enterprise_name').notNull().default(''),
    list: text('list').notNull(),
    /** The authority or publication it was taken from. */
    source: text('source').notNull().default(''),
    decisionNumber: text('decision_number').notNull(),
    legalBasis: text('legal_basis').notNull(),
    decidedOn: text('decided_on').notNull(),
    expiresOn: text('expires_on').notNull(),
    repairedOn: text('repaired_on'),
    /** Set when the entry should never have been made: an import taken back. */
    withdrawnAt: instant('withdrawn_at'),
    /** Set once officers and enterprises were told that it no longer holds. */
    endToldAt: instant('end_told_at'),
    version: integer('version').notNull().default(1),
    addedBy: uuid('added_by'),
    addedAt: instant('added_at').notNull(),
  },
  t => [
    uniqueIndex('veto_decision').on(t.creditCode, t.list, t.decisionNumber).where(sql`withdrawn_at is null`),
    index('veto_listed').on(t.decidedOn, t.id),
    index('veto_ending').on(t.expiresOn).where(sql`end_told_at is null`),
  ],
)

/** One import of a list, so that it can be taken back as a whole. */
export const vetoImport = pgTable(
  'veto_import',
  {
    ...importColumns(),
  },
  t => [index('veto_import_at').on(t.at)],
)

/** What happened to an entry, append-only: the entry before and after, by whom and why. */
export const vetoChange = pgTable(
  'veto_change',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    vetoId: uuid('veto_id')
      .notNull()
      .references(() => vetoEntry.id),
    importId: uuid('import_id').references(() => vetoImport.id),
    kind: text('kind', { enum: ['added', 'updated', 'lifted', 'withdrawn', 'restored'] }).notNull(),
    before: jsonb('before').$type<Record<string, string | null> | null>(),
    after: jsonb('after').$type<Record<string, string | null> | null>(),
    reason: text('reason').notNull().default(''),
    by: uuid('by'),
    at: instant('at').notNull(),
  },
  t => [index('veto_change_entry').on(t.vetoId, t.id), index('veto_change_import').on(t.importId)],
)
