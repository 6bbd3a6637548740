import { eq } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { VaultItemAt } from '@/domain/vault/deeds'
import { type Ctx, personOf } from '../context'
import { withTx } from '../tx'
import { lockItem } from './own-vault'
import type { SavedItem } from './save-item'

const put = (ctx: Ctx, input: VaultItemAt, isArchived: boolean): Promise<Outcome<SavedItem>> =>
  withTx(ctx, async tx => {
    const found = await lockItem(tx, ctx, input)
    if (!found.ok) return found
    const row = found.value
    const changedBy = personOf(ctx)?.personId ?? row.changedBy
    if ((row.archivedAt !== null) === isArchived) return refuse('repeated')
    const version = row.version + 1
    await tx.db
      .update(vaultItem)
      .set({ archivedAt: isArchived ? ctx.now : null, version, changedBy, changedAt: ctx.now })
      .where(eq(vaultItem.id, row.id))
    tx.audit({
      action: isArchived ? 'archive-vault-item' : 'restore-vault-item',
      target: 'vault',
      targetId: row.id,
    })
    return done({ id: row.id, enterpriseId: row.enterpriseId, version })
  })

/** Puts an item away: it is no longer offered; where it is used it stays. */
export const archiveVaultItem = (ctx: Ctx, input: VaultItemAt): Promise<Outcome<SavedItem>> =>
  put(ctx, input, true)

/** Takes an archived item out again. */
export const restoreVaultItem = (ctx: Ctx, input: VaultItemAt): Promise<Outcome<SavedItem>> =>
  put(ctx, input, false)
