import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { CrossCheck } from '@/domain/cross-check/result'
import { instant } from '../columns'
import { application } from './application'

/** Why a finding is as it is, in the words of the enterprise. */
export type ExplainedFinding = { key: string; mark: string; note: string }

/** What was compared when an application was handed in, beside its snapshot. The database refuses any change. */
export const crossCheck = pgTable(
  'cross_check',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    snapshotSeq: integer('snapshot_seq').notNull(),
    data: jsonb('data').$type<CrossCheck>().notNull(),
    notes: jsonb('notes').$type<ExplainedFinding[]>().notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.snapshotSeq] })],
)

/** Notes while an application is being written. */
export const crossCheckNote = pgTable(
  'cross_check_note',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    /** Key of the finding. */
    key: text('key').notNull(),
    /** What the finding said when it was explained; a finding that says something else is not explained. */
    mark: text('mark').notNull(),
    note: text('note').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.key] })],
)
