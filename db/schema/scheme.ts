import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'

/** A scheme version: every number and text of the rules, as data. Immutable once published. */
export const schemeVersion = pgTable('scheme_version', {
  id: id(),
  code: text('code').notNull().unique(),
  status: text('status', { enum: ['draft', 'published', 'retired'] }).notNull(),
  effectiveFrom: text('effective_from').notNull(),
  data: jsonb('data').$type<unknown>().notNull(),
  publishedAt: instant('published_at'),
  publishedBy: uuid('published_by'),
})

/** Small facts about this installation: demo clock, planted world, register version. */
export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
  at: instant('at').notNull(),
})
