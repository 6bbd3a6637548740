import { and, eq, isNull, max } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import { BULK_STEP, bulkTransition, type UndoBulk } from '@/domain/board/bulk'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isUndoable } from '@/domain/workflow/undo'
import { takeBack } from '../case/undo-move'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { withTx } from '../tx'
import { type BulkDeed, workNext } from './items'
import { type BulkRow, countItems, ownBulk } from './own'
import type { BulkRun } from './run'

const takingBack = (ctx: Ctx): BulkDeed => ({
  takes: 'moved',
  // Moving the case made it one version newer; whatever is newer still has something else happened to it.
  does: (tx, { applicationId, version }) => takeBack(tx, ctx, { applicationId, version: version + 1 }),
  done: 'undone',
  refused: () => 'kept',
})

/** Until when the last of its moves may be taken back by the minutes of its cases' schemes; null when none may any more. */
export const bulkUndoable = async (db: Db, ctx: Ctx, row: BulkRow): Promise<Date | null> => {
  const transition = bulkTransition(row.transition)
  if (!transition || !isUndoable(transition)) return null
  const moved = await db
    .select({ scheme: application.schemeVersionId, last: max(bulkMoveItem.at) })
    .from(bulkMoveItem)
    .innerJoin(application, eq(application.id, bulkMoveItem.applicationId))
    .where(
      and(
        eq(bulkMoveItem.bulkId, row.id),
        eq(bulkMoveItem.state, 'moved'),
        eq(bulkMoveItem.toStage, transition.to),
      ),
    )
    .groupBy(application.schemeVersionId)
  const ends = await Promise.all(
    moved.map(async ({ scheme, last }) =>
      last ? last.getTime() + (await schemeOf(db, scheme)).undoMinutes * 60_000 : 0,
    ),
  )
  const until = Math.max(0, ...ends)
  return until >= ctx.now.getTime() ? new Date(until) : null
}

/** Once for the whole order: it is over, so that what still waits is never moved, and the log says that it is taken back. */
const begin = (ctx: Ctx, row: BulkRow) =>
  withTx(ctx, async tx => {
    await tx.db
      .update(bulkMove)
      .set({ endedAt: ctx.now })
      .where(and(eq(bulkMove.id, row.id), isNull(bulkMove.endedAt)))
    tx.audit({ action: 'undo-bulk', target: 'bulk_move', targetId: row.id })
    return done(null)
  })

/**
 * Takes back the next moves of a bulk, some at a time, each as its mover takes back a single one: by the rules, the
 * minutes and the rights of that moment. One that cannot be taken back stays moved, says why, and holds up none of the
 * others; sent again it is not tried again. Refuses with missing (not theirs) and blocked undo_late when there is nothing
 * left to begin with.
 */
export const undoBulk = async (ctx: Ctx, input: UndoBulk): Promise<Outcome<BulkRun>> => {
  const { orm } = database()
  // As with moving them: the items themselves make a repeat harmless.
  const own: Ctx = { ...ctx, idempotency: undefined }
  const row = await ownBulk(orm, own, input.bulkId)
  if (!row) return refuse('missing')
  const before = await countItems(orm, row.id)
  if (before.undone + before.kept === 0) {
    if (!(await bulkUndoable(orm, own, row)))
      return refuse('blocked', { reason: before.moved > 0 ? 'undo_late' : 'undo_no_move', conditions: [] })
    await begin(own, row)
  }
  const deed = takingBack(own)
  let left = BULK_STEP
  while (left > 0 && (await workNext(own, row.id, deed))) left -= 1
  const counts = await countItems(orm, row.id)
  return done({ counts, isStopped: false, isEnded: counts.moved === 0 })
}
