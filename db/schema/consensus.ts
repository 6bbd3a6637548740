import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
