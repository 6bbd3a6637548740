import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { person } from './people'

export const enterprise = pgTable(
  'enterprise',
  {
    id: id(),
    creditCode: text('credit_code').notNull().unique(),
    name: text('name').notNull(),
    /** The name as names are compared: width, case, blanks and punctuation set aside. */
    nameKey: text('name_key').generatedAlwaysAs(sql`org_key(name)`),
    nameEn: text('name_en').notNull().default(''),
    areaId: text('area_id').notNull(),
    industryId: text('industry_id').notNull().default(''),
    legalRepresentative: text('legal_representative').notNull().default(''),
    address: text('address').notNull().default(''),
    profile: jsonb('profile').$type<Record<string, string>>().notNull().default({}),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    index('enterprise_area').on(t.areaId),
    index('enterprise_name_key').on(t.nameKey),
    // The board's table by enterprise walks along it, as the pinyin of the names goes.
    index('enterprise_by_name').on(sql`${t.name} collate "zh-x-icu"`, t.id),
    index('enterprise_representative')
      .on(sql`org_key(legal_representative)`)
      .where(sql`legal_representative <> ''`),
  ],
)

export const membership = pgTable(
  'membership',
  {
    id: id(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', { enum: ['owner', 'editor', 'signer', 'viewer'] }).notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: uuid('added_by'),
    removedAt: instant('removed_at'),
  },
  t => [
    uniqueIndex('membership_once').on(t.enterpriseId, t.personId, t.role).where(sql`removed_at is null`),
    index('membership_person').on(t.personId).where(sql`removed_at is null`),
  ],
)
