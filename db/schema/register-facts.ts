import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { importColumns, instant } from '../columns'
import { application } from './application'
import { enterprise } from './enterprise'

/** Public registration facts of enterprises as the register handed them over; looked up by one's own credit code alone. */
export const registryEntry = pgTable('registry_entry', {
  creditCode: text('credit_code').primaryKey(),
  name: text('name').notNull(),
  legalRepresentative: text('legal_representative').notNull().default(''),
  founded: text('founded').notNull().default(''),
  areaId: text('area_id').notNull().default(''),
  address: text('address').notNull().default(''),
  industryId: text('industry_id').notNull().default(''),
  /** Day on which the register held this, YYYY-MM-DD. */
  asOf: text('as_of').notNull(),
})

type Entry = typeof registryEntry.$inferSelect

/** One extract that was taken in, with each entry before and after. Only that it was taken back is written to it later. */
export const registryImport = pgTable(
  'registry_import',
  {
    ...importColumns(),
    changes: jsonb('changes').$type<{ before: Entry | null; after: Entry }[]>().notNull(),
  },
  t => [index('registry_import_at').on(t.at)],
)

/** Who the chief quality officer of a submitted application is, as a keyed hash: enough to notice the same person twice. */
export const officerIdentity = pgTable(
  'officer_identity',
  {
    applicationId: uuid('application_id')
      .primaryKey()
      .references(() => application.id),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    digest: text('digest').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('officer_identity_digest').on(t.digest)],
)
