import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application } from './application'
import { enterprise } from './enterprise'
import { person } from './people'

/** What ties an enterprise to others: names it had, owners, branches, who tested for it, the standards it works to. */
export const enterpriseTie = pgTable(
  'enterprise_tie',
  {
    id: id(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    kind: text('kind', {
      enum: [
        'former_name',
        'alias',
        'parent',
        'shareholder',
        'branch',
        'representative',
        'laboratory',
        'standard',
      ],
    }).notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').generatedAlwaysAs(sql`org_key(name)`),
    creditCode: text('credit_code'),
    detail: text('detail').notNull().default(''),
    /** Entered by the office, kept when a name changed, or taken from an application as submitted. */
    source: text('source', { enum: ['office', 'rename', 'application'] })
      .notNull()
      .default('office'),
    addedBy: uuid('added_by'),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
    removedBy: uuid('removed_by'),
    removedBecause: text('removed_because').notNull().default(''),
  },
  t => [
    uniqueIndex('enterprise_tie_once').on(t.enterpriseId, t.kind, t.nameKey).where(sql`removed_at is null`),
    index('enterprise_tie_named')
      .on(t.nameKey)
      .where(sql`kind in ('former_name', 'alias') and removed_at is null`),
    index('enterprise_tie_key').on(t.nameKey).where(sql`removed_at is null`),
    index('enterprise_tie_code').on(t.creditCode).where(sql`removed_at is null and credit_code is not null`),
  ],
)

/** A pair that was looked at and found without conflict: silent as long as the facts are those of the hash. */
export const conflictDismissal = pgTable(
  'conflict_dismissal',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => enterprise.id),
    /** SHA-256 of the canonical facts of every path between the two. */
    facts: text('facts').notNull(),
    paths: jsonb('paths').$type<unknown>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    uniqueIndex('conflict_dismissal_once').on(t.personId, t.enterpriseId, t.facts),
    index('conflict_dismissal_enterprise').on(t.enterpriseId),
  ],
)

/**
 * An applicant asks that an expert keep out of its case. It names the person without being told who reviews, and the
 * answer doesn't tell either.
 */
export const withdrawalRequest = pgTable(
  'withdrawal_request',
  {
    id: id(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    personName: text('person_name').notNull(),
    organisation: text('organisation').notNull().default(''),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    answer: text('answer', { enum: ['granted', 'refused'] }),
    answerReason: text('answer_reason').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  t => [index('withdrawal_request_application').on(t.applicationId, t.at)],
)
