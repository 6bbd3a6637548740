import { and, eq } from 'drizzle-orm'
import { vaultVersion } from '@/db/schema/vault'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { RestoreVaultVersion } from '@/domain/vault/deeds'
import { openPrivate } from '../application/private'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockItem } from './own-vault'
import type { SavedItem } from './save-item'
import { changeItem } from './write'

/** Brings what an item said at an earlier version back, as its newest; its file stays. */
export const restoreVaultVersion = (ctx: Ctx, input: RestoreVaultVersion): Promise<Outcome<SavedItem>> =>
  withTx(ctx, async tx => {
    const found = await lockItem(tx, ctx, input)
    if (!found.ok) return found
    const row = found.value
    const [then] = await tx.db
      .select()
      .from(vaultVersion)
      .where(and(eq(vaultVersion.itemId, row.id), eq(vaultVersion.version, input.to)))
    if (!then) return refuse('missing')
    const { title, details, data } = then
    const { evidenceKind } = row
    const next = await changeItem(tx, ctx, row, { evidenceKind, title, details, data: openPrivate(data) })
    tx.audit({
      action: 'restore-vault-version',
      target: 'vault',
      targetId: row.id,
      data: { to: input.to, version: next.version },
    })
    return done({ id: row.id, enterpriseId: row.enterpriseId, version: next.version })
  })
