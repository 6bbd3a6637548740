import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { certificate } from './certificate'
import { draw, drawPool } from './draw'
import { person } from './people'

/** A round of surveillance: two lists published together, certificates and inspectors, and both drawn from. */
export const surveillanceRound = pgTable(
  'surveillance_round',
  {
    id: id(),
    title: text('title').notNull(),
    /** Which part of the register; null for all of it. */
    areaId: text('area_id'),
    fieldId: text('field_id'),
    /** Percent of the candidates that is drawn. */
    share: integer('share').notNull(),
    checkBy: date('check_by').notNull(),
    /** How many are drawn, and what stood on the lists when they were published; the lists themselves are long. */
    seats: integer('seats').notNull(),
    certificates: integer('certificates').notNull(),
    firms: integer('firms').notNull(),
    lots: integer('lots').notNull(),
    leftOut: integer('left_out').notNull(),
    people: integer('people').notNull(),
    targetPoolId: uuid('target_pool_id')
      .notNull()
      .references(() => drawPool.id),
    inspectorPoolId: uuid('inspector_pool_id')
      .notNull()
      .references(() => drawPool.id),
    status: text('status', { enum: ['open', 'drawn', 'withdrawn'] }).notNull(),
    by: uuid('by'),
    at: instant('at').notNull(),
    drawnAt: instant('drawn_at'),
    /** When the clock last looked whether it may be drawn, and why a draw whose time had come was refused. */
    lookedAt: instant('looked_at'),
    stuckBecause: text('stuck_because'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  t => [
    uniqueIndex('surveillance_round_targets').on(t.targetPoolId),
    uniqueIndex('surveillance_round_inspectors').on(t.inspectorPoolId),
    index('surveillance_round_latest').on(t.at),
    index('surveillance_round_open').on(t.lookedAt, t.at).where(sql`status = 'open'`),
  ],
)

/** A certificate that a round drew, with the check it had; a published result is never changed. */
export const surveillanceTarget = pgTable(
  'surveillance_target',
  {
    id: id(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => surveillanceRound.id),
    certificateId: uuid('certificate_id')
      .notNull()
      .references(() => certificate.id),
    /** Its place in the order of the draw; replacements go on counting. */
    no: integer('no').notNull(),
    pseudonym: text('pseudonym').notNull(),
    /** Becomes public with the result and shows that pseudonym and certificate belong together. */
    salt: text('salt').notNull(),
    drawId: uuid('draw_id')
      .notNull()
      .references(() => draw.id),
    inspectorDrawId: uuid('inspector_draw_id')
      .notNull()
      .references(() => draw.id),
    /** The target it was drawn in place of. */
    replaces: uuid('replaces'),
    status: text('status', { enum: ['drawn', 'checked', 'published', 'struck'] }).notNull(),
    /** The last day of what is to be done next: the check, then the publication of its result. */
    dueOn: date('due_on').notNull(),
    drawnAt: instant('drawn_at').notNull(),
    checkedOn: date('checked_on'),
    outcome: text('outcome', { enum: ['conform', 'nonconform'] }),
    findings: text('findings').notNull().default(''),
    recordedBy: uuid('recorded_by'),
    recordedAt: instant('recorded_at'),
    publishedBy: uuid('published_by'),
    publishedAt: instant('published_at'),
    struckGround: text('struck_ground', { enum: ['ceased', 'other_check', 'unreachable', 'other'] }),
    struckReason: text('struck_reason').notNull().default(''),
    struckBy: uuid('struck_by'),
    struckAt: instant('struck_at'),
    version: integer('version').notNull().default(1),
  },
  t => [
    uniqueIndex('surveillance_target_no').on(t.roundId, t.no),
    uniqueIndex('surveillance_target_once').on(t.roundId, t.certificateId),
    uniqueIndex('surveillance_target_open').on(t.certificateId).where(sql`status in ('drawn','checked')`),
    index('surveillance_target_due').on(t.dueOn).where(sql`status in ('drawn','checked')`),
    index('surveillance_target_of').on(t.certificateId, t.checkedOn),
  ],
)

/** Who was drawn to go to a target; append-only. */
export const surveillanceInspector = pgTable(
  'surveillance_inspector',
  {
    targetId: uuid('target_id')
      .notNull()
      .references(() => surveillanceTarget.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** The draw that sent them: the first of the target, or a later one for a seat somebody left. */
    drawId: uuid('draw_id')
      .notNull()
      .references(() => draw.id),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.targetId, t.personId] }),
    index('surveillance_inspector_person').on(t.personId),
  ],
)

/** Who left a target before its check, and why; append-only. The kind is public, the reason is the office’s. */
export const surveillanceLeave = pgTable(
  'surveillance_leave',
  {
    targetId: uuid('target_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind', { enum: ['conflict', 'unavailable', 'other'] }).notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.targetId, t.personId] }),
    foreignKey({
      name: 'surveillance_leave_seat',
      columns: [t.targetId, t.personId],
      foreignColumns: [surveillanceInspector.targetId, surveillanceInspector.personId],
    }),
    index('surveillance_leave_person').on(t.personId),
  ],
)
