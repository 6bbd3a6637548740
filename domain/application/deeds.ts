import { z } from 'zod'
import { Proof } from '../account/proof'
import { BRAND_TYPE_IDS, FIELD_IDS } from '../fields'
import { Level } from '../scheme/schema-rubric'
import { normaliseText } from '../text'
import { normaliseNumber } from './normalise'
import { SECTION_IDS } from './section'
import { CLAIM_CHARS } from './self-score'

const Id = z.uuid('not_an_id')
const Version = z.coerce.number().int().min(0).max(1_000_000)
const blank = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema)

/** Opens a draft; what an eligibility check has already told is carried over. */
export const StartApplication = z.strictObject({
  enterpriseId: Id,
  field: blank(z.enum(FIELD_IDS).optional()),
  brandType: blank(z.enum(BRAND_TYPE_IDS).optional()),
  /** The product was sampled under supervision, as the check was told. */
  sampled: blank(z.literal('yes').optional()),
})
export type StartApplication = z.infer<typeof StartApplication>

/** Some answers of one section; each is judged by the section's own schema, so here they are unknown. */
export const SaveSection = z.strictObject({
  applicationId: Id,
  section: z.enum(SECTION_IDS),
  /** Version of the section the person was looking at; 0 for one never saved. */
  version: Version,
  patch: z.record(z.string().max(60), z.unknown()).default({}),
})
export type SaveSection = z.infer<typeof SaveSection>

/** What the enterprise gives itself on one item; a level alone stands for its middle, neither takes the score back. */
export const SaveSelfScore = z.strictObject({
  applicationId: Id,
  /** Code of the item in the scheme version of the application. */
  item: z.string().regex(/^[a-z][a-z_]{0,39}$/, 'unknown'),
  /** Version of the item's own entry; 0 for one never saved. */
  version: Version,
  level: blank(z.coerce.number().pipe(Level).optional()),
  points: z.preprocess(normaliseNumber, z.number('number').optional()),
  claim: z
    .string()
    .max(4 * CLAIM_CHARS, 'too_long')
    .transform(normaliseText)
    .pipe(z.string().max(CLAIM_CHARS, 'too_long'))
    .default(''),
  kinds: z.array(z.string().max(60)).max(20).default([]),
})
export type SaveSelfScore = z.infer<typeof SaveSelfScore>

export const RemoveEvidence = z.strictObject({ applicationId: Id, evidenceId: Id })
export type RemoveEvidence = z.infer<typeof RemoveEvidence>

/** Lets a file serve one more kind of evidence, or stop serving it. */
export const UseEvidence = z.strictObject({
  applicationId: Id,
  evidenceId: Id,
  kind: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'unknown'),
})
export type UseEvidence = z.infer<typeof UseEvidence>

const Detail = z.string().max(400).optional()

/** What is told about a file; each answer is judged by the schema of details. */
export const SaveDetails = z.strictObject({
  applicationId: Id,
  evidenceId: Id,
  /** Version of the details the person was looking at. */
  version: Version,
  issuer: Detail,
  number: Detail,
  issuedOn: Detail,
  validFrom: Detail,
  validUntil: Detail,
  noEnd: Detail,
})
export type SaveDetails = z.infer<typeof SaveDetails>

/** Signing: the statement accepted and the signer's full name typed. */
export const SignApplication = z.strictObject({
  applicationId: Id,
  version: Version,
  name: z.string().trim().min(1, 'required').max(80, 'too_long'),
  agree: z.literal(['yes', 'on'], 'must_accept'),
  /** Digest of what the page showed; nothing is signed that reads otherwise by now. */
  content: z.string().max(80).optional(),
  proof: Proof,
})
export type SignApplication = z.infer<typeof SignApplication>

export const RecallApplication = z.strictObject({ applicationId: Id, version: Version })
export type RecallApplication = z.infer<typeof RecallApplication>

export const WithdrawApplication = z.strictObject({
  applicationId: Id,
  version: Version,
  reason: z.string().trim().min(10, 'too_short').max(500, 'too_long'),
  proof: Proof,
})
export type WithdrawApplication = z.infer<typeof WithdrawApplication>

export const AnswerCorrection = z.strictObject({
  applicationId: Id,
  itemId: Id,
  note: z.string().trim().max(500, 'too_long').default(''),
  /** `no` takes the mark back. */
  isDone: z.enum(['yes', 'no']).default('yes'),
})
export type AnswerCorrection = z.infer<typeof AnswerCorrection>

export const AnswerFinding = z.strictObject({
  applicationId: Id,
  findingId: Id,
  version: Version,
  answer: z.string().trim().min(10, 'too_short').max(2000, 'too_long'),
  evidenceId: blank(Id.optional()),
})
export type AnswerFinding = z.infer<typeof AnswerFinding>

export const SignVisitRecord = z.strictObject({
  applicationId: Id,
  /** Version of the record the person read. */
  version: Version,
  remark: z.string().trim().max(1000, 'too_long').default(''),
  proof: Proof,
})
export type SignVisitRecord = z.infer<typeof SignVisitRecord>

export const MarkNotificationsRead = z.strictObject({})
