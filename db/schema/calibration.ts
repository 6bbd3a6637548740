import {
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { person } from './people'
import { schemeVersion } from './scheme'

/** An expert's attempt at an anchor case of a scheme version; whoever has not passed is not called under it. */
export const calibrationAttempt = pgTable(
  'calibration_attempt',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    schemeVersionId: uuid('scheme_version_id')
      .notNull()
      .references(() => schemeVersion.id),
    attempt: integer('attempt').notNull(),
    anchorCase: text('anchor_case').notNull(),
    scores: jsonb('scores').$type<{ item: string; points: number; reason: string }[]>().notNull(),
    /** The widest difference from an anchor, in percent of the item's points. */
    widest: numeric('widest', { precision: 5, scale: 1, mode: 'number' }).notNull(),
    passed: boolean('passed').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    uniqueIndex('calibration_attempt_once').on(t.personId, t.schemeVersionId, t.attempt),
    index('calibration_attempt_scheme').on(t.schemeVersionId, t.personId),
  ],
)
