import { bigserial, index, integer, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application } from './application'
import { person } from './people'

/** What members of a panel say to each other about an item once the scores are open; nothing is ever changed or removed. */
export const consensusRemark = pgTable(
  'consensus_remark',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    item: text('item').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('consensus_remark_case').on(t.applicationId, t.item, t.at)],
)

/** What led to an agreed score, proposal by proposal and answer by answer; nothing is ever changed or removed. */
export const consensusStep = pgTable(
  'consensus_step',
  {
    /** In the order in which they were said. */
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    item: text('item').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: ['proposed', 'agreed', 'dissented'] }).notNull(),
    /** Version of the proposal that was made or answered, and its points. */
    version: integer('version').notNull(),
    points: numeric('points', { precision: 5, scale: 1, mode: 'number' }).notNull(),
    /** The reason of the proposal, or the dissent. */
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('consensus_step_case').on(t.applicationId, t.item, t.at)],
)
