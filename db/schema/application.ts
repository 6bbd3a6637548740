import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Waiting } from '@/domain/workflow/waiting'
import { id, instant } from '../columns'
import { enterprise } from './enterprise'
import { person } from './people'
import { schemeVersion } from './scheme'

/** The case. One row from draft to certificate; the columns below `stage` are what the board needs. */
export const application = pgTable(
  'application',
  {
    id: id(),
    /** Public reference, given at the first submission. */
    reference: text('reference').unique(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    schemeVersionId: uuid('scheme_version_id')
      .notNull()
      .references(() => schemeVersion.id),
    brandName: text('brand_name').notNull().default(''),
    productName: text('product_name').notNull().default(''),
    fieldId: text('field_id').notNull().default(''),
    brandType: text('brand_type').notNull().default('general'),
    industryId: text('industry_id').notNull().default(''),
    areaId: text('area_id').notNull(),
    stage: text('stage').notNull().default('draft'),
    version: integer('version').notNull().default(1),
    stageSince: instant('stage_since').notNull(),
    /** Last working day of the stage limit. */
    dueOn: text('due_on'),
    officerId: uuid('officer_id').references(() => person.id),
    submittedAt: instant('submitted_at'),
    submittedBy: uuid('submitted_by'),
    settledAt: instant('settled_at'),
    correctionRounds: integer('correction_rounds').notNull().default(0),
    /** Number of case events; the next event takes this plus one. */
    eventCount: integer('event_count').notNull().default(0),
    lastEventAt: instant('last_event_at').notNull(),
    /** Who is waited for and how far they are, kept by the services for the card. */
    waiting: jsonb('waiting').$type<Waiting | null>(),
    flags: text('flags').array().notNull().default(sql`'{}'`),
    /** Names, numbers and pinyin, for search. */
    search: text('search').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    /** The ended case whose answers this one began with. */
    renewalOf: uuid('renewal_of').references((): AnyPgColumn => application.id),
    /** Number of the certificate it renews; null when it only takes old answers up again. */
    renews: text('renews'),
  },
  t => [
    index('application_renewal').on(t.renewalOf).where(sql`renewal_of is not null`),
    index('application_renews').on(t.renews).where(sql`renews is not null`),
    // With the enterprise, so that columns are counted and passed through without a look at any case.
    index('application_board').on(t.stage, t.dueOn, t.id, t.enterpriseId),
    // The table as it opens: the whole board by due date.
    index('application_due').on(t.dueOn, t.id).where(sql`due_on is not null`),
    // The queue of a stage is by entry.
    index('application_queue').on(t.stage, t.stageSince),
    index('application_enterprise').on(t.enterpriseId, t.createdAt),
    index('application_officer').on(t.officerId, t.stage),
    index('application_area').on(t.areaId, t.stage),
    // The columns of one field; those of an area or an officer are few enough to be sorted.
    index('application_field').on(t.fieldId, t.stage, t.dueOn, t.id).where(sql`due_on is not null`),
    // The table by brand, as its pinyin goes, or by time in stage reads its page and no more; backwards too.
    index('application_by_brand')
      .on(sql`${t.brandName} collate "zh-x-icu"`, t.dueOn, t.id)
      .where(sql`due_on is not null`),
    index('application_by_since').on(t.stageSince, t.dueOn, t.id).where(sql`due_on is not null`),
    // By pairs of characters: a Chinese word has two, where a trigram knows nothing.
    index('application_grams').using('gin', sql`case_grams(${t.search}, ${t.reference})`),
    uniqueIndex('application_twin')
      .on(t.enterpriseId, t.brandName, t.productName)
      .where(sql`stage not in ('draft','not_accepted','declined','withdrawn','lapsed')`),
    check(
      'application_stage',
      sql`${t.stage} in ('draft','formal_check','correction','district_check','expert_review','site_visit','deliberation','public_notice','certified','not_accepted','declined','withdrawn','lapsed')`,
    ),
  ],
)

export const draftSection = pgTable(
  'draft_section',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    section: text('section').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    version: integer('version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.section] })],
)

/** What was submitted, frozen. The database refuses any change. */
export const snapshot = pgTable(
  'snapshot',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    seq: integer('seq').notNull(),
    data: jsonb('data').$type<unknown>().notNull(),
    /** Canonical JSON the hash was taken over. */
    canonical: text('canonical').notNull(),
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
    signedBy: uuid('signed_by').notNull(),
  },
  t => [uniqueIndex('snapshot_seq').on(t.applicationId, t.seq)],
)

/** An evidence file. Bytes live in the content-addressed store under `sha256`. */
export const evidence = pgTable(
  'evidence',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    mime: text('mime').notNull(),
    pages: integer('pages'),
    status: text('status', { enum: ['pending', 'clean', 'rejected'] }).notNull(),
    reason: text('reason'),
    details: jsonb('details').$type<Record<string, string>>().notNull().default({}),
    detailsVersion: integer('details_version').notNull().default(0),
    /** When it was last found clean. */
    examinedAt: instant('examined_at'),
    /** The file of an earlier application it is the same as. */
    carriedFrom: uuid('carried_from'),
    /** Set when it no longer serves its first kind, only others. */
    releasedAt: instant('released_at'),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    removedAt: instant('removed_at'),
    /** Set once the file is part of a submitted snapshot; a frozen file can't be removed. */
    frozenAt: instant('frozen_at'),
  },
  t => [
    index('evidence_application').on(t.applicationId).where(sql`removed_at is null`),
    index('evidence_content').on(t.sha256),
    index('evidence_waiting').on(t.uploadedAt).where(sql`status = 'pending' and removed_at is null`),
  ],
)

export const correction = pgTable(
  'correction',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    round: integer('round').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: uuid('opened_by').notNull(),
    closedAt: instant('closed_at'),
    outcome: text('outcome', { enum: ['resubmitted', 'lapsed', 'withdrawn'] }),
  },
  t => [uniqueIndex('correction_round').on(t.applicationId, t.round)],
)

export const correctionItem = pgTable(
  'correction_item',
  {
    id: id(),
    correctionId: uuid('correction_id')
      .notNull()
      .references(() => correction.id),
    seq: integer('seq').notNull(),
    section: text('section').notNull(),
    /** Field of the section, or null when an evidence kind is flagged. */
    field: text('field'),
    evidenceKind: text('evidence_kind'),
    /** One file of that kind, when not all of them are meant. */
    evidenceId: uuid('evidence_id').references(() => evidence.id),
    reason: text('reason').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    note: text('note').notNull().default(''),
  },
  t => [uniqueIndex('correction_item_seq').on(t.correctionId, t.seq)],
)

/** Event log of a case, append-only. A transition event carries the stage it led to. */
export const caseEvent = pgTable(
  'case_event',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    fromStage: text('from_stage'),
    toStage: text('to_stage'),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    /** What the event tells besides; never scores before they open, never personal data. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    /** `applicant` events are shown to the enterprise too. */
    audience: text('audience', { enum: ['applicant', 'office'] }).notNull(),
    at: instant('at').notNull(),
  },
  t => [
    uniqueIndex('case_event_seq').on(t.applicationId, t.seq),
    index('case_event_actor').on(t.actorId, t.kind),
  ],
)

/** The officer's formal checklist, one row per point. */
export const formalPoint = pgTable(
  'formal_point',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    point: text('point').notNull(),
    answer: text('answer', { enum: ['pass', 'fail', 'not_applicable'] }).notNull(),
    note: text('note').notNull().default(''),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
    /** Number of the submission the answer was carried over to unchanged. */
    carriedTo: integer('carried_to'),
    /** Set when a correction changed what the answer rests on: it counts no longer and has to be given again. */
    reopenedAt: instant('reopened_at'),
  },
  t => [primaryKey({ columns: [t.applicationId, t.point] })],
)

export const creditCheck = pgTable(
  'credit_check',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    checkedOn: text('checked_on').notNull(),
    isClear: boolean('is_clear').notNull(),
    source: text('source').notNull(),
    note: text('note').notNull().default(''),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('credit_check_application').on(t.applicationId, t.at)],
)

/** What a person last saw of a case: the unread mark. */
export const readMark = pgTable(
  'read_mark',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.personId, t.applicationId] })],
)

/** Notes of the office on a case. */
export const caseNote = pgTable(
  'case_note',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    text: text('text').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('case_note_application').on(t.applicationId, t.at)],
)
