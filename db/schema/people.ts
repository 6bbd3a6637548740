import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant } from '../columns'

export const person = pgTable(
  'person',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    phone: bytes('phone'),
    passwordHash: text('password_hash'),
    totpSecret: bytes('totp_secret'),
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    status: text('status', { enum: ['active', 'disabled'] })
      .notNull()
      .default('active'),
    locale: text('locale', { enum: ['zh-CN', 'en'] })
      .notNull()
      .default('zh-CN'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  t => [
    uniqueIndex('person_email_key').on(sql`lower(${t.email})`),
    index('person_name_key').on(sql`org_key(name)`),
  ],
)

export const staffRole = pgTable(
  'staff_role',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', {
      enum: ['officer', 'district', 'expert', 'inspector', 'committee', 'chair', 'admin', 'auditor'],
    }).notNull(),
    areaId: text('area_id'),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: uuid('granted_by'),
    revokedAt: instant('revoked_at'),
  },
  t => [
    index('staff_role_person').on(t.personId).where(sql`revoked_at is null`),
    uniqueIndex('staff_role_once')
      .on(t.personId, t.role, sql`coalesce(${t.areaId}, '')`)
      .where(sql`revoked_at is null`),
  ],
)

export const session = pgTable(
  'session',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    state: text('state', { enum: ['mfa_pending', 'active'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    strongAt: instant('strong_at'),
    userAgent: text('user_agent').notNull().default(''),
    address: text('address').notNull().default(''),
    revokedAt: instant('revoked_at'),
    revokedBecause: text('revoked_because'),
  },
  t => [index('session_person').on(t.personId, t.lastSeenAt)],
)

/** Single-use tokens sent by mail: invitation, password reset. Only the hash is kept. */
export const token = pgTable(
  'token',
  {
    id: id(),
    kind: text('kind', {
      enum: ['staff_invite', 'member_invite', 'password_reset', 'registration'],
    }).notNull(),
    hash: text('hash').notNull().unique(),
    email: text('email').notNull(),
    personId: uuid('person_id').references(() => person.id),
    payload: jsonb('payload').$type<Record<string, string>>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  t => [index('token_email').on(t.email, t.kind)],
)

/** An account at an outside identity provider, linked to a person. */
export const identity = pgTable(
  'identity',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    linkedAt: instant('linked_at').notNull(),
  },
  t => [uniqueIndex('identity_subject').on(t.issuer, t.subject), index('identity_person').on(t.personId)],
)

/** Fixed-window counters shared by all nodes. */
export const rateBucket = pgTable('rate_bucket', {
  key: text('key').primaryKey(),
  windowStart: instant('window_start').notNull(),
  hits: integer('hits').notNull(),
})

export const notification = pgTable(
  'notification',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').notNull(),
    applicationId: uuid('application_id'),
    /** What it is about where there is a certificate and perhaps no case, as of surveillance. */
    certificateId: uuid('certificate_id'),
    params: jsonb('params').$type<Record<string, string>>().notNull(),
    eventKey: text('event_key').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  t => [
    uniqueIndex('notification_once').on(t.eventKey, t.personId),
    index('notification_person').on(t.personId, t.at),
    index('notification_unread').on(t.personId).where(sql`read_at is null`),
  ],
)

/** Send ledger: one row per mail promised; the key makes a repeat harmless. */
export const mail = pgTable(
  'mail',
  {
    key: text('key').primaryKey(),
    to: text('to').notNull(),
    template: text('template').notNull(),
    subject: text('subject').notNull(),
    promisedAt: instant('promised_at').notNull(),
    sentAt: instant('sent_at'),
    /** Kept back: between promise and sending its case was closed to whom it was for. */
    withheldAt: instant('withheld_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    isDeemedServed: boolean('is_deemed_served').notNull().default(false),
  },
  t => [index('mail_unsent').on(t.promisedAt).where(sql`sent_at is null`)],
)
