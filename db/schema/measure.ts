import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { application } from './application'
import { person } from './people'

/**
 * How long finished cases stayed in a stage, kept by a job for the forecast; counts and days alone, no case. The row
 * of a stage with an empty field is of all fields; `result` is the whole way from submission to a result.
 */
export const stagePace = pgTable(
  'stage_pace',
  {
    leg: text('leg').notNull(),
    fieldId: text('field_id').notNull().default(''),
    /** How many cases took how many working days, by days. */
    passages: jsonb('passages').$type<[days: number, cases: number][]>().notNull(),
    cases: integer('cases').notNull(),
    /** Working days over which these cases left the stage. */
    windowDays: integer('window_days').notNull(),
    /** Past cases on which the forecast of the day they entered was tried, and how far it was off, in tenths of a day. */
    tried: integer('tried').notNull().default(0),
    medianError: integer('median_error').notNull().default(0),
    meanError: integer('mean_error').notNull().default(0),
    /** Of those tried, the cases that were over by the later of the two days. */
    within: integer('within').notNull().default(0),
    computedAt: instant('computed_at').notNull(),
  },
  t => [primaryKey({ columns: [t.leg, t.fieldId] })],
)

/**
 * Seconds somebody was at work on a part of a case with the page in front and the hands on it. A sum for each person
 * and part, without any course of days; shown only as figures over many cases.
 */
export const activeTime = pgTable(
  'active_time',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    kind: text('kind', { enum: ['section', 'score'] }).notNull(),
    /** The section of the form, or the item of the sheet. */
    part: text('part').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    seconds: integer('seconds').notNull().default(0),
    /** Fields changed by hand. */
    fields: integer('fields').notNull().default(0),
    /** When the last beat came: the next can't count more than has passed since. */
    beatAt: instant('beat_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.applicationId, t.kind, t.part, t.personId] }),
    index('active_time_person').on(t.personId, t.beatAt),
    check('active_time_counts', sql`${t.seconds} >= 0 and ${t.fields} >= 0`),
  ],
)
