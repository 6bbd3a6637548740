import { and, asc, eq, isNull } from 'drizzle-orm'
import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import { BULK_STEP, type BulkCounts, bulkTransition, type RunBulk } from '@/domain/board/bulk'
import { done, type Outcome, type Refusal, refuse } from '@/domain/outcome'
import { performTransition } from '../case/transition'
import type { Ctx } from '../context'
import { database } from '../database'
import { STRONG_MINUTES } from '../session/lifetimes'
import { stepUp } from '../session/step-up'
import { type Tx, withTx } from '../tx'
import { type BulkRow, countItems, ownBulk } from './own'

export type BulkRun = { counts: BulkCounts; isStopped: boolean; isEnded: boolean }

type Item = { no: number; applicationId: string; version: number }

/** The signature over all its cases, given anew when it has grown old. */
const signedAgain = async (ctx: Ctx, row: BulkRow, proof: string | undefined): Promise<Outcome<BulkRow>> => {
  const isSigned = bulkTransition(row.transition)?.isSigned ?? false
  const age = row.step ? ctx.now.getTime() - new Date(row.step.at).getTime() : 0
  if (!isSigned || !row.step || age <= STRONG_MINUTES * 60_000) return done(row)
  return withTx(ctx, async tx => {
    const step = await stepUp(tx, ctx, proof)
    if (!step.ok) return step
    await tx.db.update(bulkMove).set({ step: step.value }).where(eq(bulkMove.id, row.id))
    return done({ ...row, step: step.value })
  })
}

/** The next case nobody else is at, locked; the bulk is asked once more whether it was stopped. */
const takeNext = async (tx: Tx, bulkId: string): Promise<Item | undefined> => {
  const [row] = await tx.db
    .select({ no: bulkMoveItem.no, applicationId: bulkMoveItem.applicationId, version: bulkMoveItem.version })
    .from(bulkMoveItem)
    .innerJoin(bulkMove, and(eq(bulkMove.id, bulkMoveItem.bulkId), isNull(bulkMove.stoppedAt)))
    .where(and(eq(bulkMoveItem.bulkId, bulkId), eq(bulkMoveItem.state, 'waiting')))
    .orderBy(asc(bulkMoveItem.no))
    .limit(1)
    .for('update', { of: bulkMoveItem, skipLocked: true })
  return row
}

const noteRefusal = (ctx: Ctx, bulkId: string, no: number, because: Refusal) =>
  withTx(ctx, async tx => {
    await tx.db
      .update(bulkMoveItem)
      .set({ state: because.code === 'stale' ? 'changed' : 'refused', because, at: ctx.now })
      .where(and(eq(bulkMoveItem.bulkId, bulkId), eq(bulkMoveItem.no, no), eq(bulkMoveItem.state, 'waiting')))
    return done(null)
  })

/**
 * Moves one case and notes it in the same transaction, so that neither is ever without the other: a bulk that broke off
 * goes on where it stood. A refusal undoes nothing but that case and is noted on its own. Answers whether there was one.
 */
const moveNext = async (ctx: Ctx, bulk: BulkRow): Promise<boolean> => {
  const transition = bulkTransition(bulk.transition)
  if (!transition) throw new Error(`no bulk move by ${bulk.transition}`)
  let taken: Item | undefined
  const outcome = await withTx(ctx, async tx => {
    taken = await takeNext(tx, bulk.id)
    if (!taken) return done(false)
    const { no, applicationId, version } = taken
    const moved = await performTransition(tx, ctx, {
      applicationId,
      name: transition.name,
      version,
      reason: bulk.reason === '' ? undefined : bulk.reason,
      signed: bulk.step ?? undefined,
    })
    if (!moved.ok) return moved
    await tx.db
      .update(bulkMoveItem)
      .set({ state: 'moved', toStage: moved.value.stage, at: ctx.now })
      .where(and(eq(bulkMoveItem.bulkId, bulk.id), eq(bulkMoveItem.no, no)))
    return done(true)
  })
  if (outcome.ok) return outcome.value
  if (!taken) throw new Error('a bulk move was refused before its case was known')
  await noteRefusal(ctx, bulk.id, taken.no, outcome.because)
  return true
}

/**
 * Moves the next cases of a bulk, some at a time, each by the one service that moves a case, in a transaction of its
 * own and with the rights its person has at that moment: one that is refused holds up none of the others. Sent twice or
 * by two windows at once, each case is still moved once. Refuses with missing (not theirs), second_factor when its
 * signature has grown old.
 */
export const runBulk = async (ctx: Ctx, input: RunBulk): Promise<Outcome<BulkRun>> => {
  const { orm } = database()
  // The answer of a repeated request must tell how things stand now; the items themselves make a repeat harmless.
  const own: Ctx = { ...ctx, idempotency: undefined }
  const found = await ownBulk(orm, own, input.bulkId)
  if (!found) return refuse('missing')
  const bulk = found.stoppedAt || found.endedAt ? done(found) : await signedAgain(own, found, input.proof)
  if (!bulk.ok) return bulk
  if (!found.stoppedAt && !found.endedAt) {
    let left = BULK_STEP
    while (left > 0 && (await moveNext(own, bulk.value))) left -= 1
  }
  const counts = await countItems(orm, input.bulkId)
  if (counts.waiting === 0 && !found.endedAt)
    await orm
      .update(bulkMove)
      .set({ endedAt: own.now })
      .where(and(eq(bulkMove.id, input.bulkId), isNull(bulkMove.endedAt)))
  const [now] = await orm
    .select({ stoppedAt: bulkMove.stoppedAt })
    .from(bulkMove)
    .where(eq(bulkMove.id, input.bulkId))
  return done({ counts, isStopped: now?.stoppedAt !== null, isEnded: counts.waiting === 0 })
}
