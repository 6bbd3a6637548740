import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { UploadAnswer } from '@/domain/application/upload'
import { id, instant } from '../columns'
import { application } from './application'
import { enterprise } from './enterprise'
import { person } from './people'
import { vaultItem } from './vault'

/**
 * A file on its way in pieces. It belongs to one person and goes to one place: a kind of an application, or the vault
 * of an enterprise, there also as the paper or newer edition of an item. How much has arrived is the length of its part
 * on disk. Once it was judged, `answer` holds what its sender was told, so that a repeat hears the same.
 */
export const upload = pgTable(
  'upload',
  {
    id: id(),
    applicationId: uuid('application_id').references(() => application.id),
    enterpriseId: uuid('enterprise_id').references(() => enterprise.id),
    itemId: uuid('item_id').references(() => vaultItem.id),
    /** The version of the item its sender was looking at. */
    itemVersion: integer('item_version'),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Kind of evidence it is meant to be; empty where a vault was not told. */
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    status: text('status', { enum: ['receiving', 'taken', 'refused'] })
      .notNull()
      .default('receiving'),
    answer: jsonb('answer').$type<UploadAnswer | null>(),
    createdAt: instant('created_at').notNull(),
    /** When something of it last arrived. */
    movedAt: instant('moved_at').notNull(),
  },
  t => [
    uniqueIndex('upload_same')
      .on(sql`coalesce(item_id, application_id, enterprise_id)`, t.personId, t.kind, t.sha256)
      .where(sql`status = 'receiving'`),
    index('upload_application').on(t.applicationId).where(sql`application_id is not null`),
    index('upload_enterprise').on(t.enterpriseId).where(sql`enterprise_id is not null`),
    index('upload_moved').on(t.status, t.movedAt),
    check('upload_place', sql`num_nonnulls(application_id, enterprise_id) = 1`),
    check(
      'upload_item',
      sql`(item_id is null) = (item_version is null) and (item_id is null or enterprise_id is not null)`,
    ),
  ],
)
