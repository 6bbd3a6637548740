import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { enterprise } from '@/db/schema/enterprise'
import { vaultItem } from '@/db/schema/vault'
import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { VAULT_BYTES } from '@/domain/vault/limits'
import { stillHeld } from '../application/own-case'
import type { Ctx } from '../context'
import { itemAt, ownVault, type VaultRow } from './own-vault'
import { vaultUsage } from './usage'

/** Where in a vault a file goes: a new document, or the paper or newer edition of an item at a version. */
export type VaultPlace = {
  enterpriseId: string
  /** Kind of evidence it is; empty where that was not told. */
  kind: string
  itemId: string | null
  itemVersion: number | null
}

/** The item a file is the paper or newer edition of, null for a new document; refuses what takes none now. */
export const itemFor = async (
  db: Db,
  ctx: Ctx,
  { enterpriseId, kind, itemId, itemVersion }: VaultPlace,
  locked = false,
): Promise<Outcome<VaultRow | null>> => {
  const own = ownVault(ctx, enterpriseId, 'edit')
  if (!own.ok) return own
  if (kind !== '' && !isEvidenceKind(kind)) return refuse('invalid', { fields: { kind: 'unknown' } })
  if (!itemId) return done(null)
  const item = await itemAt(db, ctx, { itemId, version: itemVersion ?? 0 }, locked)
  if (!item.ok) return item
  if (item.value.enterpriseId !== enterpriseId) return refuse('missing')
  return item.value.archivedAt || item.value.replacedBy
    ? refuse('blocked', { reason: 'vault_archived', conditions: [] })
    : item
}

/** As itemFor, the vault locked until the transaction ends, and the membership as it is now rather than as it came. */
export const canPlace = async (db: Db, ctx: Ctx, place: VaultPlace): Promise<Outcome<VaultRow | null>> => {
  const own = ownVault(ctx, place.enterpriseId, 'edit')
  if (!own.ok) return own
  await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(eq(enterprise.id, place.enterpriseId))
    .for('no key update')
  const held = await stillHeld(db, ctx, place.enterpriseId)
  if (held.length === 0) return refuse('missing')
  return itemFor(db, ctx, place, true)
}

/** Whether this content is not in the vault yet and still fits; `except` is the upload it comes by. */
export const hasRoomFor = async (
  db: Db,
  { enterpriseId }: Pick<VaultPlace, 'enterpriseId'>,
  { sha256, size }: { sha256: string; size: number },
  except: string | null = null,
): Promise<Outcome<null>> => {
  const [twin] = await db
    .select({ id: vaultItem.id })
    .from(vaultItem)
    .where(
      and(
        eq(vaultItem.enterpriseId, enterpriseId),
        eq(vaultItem.sha256, sha256),
        isNull(vaultItem.archivedAt),
        isNull(vaultItem.replacedBy),
      ),
    )
  if (twin) return refuse('repeated', { reason: 'same_in_vault' })
  const { bytes } = await vaultUsage(db, enterpriseId, except)
  return bytes + size <= VAULT_BYTES
    ? done(null)
    : refuse('blocked', { reason: 'vault_full', conditions: [] })
}
