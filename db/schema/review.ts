import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, id, instant } from '../columns'
import { application } from './application'
import { draw } from './draw'
import { person } from './people'

export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', { enum: ['expert', 'inspector'] }).notNull(),
    drawId: uuid('draw_id').references(() => draw.id),
    /** Pseudonym within the panel: A, B, C … */
    alias: text('alias').notNull(),
    status: text('status', {
      enum: ['invited', 'declared', 'declined', 'recused', 'replaced', 'unanswered'],
    }).notNull(),
    because: text('because').notNull().default(''),
    /** Last day on which an invited expert accepts or declines; the seat is drawn anew after it. */
    answerBy: text('answer_by'),
    declaredAt: instant('declared_at'),
    dueOn: text('due_on'),
    at: instant('at').notNull(),
  },
  t => [
    uniqueIndex('assignment_once').on(t.applicationId, t.personId, t.role),
    index('assignment_person').on(t.personId, t.status),
    index('assignment_answer').on(t.answerBy).where(sql`status = 'invited' and answer_by is not null`),
    index('assignment_live')
      .on(t.applicationId, t.role, t.personId)
      .where(sql`status in ('invited','declared')`),
  ],
)

/** A conflict between a person and a case's enterprise: declared, computed or ruled. The person is a stranger to it. */
export const recusal = pgTable(
  'recusal',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    enterpriseId: uuid('enterprise_id').notNull(),
    applicationId: uuid('application_id').references(() => application.id),
    ground: text('ground').notNull(),
    by: uuid('by'),
    at: instant('at').notNull(),
    liftedAt: instant('lifted_at'),
    liftedBecause: text('lifted_because'),
  },
  t => [
    index('recusal_person').on(t.personId, t.enterpriseId).where(sql`lifted_at is null`),
    index('recusal_application').on(t.applicationId),
  ],
)

export const scoreSheet = pgTable(
  'score_sheet',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => assignment.id)
      .unique(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    status: text('status', { enum: ['draft', 'sealed', 'void'] })
      .notNull()
      .default('draft'),
    version: integer('version').notNull().default(1),
    /** Hash of the sheet with its nonce, shown to the panel once sealed. */
    seal: text('seal'),
    /** Known from the opening on; until then only `nonceCipher` holds it, so that nobody can try guesses on the seal. */
    nonce: text('nonce'),
    nonceCipher: bytes('nonce_cipher'),
    sealedAt: instant('sealed_at'),
    openedAt: instant('opened_at'),
    /** Points of each pillar in the order of the scheme, summed up at the opening, so that panels can be compared. */
    pillarPoints: doublePrecision('pillar_points').array(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    index('score_sheet_application').on(t.applicationId, t.status),
    check('score_sheet_points', sql`${t.pillarPoints} is null or ${t.openedAt} is not null`),
  ],
)

export type Anchor = {
  evidenceId: string
  page: number
  /** Region in fractions of the page, 0 to 1; absent means the whole page. */
  region?: { x: number; y: number; w: number; h: number } | undefined
  note?: string | undefined
}

export const scoreItem = pgTable(
  'score_item',
  {
    id: id(),
    sheetId: uuid('sheet_id')
      .notNull()
      .references(() => scoreSheet.id),
    item: text('item').notNull(),
    /** Points with one decimal; null while only the text is drafted or when not applicable. */
    points: numeric('points', { precision: 5, scale: 1, mode: 'number' }),
    isNotApplicable: boolean('is_not_applicable').notNull().default(false),
    justification: text('justification').notNull().default(''),
    reasonCodes: text('reason_codes').array().notNull().default(sql`'{}'`),
    anchors: jsonb('anchors').$type<Anchor[]>().notNull().default([]),
    /** Until the opening everything above but the number of the item stands in here and nowhere else. */
    cipher: bytes('cipher'),
    version: integer('version').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
  },
  t => [
    uniqueIndex('score_item_once').on(t.sheetId, t.item),
    check('score_item_points', sql`${t.points} is null or ${t.points} >= 0`),
    check(
      'score_item_hidden',
      sql`${t.cipher} is null or (${t.points} is null and not ${t.isNotApplicable} and ${t.justification} = '' and ${t.reasonCodes} = '{}' and ${t.anchors} = '[]')`,
    ),
  ],
)

/** Every accepted change of a score item: who, when, old, new. */
export const scoreHistory = pgTable(
  'score_history',
  {
    id: id(),
    sheetId: uuid('sheet_id')
      .notNull()
      .references(() => scoreSheet.id),
    item: text('item').notNull(),
    /** Old and new stand in `cipher`; plain only in rows of sheets opened before scores were kept encrypted. */
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
    cipher: bytes('cipher'),
    by: uuid('by').notNull(),
    reason: text('reason').notNull().default(''),
    at: instant('at').notNull(),
  },
  t => [
    index('score_history_sheet').on(t.sheetId, t.item, t.at),
    check('score_history_content', sql`(${t.cipher} is null) <> (${t.after} is null)`),
  ],
)

/** The opening of a panel's sheets: of a full panel by the last seal, or by the officer with a quorum. */
export const panelOpening = pgTable(
  'panel_opening',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    /** How many sheets make the panel from here on. */
    seats: integer('seats').notNull(),
    /** Seats that stayed without a sheet, each with the reason given. */
    missing: jsonb('missing').$type<{ alias: string; reason: string }[]>().notNull(),
    by: uuid('by'),
    at: instant('at').notNull(),
    /** Set when somebody left the panel afterwards, so that it has to be opened anew. */
    supersededAt: instant('superseded_at'),
  },
  t => [
    uniqueIndex('panel_opening_standing').on(t.applicationId).where(sql`superseded_at is null`),
    index('panel_opening_application').on(t.applicationId, t.at),
  ],
)

/** A sealed sheet given back to its expert before the opening: who asked, why, and the seal it had. */
export const sheetReopening = pgTable(
  'sheet_reopening',
  {
    id: id(),
    sheetId: uuid('sheet_id')
      .notNull()
      .references(() => scoreSheet.id),
    seal: text('seal').notNull(),
    sealedAt: instant('sealed_at').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('sheet_reopening_sheet').on(t.sheetId, t.at)],
)

/** Agreed points on an item whose spread was over the limit; initial scores stay on the sheets. */
export const consensusItem = pgTable(
  'consensus_item',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    item: text('item').notNull(),
    points: numeric('points', { precision: 5, scale: 1, mode: 'number' }).notNull(),
    rationale: text('rationale').notNull(),
    /** Set once every panel member has answered; only then do the agreed points count. */
    settledAt: instant('settled_at'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [uniqueIndex('consensus_item_once').on(t.applicationId, t.item)],
)

/** A panel member's answer to a proposed agreed score; dissent is kept as data. */
export const consensusVoice = pgTable(
  'consensus_voice',
  {
    id: id(),
    consensusId: uuid('consensus_id')
      .notNull()
      .references(() => consensusItem.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agrees: boolean('agrees').notNull(),
    dissent: text('dissent').notNull().default(''),
    /** Version of the proposal that was answered. */
    proposalVersion: integer('proposal_version').notNull(),
    at: instant('at').notNull(),
  },
  t => [uniqueIndex('consensus_voice_once').on(t.consensusId, t.personId)],
)
