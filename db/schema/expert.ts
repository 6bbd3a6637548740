import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, importColumns, instant } from '../columns'
import { person } from './people'

/** The expert register: what the draw and the conflict finder read. */
export const expertProfile = pgTable(
  'expert_profile',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id),
    disciplines: text('disciplines').array().notNull(),
    fields: text('fields').array().notNull(),
    title: text('title').notNull().default(''),
    employer: text('employer').notNull(),
    employerKey: text('employer_key').generatedAlwaysAs(sql`org_key(employer)`),
    employerCode: text('employer_code'),
    region: text('region').notNull().default(''),
    capacity: integer('capacity').notNull().default(20),
    /** First and last day of the term of office; open at an end that is not given. */
    termFrom: text('term_from'),
    termTo: text('term_to'),
    suspendedFrom: text('suspended_from'),
    suspendedUntil: text('suspended_until'),
    suspendedBecause: text('suspended_because').notNull().default(''),
    /** The decision or rule a suspension rests on. */
    suspensionBasis: text('suspension_basis').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  t => [
    index('expert_profile_employer').on(t.employerKey),
    index('expert_profile_code').on(t.employerCode).where(sql`employer_code is not null`),
  ],
)

/** Who put something on record and, when it was taken off again, who did that and why: nothing is deleted. */
const onRecord = () => ({
  addedBy: uuid('added_by'),
  addedAt: instant('added_at').notNull(),
  removedAt: instant('removed_at'),
  removedBy: uuid('removed_by'),
  removedBecause: text('removed_because').notNull().default(''),
})

/** A tie between a person and an organisation, current or past; the ground of a conflict. */
export const expertTie = pgTable(
  'expert_tie',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', {
      enum: ['employer', 'past_employer', 'shares', 'consultancy', 'laboratory', 'standard', 'kin'],
    }).notNull(),
    creditCode: text('credit_code'),
    organisation: text('organisation').notNull(),
    organisationKey: text('organisation_key').generatedAlwaysAs(sql`org_key(organisation)`),
    since: text('since'),
    until: text('until'),
    /** Percent held, the post, the degree of kinship: what the kind of tie asks for. */
    detail: text('detail').notNull().default(''),
    ...onRecord(),
  },
  t => [
    index('expert_tie_person').on(t.personId),
    index('expert_tie_code').on(t.creditCode).where(sql`removed_at is null and credit_code is not null`),
    index('expert_tie_key').on(t.organisationKey).where(sql`removed_at is null`),
  ],
)

/** A training an expert went through, and what shows it. */
export const expertTraining = pgTable(
  'expert_training',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    title: text('title').notNull(),
    hours: integer('hours').notNull(),
    onDay: text('on_day').notNull(),
    evidence: text('evidence').notNull(),
    ...onRecord(),
  },
  t => [index('expert_training_person').on(t.personId, t.onDay).where(sql`removed_at is null`)],
)

/** One import of the register, so that it can be taken back as a whole. */
export const expertImport = pgTable(
  'expert_import',
  {
    ...importColumns(),
  },
  t => [index('expert_import_at').on(t.at)],
)

/** What happened to an expert's record, append-only: before and after, by whom and why. */
export const expertChange = pgTable(
  'expert_change',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    importId: uuid('import_id').references(() => expertImport.id),
    kind: text('kind', {
      enum: [
        'entry',
        'term',
        'suspension',
        'suspension_ended',
        'tie_added',
        'tie_removed',
        'training_added',
        'training_removed',
        'proposal_answered',
      ],
    }).notNull(),
    before: jsonb('before').$type<Record<string, unknown> | null>(),
    after: jsonb('after').$type<Record<string, unknown> | null>(),
    reason: text('reason').notNull().default(''),
    by: uuid('by'),
    at: instant('at').notNull(),
  },
  t => [index('expert_change_person').on(t.personId, t.id), index('expert_change_import').on(t.importId)],
)

/** A change of the own record that an expert asks for; the office answers it. */
export const expertProposal = pgTable(
  'expert_proposal',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    answer: text('answer', { enum: ['taken', 'declined'] }),
    answerReason: text('answer_reason').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  t => [
    index('expert_proposal_person').on(t.personId, t.at),
    index('expert_proposal_open').on(t.at).where(sql`answer is null`),
  ],
)
