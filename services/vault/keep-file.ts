import { and, eq } from 'drizzle-orm'
import { vaultItem } from '@/db/schema/vault'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { KeepInVault } from '@/domain/vault/deeds'
import { readDrafts } from '../application/drafts'
import type { Ctx } from '../context'
import { dateFiles } from '../evidence/dated'
import { listEvidence } from '../evidence/list'
import { lockOwnFile } from '../evidence/own-file'
import { withTx } from '../tx'
import { fileColumns } from './flow-in'
import { insertItem } from './write'

/** Keeps an examined file of an application in the vault of its enterprise, with what is told about it. */
export const keepInVault = (ctx: Ctx, input: KeepInVault): Promise<Outcome<{ id: string; kind: string }>> =>
  withTx(ctx, async tx => {
    const found = await lockOwnFile(tx, ctx, input)
    if (!found.ok) return found
    const { own, row } = found.value
    if (row.status !== 'clean') return refuse('pending', { reason: 'file_not_examined' })
    const { enterpriseId } = own.row
    const [twin] = await tx.db
      .select({ id: vaultItem.id })
      .from(vaultItem)
      .where(and(eq(vaultItem.enterpriseId, enterpriseId), eq(vaultItem.sha256, row.sha256)))
    if (twin) return refuse('repeated', { reason: 'same_in_vault' })
    const files = dateFiles(
      await listEvidence(tx.db, row.applicationId),
      await readDrafts(tx.db, own.row.id),
      {
        today: shanghaiDate(ctx.now),
      },
    )
    const file = files.find(({ id }) => id === row.id)
    if (!file) return refuse('missing')
    const item = await insertItem(
      tx,
      ctx,
      { enterpriseId, fromApplicationId: row.applicationId },
      { kind: 'document', evidenceKind: row.kind, title: '', details: file.effective.values, data: {} },
      fileColumns(file, row.examinedAt),
    )
    tx.audit({ action: 'keep-in-vault', target: 'vault', targetId: item.id, data: { evidence: row.id } })
    return done({ id: item.id, kind: row.kind })
  })
