import { and, asc, eq, isNull } from 'drizzle-orm'
import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import type { BulkState } from '@/domain/board/bulk'
import { done, type Outcome, type Refusal, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { log } from '../log'
import { type Tx, withTx } from '../tx'

export type BulkItem = { no: number; applicationId: string; version: number }

/** What is done with each case: those it takes, the deed, and what a case is noted as when done or refused. */
export type BulkDeed = {
  takes: BulkState
  does: (tx: Tx, item: BulkItem) => Promise<Outcome<{ stage: string; overBy?: number }>>
  done: BulkState
  refused: (because: Refusal) => BulkState
}

/** The next case nobody else is at, locked; one that waits only while the bulk is neither stopped nor over. */
const takeNext = async (tx: Tx, bulkId: string, state: BulkState): Promise<BulkItem | undefined> => {
  const [row] = await tx.db
    .select({ no: bulkMoveItem.no, applicationId: bulkMoveItem.applicationId, version: bulkMoveItem.version })
    .from(bulkMoveItem)
    .innerJoin(bulkMove, eq(bulkMove.id, bulkMoveItem.bulkId))
    .where(
      and(
        eq(bulkMoveItem.bulkId, bulkId),
        eq(bulkMoveItem.state, state),
        state === 'waiting' ? and(isNull(bulkMove.stoppedAt), isNull(bulkMove.endedAt)) : undefined,
      ),
    )
    .orderBy(asc(bulkMoveItem.no))
    .limit(1)
    .for('update', { of: bulkMoveItem, skipLocked: true })
  return row
}

/**
 * Does it with one case and notes it in the same transaction, so that neither is ever without the other: a bulk that
 * broke off goes on where it stood. A refusal undoes nothing but that case and is noted on its own; so is a fault, as
 * unavailable and with a line in the log, so that one broken case does not hold up all behind it. Answers whether there
 * was one; a fault before a case was taken, or while noting, is the database's and stays one.
 */
export const workNext = async (ctx: Ctx, bulkId: string, deed: BulkDeed): Promise<boolean> => {
  const note = (tx: Tx, no: number, set: Partial<typeof bulkMoveItem.$inferInsert>) =>
    tx.db
      .update(bulkMoveItem)
      .set({ ...set, at: ctx.now })
      .where(
        and(eq(bulkMoveItem.bulkId, bulkId), eq(bulkMoveItem.no, no), eq(bulkMoveItem.state, deed.takes)),
      )
  let taken: BulkItem | undefined
  const work = withTx(ctx, async tx => {
    taken = await takeNext(tx, bulkId, deed.takes)
    if (!taken) return done(false)
    const does = await deed.does(tx, taken)
    if (!does.ok) return does
    await note(tx, taken.no, {
      state: deed.done,
      toStage: does.value.stage,
      overBy: does.value.overBy ?? null,
    })
    return done(true)
  })
  const outcome = await work.catch((err: unknown): Outcome<boolean> => {
    if (!taken) throw err
    log().error({ requestId: ctx.requestId, bulkId, case: taken.applicationId, err }, 'case of a bulk failed')
    return refuse('unavailable')
  })
  if (outcome.ok) return outcome.value
  if (!taken) throw new Error('a bulk move was refused before its case was known')
  const [{ no }, { because }] = [taken, outcome]
  await withTx(ctx, async tx => {
    await note(tx, no, { state: deed.refused(because), because })
    return done(null)
  })
  return true
}
