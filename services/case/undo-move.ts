import { and, desc, eq, like } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { transitionNamed } from '@/domain/workflow/decide'
import { type LastEvent, UNDONE, type UndoMove, undoableBy } from '@/domain/workflow/undo'
import { actorId, type Ctx } from '../context'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'
import { appendEvent } from './events'
import { lastChange } from './last-change'
import { type CaseRow, lockCase } from './load'
import { mayOpen, standingOn } from './roles'
import type { Moved } from './transition'
import { keepWaiting } from './waiting'

/** The last event of a case. */
export const lastEvent = async (db: Db, row: Pick<CaseRow, 'id'>): Promise<LastEvent | undefined> => {
  const [found] = await db
    .select()
    .from(caseEvent)
    .where(eq(caseEvent.applicationId, row.id))
    .orderBy(desc(caseEvent.seq))
    .limit(1)
  return found
}

/**
 * Takes back the actor's own last move of a case, inside a transaction: the case is again as if it had not been moved, stage, clock and all,
 * and the log keeps both the move and its taking back. Whoever was told of the move is told of this. That somebody made
 * the move still counts where deciders are kept apart from evaluators. Refuses: missing, stale (telling what changed),
 * forbidden without the role of the move, blocked undo_no_move (nothing to take back, or something happened since),
 * undo_not_own, undo_late.
 */
export const takeBack = async (tx: Tx, ctx: Ctx, input: UndoMove): Promise<Outcome<Moved>> => {
  const row = await lockCase(tx.db, input.applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(tx.db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (row.version !== input.version)
    return refuse('stale', { changed: await lastChange(tx.db, row.id, standing) })
  const [last, scheme] = [await lastEvent(tx.db, row), await schemeOf(tx.db, row.schemeVersionId)]
  const found = undoableBy(last, {
    personId: actorId(ctx),
    stage: row.stage,
    now: ctx.now,
    minutes: scheme.undoMinutes,
  })
  if (!found.ok) return refuse('blocked', { reason: found.reason, conditions: [] })
  const { seq, name, to, was } = found.value
  const role = transitionNamed(name)?.by.find(one => standing.roles.includes(one))
  if (!role) return refuse('forbidden')
  const version = row.version + 1
  await tx.db
    .update(application)
    .set({ stage: to, version, stageSince: new Date(was.since), dueOn: was.due })
    .where(and(eq(application.id, row.id), eq(application.version, row.version)))
  await keepWaiting(tx, ctx, row.id)
  const event = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: UNDONE,
    audience: 'applicant',
    fromStage: row.stage,
    toStage: to,
    role,
    data: { undoes: seq, move: name },
  })
  const told = await tx.db
    .selectDistinct({ id: notification.personId })
    .from(notification)
    .where(and(eq(notification.applicationId, row.id), like(notification.eventKey, `${row.id}:${seq}:%`)))
  await tell(
    tx,
    ctx,
    told.map(({ id }) => id),
    {
      template: UNDONE,
      eventKey: `${row.id}:${event}:${UNDONE}`,
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), transition: name, from: row.stage, to },
    },
  )
  tx.audit({
    action: 'undo-move',
    target: 'application',
    targetId: row.id,
    data: { undoes: seq, move: name, from: row.stage, to, version },
  })
  return done({ stage: to, version, event })
}

/** The same as a deed of its own. */
export const undoMove = (ctx: Ctx, input: UndoMove): Promise<Outcome<Moved>> =>
  withTx(ctx, tx => takeBack(tx, ctx, input))
