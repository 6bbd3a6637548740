import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { unmasked } from '@/domain/application/masked'
import { shanghaiDate } from '@/domain/calendar/days'
import { readDetails } from '@/domain/evidence/details'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { SaveVaultItem } from '@/domain/vault/deeds'
import { isRecordKind, readRecord } from '@/domain/vault/records'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { lockItem, ownVault } from './own-vault'
import { changeItem, contentOf, insertItem, type VaultContent } from './write'

export type SavedItem = { id: string; enterpriseId: string; version: number }

const contentIn = (input: SaveVaultItem, today: string): Outcome<VaultContent> => {
  const { kind, title } = input
  const evidenceKind = input.evidenceKind ?? null
  if (evidenceKind !== null && !isEvidenceKind(evidenceKind))
    return refuse('invalid', { fields: { evidenceKind: 'unknown' } })
  const details = readDetails(input.details, today)
  if (!details.ok)
    return refuse('invalid', {
      fields: Object.fromEntries(
        Object.entries(details.problems).map(([id, code]) => [`details.${id}`, code]),
      ),
    })
  if (!isRecordKind(kind)) return done({ kind, evidenceKind, title, details: details.value, data: {} })
  const record = readRecord(kind, input.data)
  return record.ok
    ? done({ kind, evidenceKind, title, details: details.value, data: record.value })
    : refuse('invalid', {
        fields: Object.fromEntries(Object.entries(record.problems).map(([id, code]) => [`data.${id}`, code])),
      })
}

/**
 * Adds a record to the vault of an enterprise, or changes an item as a new version of it. Refuses invalid with a code
 * per field, stale when a colleague changed it meanwhile, blocked what is archived or was replaced.
 */
export const saveVaultItem = (ctx: Ctx, input: SaveVaultItem): Promise<Outcome<SavedItem>> =>
  withTx(ctx, async tx => {
    const own = ownVault(ctx, input.enterpriseId, 'edit')
    if (!own.ok) return own
    const today = shanghaiDate(ctx.now)
    const { enterpriseId, itemId, version } = input
    if (itemId === undefined) {
      const content = contentIn(input, today)
      if (!content.ok) return content
      if (input.kind === 'document') return refuse('invalid', { reason: 'no_file' })
      const made = await insertItem(tx, ctx, { enterpriseId }, content.value)
      tx.audit({ action: 'save-vault-item', target: 'vault', targetId: made.id, data: { kind: made.kind } })
      return done({ id: made.id, enterpriseId, version: made.version })
    }
    const found = await lockItem(tx, ctx, { itemId, version })
    if (!found.ok) return found
    const row = found.value
    if (row.enterpriseId !== enterpriseId || row.kind !== input.kind) return refuse('missing')
    if (row.archivedAt || row.replacedBy)
      return refuse('blocked', { reason: 'vault_archived', conditions: [] })
    const data = unmasked(input.data, contentOf(row).data)
    const content = contentIn({ ...input, data }, today)
    if (!content.ok) return content
    const next = await changeItem(tx, ctx, row, content.value)
    tx.audit({
      action: 'save-vault-item',
      target: 'vault',
      targetId: row.id,
      data: { kind: row.kind, version: next.version },
    })
    return done({ id: row.id, enterpriseId, version: next.version })
  })
