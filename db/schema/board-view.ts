import { sql } from 'drizzle-orm'
import { boolean, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { person } from './people'

/** A query of the board kept by name. Its link shows a colleague the same question, never somebody else's answer. */
export const boardView = pgTable(
  'board_view',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    /** The query as it stands in the address of the board. */
    query: text('query').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    /** Set instead of a row being deleted, so that it can be taken back. */
    removedAt: instant('removed_at'),
  },
  t => [
    uniqueIndex('board_view_name').on(t.personId, t.name).where(sql`removed_at is null`),
    uniqueIndex('board_view_default').on(t.personId).where(sql`is_default and removed_at is null`),
  ],
)

/** How a person likes to work at their desk. */
export const deskSetting = pgTable('desk_setting', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id),
  /** Columns of the table in their order; null as it comes. */
  columns: text('columns').array(),
  /** Whether single letters do something. */
  keysOn: boolean('keys_on').notNull().default(true),
})
