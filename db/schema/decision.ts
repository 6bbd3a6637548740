import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant } from '../columns'
import { application } from './application'
import { person } from './people'

/** One round of deliberation on a case; a deferral closes it and opens the next. */
export const deliberation = pgTable(
  'deliberation',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    round: integer('round').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    outcome: text('outcome', { enum: ['propose', 'decline', 'defer', 'withdrawn'] }),
    reason: text('reason').notNull().default(''),
    tally: jsonb('tally').$type<Record<string, number>>(),
    closedBy: uuid('closed_by'),
  },
  t => [
    uniqueIndex('deliberation_round').on(t.applicationId, t.round),
    uniqueIndex('deliberation_open').on(t.applicationId).where(sql`closed_at is null`),
  ],
)

export const vote = pgTable(
  'vote',
  {
    id: id(),
    deliberationId: uuid('deliberation_id')
      .notNull()
      .references(() => deliberation.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    choice: text('choice', { enum: ['certify', 'decline', 'defer'] }).notNull(),
    reason: text('reason').notNull().default(''),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    uniqueIndex('vote_once').on(t.deliberationId, t.personId),
    index('vote_application').on(t.applicationId, t.at),
  ],
)

/** The terminal decision on a case: at most one, ever. */
export const decision = pgTable('decision', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id),
  outcome: text('outcome', { enum: ['certified', 'declined', 'not_accepted'] }).notNull(),
  reason: text('reason').notNull().default(''),
  by: uuid('by'),
  at: instant('at').notNull(),
})

/** What each decided applicant receives: points, reasons and anchors per item, as released. */
export const feedbackReport = pgTable('feedback_report', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id),
  data: jsonb('data').$type<unknown>().notNull(),
  releasedAt: instant('released_at').notNull(),
})

/** The report as the officer words it before its release; with `released_at` it is done and changes no more. */
export const feedbackDraft = pgTable(
  'feedback_draft',
  {
    applicationId: uuid('application_id')
      .primaryKey()
      .references(() => application.id),
    data: jsonb('data').$type<unknown>().notNull(),
    version: integer('version').notNull().default(1),
    preparedAt: instant('prepared_at').notNull(),
    /** Last working day for the release. */
    dueOn: text('due_on').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
    releasedAt: instant('released_at'),
  },
  t => [index('feedback_draft_waiting').on(t.dueOn, t.applicationId).where(sql`released_at is null`)],
)

export const notice = pgTable(
  'notice',
  {
    id: id(),
    /** Public number such as 2026-12, part of the permanent address. */
    number: text('number').notNull().unique(),
    year: integer('year').notNull(),
    serial: integer('serial').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedOn: text('published_on').notNull().unique(),
    /** Last working day on which objections are taken. */
    closesOn: text('closes_on').notNull(),
    workingDays: integer('working_days').notNull(),
  },
  t => [uniqueIndex('notice_serial').on(t.year, t.serial)],
)

/** A case in a notice, with the public facts frozen as they were published. */
export const noticeItem = pgTable(
  'notice_item',
  {
    id: id(),
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notice.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    hash: text('hash').notNull(),
    status: text('status', { enum: ['open', 'certified', 'reconsidered', 'withdrawn'] })
      .notNull()
      .default('open'),
    at: instant('at').notNull(),
  },
  t => [
    index('notice_item_notice').on(t.noticeId),
    index('notice_item_application').on(t.applicationId),
    uniqueIndex('notice_item_open').on(t.applicationId).where(sql`status = 'open'`),
  ],
)

/** An objection to a notice. Who objects is encrypted and shown only to the officer who handles it. */
export const objection = pgTable(
  'objection',
  {
    id: id(),
    noticeItemId: uuid('notice_item_id')
      .notNull()
      .references(() => noticeItem.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    receipt: text('receipt').notNull().unique(),
    /** Name and contact, encrypted. */
    objector: bytes('objector').notNull(),
    ground: text('ground').notNull(),
    text: text('text').notNull(),
    files: jsonb('files')
      .$type<{ sha256: string; name: string; size: number; mime: string }[]>()
      .notNull()
      .default([]),
    status: text('status', { enum: ['open', 'dismissed', 'upheld'] })
      .notNull()
      .default('open'),
    answer: text('answer').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    index('objection_application').on(t.applicationId, t.status),
    index('objection_notice_item').on(t.noticeItemId),
    index('objection_queue').on(t.status, t.at),
  ],
)
