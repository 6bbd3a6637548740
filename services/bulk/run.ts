import { and, eq, isNull } from 'drizzle-orm'
import { bulkMove } from '@/db/schema/bulk'
import { BULK_STEP, type BulkCounts, bulkTransition, type RunBulk } from '@/domain/board/bulk'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { performTransition } from '../case/transition'
import type { Ctx } from '../context'
import { database } from '../database'
import { STRONG_MINUTES } from '../session/lifetimes'
import { stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { type BulkDeed, workNext } from './items'
import { type BulkRow, countItems, ownBulk } from './own'

export type BulkRun = { counts: BulkCounts; isStopped: boolean; isEnded: boolean }

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

const moving = (ctx: Ctx, bulk: BulkRow): BulkDeed => {
  const transition = bulkTransition(bulk.transition)
  if (!transition) throw new Error(`no bulk move by ${bulk.transition}`)
  return {
    takes: 'waiting',
    does: (tx, { applicationId, version }) =>
      performTransition(tx, ctx, {
        applicationId,
        name: transition.name,
        version,
        reason: bulk.reason === '' ? undefined : bulk.reason,
        overLimitReason: bulk.overLimitReason === '' ? undefined : bulk.overLimitReason,
        signed: bulk.step ?? undefined,
      }),
    done: 'moved',
    refused: because => (because.code === 'stale' ? 'changed' : 'refused'),
  }
}

/**
 * Moves the next cases of a bulk, some at a time, each by the one service that moves a case, in a transaction of its
 * own and with the rights its person has at that moment: one that is refused holds up none of the others. Sent twice or
 * by two windows at once, each case is still moved once; a bulk that is over, taken back for one, moves nothing more.
 * Refuses with missing (not theirs), second_factor when its signature has grown old.
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
    const deed = moving(own, bulk.value)
    let left = BULK_STEP
    while (left > 0 && (await workNext(own, input.bulkId, deed))) left -= 1
  }
  const counts = await countItems(orm, input.bulkId)
  if (counts.waiting === 0 && !found.endedAt)
    await orm
      .update(bulkMove)
      .set({ endedAt: own.now })
      .where(and(eq(bulkMove.id, input.bulkId), isNull(bulkMove.endedAt)))
  const [now] = await orm
    .select({ stoppedAt: bulkMove.stoppedAt, endedAt: bulkMove.endedAt })
    .from(bulkMove)
    .where(eq(bulkMove.id, input.bulkId))
  return done({ counts, isStopped: now?.stoppedAt !== null, isEnded: now?.endedAt !== null })
}
