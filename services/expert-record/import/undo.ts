import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { expertChange, expertImport } from '@/db/schema/expert'
import { person } from '@/db/schema/people'
import type { UndoExpertImport } from '@/domain/expert/record/import'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../../context'
import { officerOnly } from '../../people/officer-only'
import { withTx } from '../../tx'
import { withConflictWatch } from '../conflict-watch'
import { undoPerson } from './undo-person'

/**
 * Takes an import back by changes that compensate it: entries it made are withdrawn, changed ones get their former
 * content, ties it put on record are taken off and those they stood in for put back; all of it stays in the history.
 * Refuses with repeated, and with changed_since when a record was touched after the import: such a one is mended by hand.
 */
export const undoExpertImport = (
  ctx: Ctx,
  input: UndoExpertImport,
): Promise<Outcome<{ withdrawn: number; restored: number }>> =>
  withTx(ctx, async (tx): Promise<Outcome<{ withdrawn: number; restored: number }>> => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const [held] = await tx.db
      .select()
      .from(expertImport)
      .where(eq(expertImport.id, input.importId))
      .for('update')
    if (!held) return refuse('missing')
    if (held.undoneAt) return refuse('repeated')
    const changes = await tx.db
      .select()
      .from(expertChange)
      .where(eq(expertChange.importId, held.id))
      .orderBy(asc(expertChange.id))
    const people = changes.map(change => change.personId)
    await tx.db.select({ id: person.id }).from(person).where(inArray(person.id, people)).for('update')
    const last = changes.at(-1)?.id ?? 0
    const touched = await tx.db
      .select({ id: expertChange.id })
      .from(expertChange)
      .where(and(inArray(expertChange.personId, people), gt(expertChange.id, last)))
      .limit(1)
    if (touched.length > 0) return refuse('blocked', { reason: 'changed_since', conditions: [] })
    let [withdrawn, restored] = [0, 0]
    for (const personId of new Set(people)) {
      const mine = changes.filter(change => change.personId === personId)
      const undone = await withConflictWatch(tx, ctx, personId, () =>
        undoPerson(tx, ctx, personId, { changes: mine, reason: input.reason }),
      )
      if (!undone.ok) return undone
      if (undone.value === 'withdrawn') withdrawn += 1
      else restored += 1
    }
    await tx.db
      .update(expertImport)
      .set({ undoneAt: ctx.now, undoneBy: me.value.personId })
      .where(eq(expertImport.id, held.id))
    tx.audit({
      action: 'undo-expert-import',
      target: 'expert_import',
      targetId: held.id,
      reason: input.reason,
      data: { withdrawn, restored },
    })
    return done({ withdrawn, restored })
  })
