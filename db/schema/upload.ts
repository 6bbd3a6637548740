import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { UploadAnswer } from '@/domain/application/upload'
import { id, instant } from '../columns'
import { application } from './application'
import { person } from './people'

/**
 * A file on its way in pieces. It belongs to one person, one application and one kind; how much has arrived is the
 * length of its part on disk. Once it was judged, `answer` holds what its sender was told, so that a repeat hears the
 * same.
 */
export const upload = pgTable(
  'upload',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
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
      .on(t.applicationId, t.personId, t.kind, t.sha256)
      .where(sql`status = 'receiving'`),
    index('upload_moved').on(t.status, t.movedAt),
  ],
)
