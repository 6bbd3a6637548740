import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application, evidence } from './application'
import { enterprise } from './enterprise'

/** A further kind of evidence a file serves besides its first. Uses are taken back, never deleted. */
export const evidenceUse = pgTable(
  'evidence_use',
  {
    id: id(),
    evidenceId: uuid('evidence_id')
      .notNull()
      .references(() => evidence.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    kind: text('kind').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    removedBy: uuid('removed_by'),
    removedAt: instant('removed_at'),
    /** Set once the use is part of a submitted snapshot. */
    frozenAt: instant('frozen_at'),
  },
  t => [
    uniqueIndex('evidence_use_once').on(t.evidenceId, t.kind).where(sql`removed_at is null`),
    index('evidence_use_application').on(t.applicationId).where(sql`removed_at is null`),
  ],
)

/** A document or record of an enterprise, kept for every application of it; the file, if any, lies under `sha256`. */
export const vaultItem = pgTable(
  'vault_item',
  {
    id: id(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    kind: text('kind', {
      enum: [
        'document',
        'standard',
        'test_report',
        'trademark',
        'certificate',
        'quality_officer',
        'technician',
        'audited_year',
      ],
    }).notNull(),
    /** Kind of evidence the file is, where one is meant. */
    evidenceKind: text('evidence_kind'),
    title: text('title').notNull(),
    /** Details of the document: issuer, number, issue and validity. */
    details: jsonb('details').$type<Record<string, string>>().notNull().default({}),
    /** Answers of the section or row a record fills, personal ones encrypted. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    /** Last day of validity, repeated for lists; null without an end. */
    validUntil: text('valid_until'),
    sha256: text('sha256'),
    fileName: text('file_name'),
    size: integer('size'),
    mime: text('mime'),
    pages: integer('pages'),
    fileStatus: text('file_status', { enum: ['pending', 'clean', 'rejected'] }),
    fileReason: text('file_reason'),
    examinedAt: instant('examined_at'),
    /** Application it came from, where it was not put in by hand. */
    fromApplicationId: uuid('from_application_id').references(() => application.id),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
    version: integer('version').notNull().default(1),
    /** The newer edition that took its place. */
    replacedBy: uuid('replaced_by'),
    archivedAt: instant('archived_at'),
    search: text('search').notNull().default(''),
  },
  t => [
    index('vault_item_enterprise').on(t.enterpriseId, t.changedAt.desc(), t.id),
    index('vault_item_validity').on(t.enterpriseId, t.validUntil),
    index('vault_item_content').on(t.enterpriseId, t.sha256),
    index('vault_item_search').using('gin', sql`${t.search} gin_trgm_ops`),
  ],
)

/** What a vault item was at each of its versions, append-only. */
export const vaultVersion = pgTable(
  'vault_version',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => vaultItem.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    details: jsonb('details').$type<Record<string, string>>().notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    sha256: text('sha256'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.itemId, t.version] })],
)

/** A record put into the answers of an application. Files are found by their content. */
export const vaultUse = pgTable(
  'vault_use',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => vaultItem.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    section: text('section').notNull(),
    itemVersion: integer('item_version').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.itemId, t.applicationId, t.section] }),
    index('vault_use_application').on(t.applicationId),
  ],
)

/** A section somebody read through and found unchanged since the application it was copied from. */
export const carriedSection = pgTable(
  'carried_section',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    section: text('section').notNull(),
    confirmedBy: uuid('confirmed_by').notNull(),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.section] })],
)
