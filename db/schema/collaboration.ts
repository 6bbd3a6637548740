import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { application } from './application'
import { person } from './people'

/** Who is filling a section now: a courtesy to colleagues. What may be saved is decided by versions alone. */
export const sectionLease = pgTable(
  'section_lease',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    section: text('section').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    sessionId: uuid('session_id'),
    /** Page of a browser that holds it; two pages of one person are told apart by it. */
    tab: text('tab').notNull(),
    /** Browser of that page: a window of it that died is known by it. */
    browser: text('browser').notNull().default(''),
    since: instant('since').notNull(),
    renewedAt: instant('renewed_at').notNull(),
    /** Who held it when it was taken over, and the word left to them. */
    takenFrom: uuid('taken_from'),
    word: text('word').notNull().default(''),
    /** Who would like to have it. */
    askedBy: uuid('asked_by'),
    askedAt: instant('asked_at'),
  },
  t => [primaryKey({ columns: [t.applicationId, t.section] }), index('section_lease_person').on(t.personId)],
)

/** One answer changed by one person at one time, append-only; personal answers are kept encrypted. */
export const draftChange = pgTable(
  'draft_change',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    section: text('section').notNull(),
    field: text('field').notNull(),
    /** Version of the section this change led to. */
    version: integer('version').notNull(),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    by: uuid('by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  t => [
    index('draft_change_field').on(t.applicationId, t.section, t.field, t.id),
    index('draft_change_person').on(t.by, t.applicationId, t.id),
  ],
)
