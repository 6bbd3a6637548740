import { vaultUse } from '@/db/schema/vault'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { TakeVaultRecord } from '@/domain/vault/deeds'
import { isRecordKind, placeOf, putRecord } from '@/domain/vault/records'
import { readDrafts } from '../application/drafts'
import { ownCase } from '../application/own-case'
import { type Saved, saveSection } from '../application/save-section'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { withTx } from '../tx'
import { ownItem } from './own-vault'
import { contentOf } from './write'

/**
 * Puts the answers of a record into its section, by the same door as typing them: stale, frozen and wrong answers are
 * refused as there. Notes where the record is used.
 */
export const takeVaultRecord = async (ctx: Ctx, input: TakeVaultRecord): Promise<Outcome<Saved>> => {
  const db = database().orm
  const by = personOf(ctx)?.personId
  const [own, item] = await Promise.all([
    ownCase(db, ctx, input.applicationId, 'edit'),
    ownItem(db, ctx, input.itemId),
  ])
  if (!own.ok || !by) return own.ok ? refuse('forbidden') : own
  if (!item.ok) return item
  const { row } = own.value
  const content = contentOf(item.value)
  if (item.value.enterpriseId !== row.enterpriseId || !isRecordKind(content.kind)) return refuse('missing')
  if (item.value.archivedAt) return refuse('blocked', { reason: 'vault_archived', conditions: [] })
  const { section } = placeOf(content.kind)
  if (section !== input.section) return refuse('invalid', { fields: { section: 'unknown' } })
  const before = (await readDrafts(db, row.id))[section] ?? {}
  const patch = putRecord(content.kind, content.data, { ...before })
  if (!patch) return refuse('repeated', { reason: 'same_record' })
  const { applicationId, version } = input
  // Its own transactions under no key: a repeat finds the record there.
  const { idempotency: _, ...once } = ctx
  const saved = await saveSection(once, { applicationId, section, version, patch: { ...patch } })
  if (!saved.ok) return saved
  if (saved.value.accepted.length === 0) return refuse('invalid', { reason: 'record_refused' })
  const use = { itemVersion: item.value.version, by, at: ctx.now }
  const noted = await withTx(once, async tx => {
    await tx.db
      .insert(vaultUse)
      .values({ itemId: item.value.id, applicationId, section, ...use })
      .onConflictDoUpdate({ target: [vaultUse.itemId, vaultUse.applicationId, vaultUse.section], set: use })
    return done(null)
  })
  return noted.ok ? saved : noted
}
