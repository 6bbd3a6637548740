import { and, eq, gte, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { registryEntry, registryImport } from '@/db/schema/register-facts'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { UndoRegistryImport } from '@/domain/registry/deeds'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import { withTx } from '../tx'
import { cellsOf, standingEntries } from './standing'

/** Whether an application of one of these enterprises was begun since then, which took over what the register says. */
const isUsedSince = async (db: Db, codes: readonly string[], since: Date): Promise<boolean> => {
  const begun = await db
    .select({ id: application.id })
    .from(application)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .where(and(inArray(enterprise.creditCode, [...codes]), gte(application.createdAt, since)))
    .limit(1)
  return begun.length > 0
}

/**
 * Takes an extract back as a whole: entries it made go, changed ones get their former content; the import stays on
 * record with both. Refuses with repeated, with changed_since when an entry is not as the import left it, and with
 * used_since when an application was begun with one: what was taken over has to be told to the enterprise instead.
 */
export const undoRegistryImport = (
  ctx: Ctx,
  input: UndoRegistryImport,
): Promise<Outcome<{ withdrawn: number; restored: number }>> =>
  withTx(ctx, async (tx): Promise<Outcome<{ withdrawn: number; restored: number }>> => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const [one] = await tx.db
      .select()
      .from(registryImport)
      .where(eq(registryImport.id, input.importId))
      .for('update')
    if (!one) return refuse('missing')
    if (one.undoneAt) return refuse('repeated')
    const codes = one.changes.map(({ after }) => after.creditCode)
    const standing = await standingEntries(tx.db, codes, true)
    const now = new Map(standing.map(cells => [cells.creditCode, canonicalJson(cells)]))
    if (one.changes.some(({ after }) => now.get(after.creditCode) !== canonicalJson(cellsOf(after))))
      return refuse('blocked', { reason: 'changed_since', conditions: [] })
    if (await isUsedSince(tx.db, codes, one.at))
      return refuse('blocked', { reason: 'used_since', conditions: [] })
    const restored = one.changes.flatMap(({ before }) => (before ? [before] : []))
    const made = one.changes.flatMap(({ before, after }) => (before ? [] : [after.creditCode]))
    if (made.length > 0) await tx.db.delete(registryEntry).where(inArray(registryEntry.creditCode, made))
    for (const before of restored)
      await tx.db.update(registryEntry).set(before).where(eq(registryEntry.creditCode, before.creditCode))
    await tx.db
      .update(registryImport)
      .set({ undoneAt: ctx.now, undoneBy: me.value.personId })
      .where(eq(registryImport.id, one.id))
    const tally = { withdrawn: made.length, restored: restored.length }
    tx.audit({
      action: 'undo-registry-import',
      target: 'registry_import',
      targetId: one.id,
      reason: input.reason,
      data: tally,
    })
    return done(tally)
  })
