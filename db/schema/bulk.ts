import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Refusal } from '@/domain/outcome'
import { id, instant } from '../columns'
import { application } from './application'
import { person } from './people'

/** One move of many cases: who, which move, why, and what the cases were chosen by. */
export const bulkMove = pgTable(
  'bulk_move',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    transition: text('transition').notNull(),
    reason: text('reason').notNull().default(''),
    /** Why cases may go over the limit of the stage they are moved into; empty where none was given. */
    overLimitReason: text('over_limit_reason').notNull().default(''),
    /** The query of the board they were chosen by; empty when they were picked one by one. */
    query: text('query').notNull().default(''),
    /** How a signed move was signed, for all its cases. */
    step: jsonb('step').$type<{
      factor: 'second_factor' | 'password' | 'recent_second_factor'
      at: string
    }>(),
    openedAt: instant('opened_at').notNull(),
    stoppedAt: instant('stopped_at'),
    endedAt: instant('ended_at'),
  },
  t => [index('bulk_move_person').on(t.personId, t.openedAt)],
)

/** A case of a bulk move, with the version it had when it was chosen, and what became of it. */
export const bulkMoveItem = pgTable(
  'bulk_move_item',
  {
    bulkId: uuid('bulk_id')
      .notNull()
      .references(() => bulkMove.id),
    no: integer('no').notNull(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    version: integer('version').notNull(),
    state: text('state', { enum: ['waiting', 'moved', 'refused', 'changed', 'undone', 'kept'] })
      .notNull()
      .default('waiting'),
    because: jsonb('because').$type<Refusal>(),
    toStage: text('to_stage'),
    /** By how many its stage was over its limit with it; null where it was not. */
    overBy: integer('over_by'),
    at: instant('at'),
  },
  t => [
    primaryKey({ columns: [t.bulkId, t.no] }),
    index('bulk_move_item_waiting').on(t.bulkId, t.no).where(sql`state = 'waiting'`),
    index('bulk_move_item_case').on(t.applicationId),
  ],
)
