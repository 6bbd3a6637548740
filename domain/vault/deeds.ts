import { z } from 'zod'
import { SECTION_IDS } from '../application/section'
import { VAULT_KINDS } from './records'

const Id = z.uuid('not_an_id')
const Version = z.coerce.number().int().min(0).max(1_000_000)
const blank = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema)
const Kind = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'unknown')
const Answers = z.record(z.string().max(60), z.unknown()).default({})

/** Adds a record by hand, or changes an item; answers are judged by the schema of details or of the record's questions. */
export const SaveVaultItem = z.strictObject({
  enterpriseId: Id,
  itemId: blank(Id.optional()),
  /** Version the person was looking at; 0 for a new one. */
  version: Version,
  kind: z.enum(VAULT_KINDS),
  evidenceKind: blank(Kind.optional()),
  title: z.string().trim().max(120, 'too_long').default(''),
  details: Answers,
  data: Answers,
})
export type SaveVaultItem = z.infer<typeof SaveVaultItem>

/** An item at the version the person was looking at. */
export const VaultItemAt = z.strictObject({ itemId: Id, version: Version })
export type VaultItemAt = z.infer<typeof VaultItemAt>

/** Brings back what an item was at an earlier version. */
export const RestoreVaultVersion = z.strictObject({ itemId: Id, version: Version, to: Version })
export type RestoreVaultVersion = z.infer<typeof RestoreVaultVersion>

/** Lets the file of an item serve a kind of evidence of an application. */
export const TakeVaultFile = z.strictObject({ applicationId: Id, itemId: Id, kind: Kind })
export type TakeVaultFile = z.infer<typeof TakeVaultFile>

/** Puts the answers of a record into its section. */
export const TakeVaultRecord = z.strictObject({
  applicationId: Id,
  itemId: Id,
  section: z.enum(SECTION_IDS),
  /** Version of the section the person was looking at. */
  version: Version,
})
export type TakeVaultRecord = z.infer<typeof TakeVaultRecord>

/** Keeps a file of an application in the vault. */
export const KeepInVault = z.strictObject({ applicationId: Id, evidenceId: Id })
export type KeepInVault = z.infer<typeof KeepInVault>
