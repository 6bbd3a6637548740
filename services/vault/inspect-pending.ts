import { and, eq } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { examineStored } from '../evidence/inspect-pending'
import { withTx } from '../tx'

/** Looks again at a file of a vault nobody could examine when it came; pending while that is still so. */
export const inspectPendingItem = async (ctx: Ctx, itemId: string): Promise<Outcome<{ status: string }>> => {
  const [row] = await database().orm.select().from(vaultItem).where(eq(vaultItem.id, itemId))
  if (!row?.sha256 || !row.fileName) return refuse('missing')
  if (row.fileStatus !== 'pending') return done({ status: row.fileStatus ?? 'clean' })
  const found = await examineStored(ctx, { sha256: row.sha256, name: row.fileName })
  const { verdict, reason } = found
  if (verdict === 'pending') return refuse('pending', { reason: reason ?? 'inspection-unavailable' })
  return withTx(ctx, async tx => {
    await tx.db
      .update(vaultItem)
      .set({
        fileStatus: verdict,
        fileReason: reason,
        mime: found.mime ?? row.mime,
        pages: found.pages,
        examinedAt: verdict === 'clean' ? ctx.now : null,
      })
      .where(and(eq(vaultItem.id, row.id), eq(vaultItem.fileStatus, 'pending')))
    tx.audit({ action: 'inspect_vault', target: 'vault', targetId: row.id, data: { verdict, reason } })
    return done({ status: verdict })
  })
}
