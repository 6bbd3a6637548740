import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application } from './application'

/** The correction list as its officer is collecting it; nobody else's business until it is sent. */
export const correctionDraft = pgTable('correction_draft', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id),
  items: jsonb('items').$type<unknown>().notNull(),
  version: integer('version').notNull().default(1),
  savedAt: instant('saved_at').notNull(),
  savedBy: uuid('saved_by').notNull(),
})

/** An enterprise asks for more time for its correction; an officer grants or refuses. */
export const extensionRequest = pgTable(
  'extension_request',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer', { enum: ['granted', 'refused'] }),
    answerReason: text('answer_reason').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  t => [
    index('extension_request_application').on(t.applicationId),
    uniqueIndex('extension_request_open').on(t.applicationId).where(sql`answer is null`),
  ],
)
