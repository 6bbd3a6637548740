import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application, evidence } from './application'

export type VisitCheck = {
  id: string
  item: string
  claim: string
  result: 'open' | 'as_claimed' | 'differs'
  note: string
}

export const siteVisit = pgTable('site_visit', {
  id: id(),
  applicationId: uuid('application_id')
    .notNull()
    .references(() => application.id)
    .unique(),
  plannedOn: date('planned_on'),
  agenda: text('agenda').notNull().default(''),
  checks: jsonb('checks').$type<VisitCheck[]>().notNull(),
  summary: text('summary').notNull().default(''),
  /** Hash of the record as it now is; a signature counts while it bears the same. */
  recordHash: text('record_hash').notNull().default(''),
  version: integer('version').notNull().default(1),
  savedAt: instant('saved_at').notNull(),
  savedBy: uuid('saved_by'),
})

/** An inspector's or the enterprise's signature under the record as it then was; a changed record is signed again. */
export const visitSignature = pgTable(
  'visit_signature',
  {
    id: id(),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => siteVisit.id),
    personId: uuid('person_id').notNull(),
    side: text('side', { enum: ['inspector', 'enterprise'] }).notNull(),
    recordHash: text('record_hash').notNull(),
    remark: text('remark').notNull().default(''),
    at: instant('at').notNull(),
  },
  t => [uniqueIndex('visit_signature_once').on(t.visitId, t.personId, t.recordHash)],
)

export const finding = pgTable(
  'finding',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    code: text('code').notNull(),
    grade: text('grade', { enum: ['minor', 'major', 'critical'] }).notNull(),
    item: text('item').notNull(),
    text: text('text').notNull(),
    remedy: text('remedy').notNull(),
    dueOn: date('due_on').notNull(),
    status: text('status', { enum: ['open', 'answered', 'closed'] })
      .notNull()
      .default('open'),
    answer: text('answer').notNull().default(''),
    answerEvidenceId: uuid('answer_evidence_id').references(() => evidence.id),
    closedBy: uuid('closed_by'),
    closedAt: instant('closed_at'),
    closureNote: text('closure_note').notNull().default(''),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    uniqueIndex('finding_code').on(t.applicationId, t.code),
    index('finding_open').on(t.applicationId, t.status),
  ],
)
