import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { application } from './application'

/** A certificate with the public facts of its brand: the register. Holds nothing that is not public. */
export const certificate = pgTable(
  'certificate',
  {
    id: id(),
    number: text('number').notNull().unique(),
    applicationId: uuid('application_id')
      .references(() => application.id)
      .unique(),
    status: text('status', {
      enum: ['valid', 'suspended', 'revoked', 'cancelled', 'expired', 'replaced'],
    }).notNull(),
    holderName: text('holder_name').notNull(),
    holderNameEn: text('holder_name_en').notNull().default(''),
    creditCode: text('credit_code').notNull(),
    brandName: text('brand_name').notNull(),
    brandNameEn: text('brand_name_en').notNull().default(''),
    productName: text('product_name').notNull(),
    productNameEn: text('product_name_en').notNull().default(''),
    areaId: text('area_id').notNull(),
    fieldId: text('field_id').notNull(),
    brandType: text('brand_type').notNull(),
    industryId: text('industry_id').notNull(),
    schemeCode: text('scheme_code').notNull(),
    issuedOn: text('issued_on').notNull(),
    validUntil: text('valid_until').notNull(),
    year: integer('year').notNull(),
    /** What was examined, as published: models, standards, indicator counts, value band. */
    scope: jsonb('scope').$type<unknown>().notNull(),
    pdfSha256: text('pdf_sha256'),
    search: text('search').notNull(),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    index('certificate_search').using('gin', sql`${t.search} gin_trgm_ops`),
    index('certificate_newest').on(t.issuedOn.desc(), t.number),
    index('certificate_facets').on(t.status, t.areaId, t.fieldId, t.brandType, t.year),
    index('certificate_holder').on(t.creditCode),
    index('certificate_until').on(t.validUntil).where(sql`status in ('valid','suspended')`),
  ],
)

/** Every change of a certificate's status; a state on any day is read from here. */
export const certificateStatus = pgTable(
  'certificate_status',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    certificateId: uuid('certificate_id')
      .notNull()
      .references(() => certificate.id),
    status: text('status', {
      enum: ['valid', 'suspended', 'revoked', 'cancelled', 'expired', 'replaced'],
    }).notNull(),
    effectiveOn: text('effective_on').notNull(),
    reason: text('reason').notNull(),
    basis: text('basis').notNull().default(''),
    replacedBy: text('replaced_by'),
    by: uuid('by'),
    at: instant('at').notNull(),
  },
  t => [
    index('certificate_status_of').on(t.certificateId, t.id),
    index('certificate_status_successor').on(t.replacedBy).where(sql`replaced_by is not null`),
    uniqueIndex('certificate_status_once').on(t.certificateId, t.status, t.at),
  ],
)

/** Intent to issue, written before anything is typeset, so that a crash leaves a trace and no second number. */
export const issueIntent = pgTable('issue_intent', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id),
  number: text('number').notNull().unique(),
  by: uuid('by'),
  at: instant('at').notNull(),
  doneAt: instant('done_at'),
})
