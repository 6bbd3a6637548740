import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { vetoChange, vetoEntry, vetoImport } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { UndoVetoImport } from '@/domain/veto/deeds'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import { withTx } from '../tx'
import { lockCasesOf } from './cases'
import { changeVeto, withdrawEntry } from './put'
import { storedCells, tiedCodes } from './record'

/**
 * Takes an import back by acts that compensate it: entries it added are withdrawn, changed ones get their former
 * content; all of it stays in the history. Refuses with repeated, and with `changed_since` when an entry was touched
 * after the import: such a one is mended by hand.
 */
export const undoVetoImport = (
  ctx: Ctx,
  input: UndoVetoImport,
): Promise<Outcome<{ withdrawn: number; restored: number }>> =>
  withTx(ctx, async tx => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const [held] = await tx.db
      .select()
      .from(vetoImport)
      .where(eq(vetoImport.id, input.importId))
      .for('update')
    if (!held) return refuse('missing')
    if (held.undoneAt) return refuse('repeated')
    const changes = await tx.db
      .select()
      .from(vetoChange)
      .where(eq(vetoChange.importId, held.id))
      .orderBy(asc(vetoChange.id))
    const ids = changes.map(change => change.vetoId)
    const known = await tx.db.select().from(vetoEntry).where(inArray(vetoEntry.id, ids))
    const codes = known.map(veto => veto.creditCode)
    if ((await tiedCodes(tx.db, me.value.personId, codes, shanghaiDate(ctx.now))).size > 0)
      return refuse('forbidden', { reason: 'tied' })
    const cases = await lockCasesOf(tx, codes)
    const entries = await tx.db
      .select()
      .from(vetoEntry)
      .where(inArray(vetoEntry.id, ids))
      .orderBy(asc(vetoEntry.id))
      .for('update')
    const last = new Map(changes.map(change => [change.vetoId, change.id]))
    const touched = await tx.db
      .select({ id: vetoChange.id, vetoId: vetoChange.vetoId })
      .from(vetoChange)
      .where(and(inArray(vetoChange.vetoId, ids), ne(vetoChange.kind, 'added')))
    if (touched.some(change => change.id > (last.get(change.vetoId) ?? 0)))
      return refuse('blocked', { reason: 'changed_since', conditions: [] })
    const byId = new Map(entries.map(veto => [veto.id, veto]))
    const why = { importId: held.id, reason: input.reason }
    let [withdrawn, restored] = [0, 0]
    for (const change of changes) {
      const veto = byId.get(change.vetoId)
      const before = storedCells(change.before ?? null)
      if (!veto) continue
      if (before) {
        await changeVeto(tx, ctx, cases, veto, before, { ...why, kind: 'restored' })
        restored += 1
      } else {
        await withdrawEntry(tx, ctx, cases, veto, why)
        withdrawn += 1
      }
    }
    await tx.db
      .update(vetoImport)
      .set({ undoneAt: ctx.now, undoneBy: me.value.personId })
      .where(eq(vetoImport.id, held.id))
    tx.audit({
      action: 'undo-veto-import',
      target: 'veto_import',
      targetId: held.id,
      reason: input.reason,
      data: { withdrawn, restored },
    })
    return done({ withdrawn, restored })
  })
