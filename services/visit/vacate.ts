import { eq } from 'drizzle-orm'
import { assignment, recusal } from '@/db/schema/review'
import { paths } from '@/domain/paths'
import type { Scheme } from '@/domain/scheme/schema'
import { appendEvent } from '../case/events'
import type { CaseRow } from '../case/load'
import { keepWaiting } from '../case/waiting'
import { actorId, type Ctx } from '../context'
import type { DrawRequest } from '../draw/draw'
import { publishSeats } from '../draw/publish-seats'
import { poolStand } from '../draw/stand'
import { messageParams } from '../notify/params'
import { officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { callInspectors } from './call'
import { type InspectorSeat, inspectorSeats } from './seat'

type Leaving = {
  status: 'declined' | 'recused' | 'replaced'
  because: string
  role: 'inspector' | 'officer'
}

const EVENTS = {
  declined: 'inspector_declined',
  recused: 'inspector_recused',
  replaced: 'inspector_replaced',
} as const

/**
 * Goes on down the list the inspectors were drawn from; where nobody is left on it, a new one is published, from which the
 * clock draws. Answers how many seats stay vacant for now.
 */
const followOn = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  role: Leaving['role'],
): Promise<number> => {
  const live = await inspectorSeats(tx.db, row.id)
  const seats = Math.max(0, scheme.minInspectors - live.length)
  if (seats === 0) return 0
  const request: DrawRequest = { role: 'inspector', purpose: 'inspectors', seats, required: [] }
  const drawn = await callInspectors(tx, ctx, row, request, role)
  if (drawn.ok) return drawn.value.vacant
  if (drawn.because.reason !== 'no_pool') return seats
  const stand = await poolStand(tx.db, ctx, row, 'inspector')
  await publishSeats(tx, ctx, row, scheme, stand, request, role)
  return seats
}

const tellOfIt = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  seat: InspectorSeat,
  { because, role }: Leaving,
  seq: number,
): Promise<void> => {
  const params = { ...(await messageParams(tx, row)), alias: seat.alias, reason: because }
  if (role === 'officer')
    await tell(tx, ctx, [seat.personId], {
      template: 'inspector_replaced',
      eventKey: `${row.id}:${seq}:inspector_replaced`,
      applicationId: row.id,
      params: { ...params, path: paths.visits() },
    })
  else
    await tell(tx, ctx, await officersOf(tx, ctx, row), {
      template: 'inspector_left',
      eventKey: `${row.id}:${seq}:inspector_left`,
      applicationId: row.id,
      params: { ...params, path: paths.visit(row.id) },
    })
}

/**
 * Empties an inspector's seat and draws who follows, in the same transaction. What was written and signed stays on record
 * under the pseudonym; the signature counts no longer. Recused means a stranger from now on.
 */
export const vacateInspector = async (
  tx: Tx,
  ctx: Ctx,
  row: CaseRow,
  scheme: Scheme,
  seat: InspectorSeat,
  leaving: Leaving,
): Promise<{ vacant: number }> => {
  const { status, because, role } = leaving
  const event = EVENTS[status]
  if (status === 'recused')
    await tx.db.insert(recusal).values({
      personId: seat.personId,
      enterpriseId: row.enterpriseId,
      applicationId: row.id,
      ground: because,
      by: actorId(ctx),
      at: ctx.now,
    })
  await tx.db.update(assignment).set({ status, because }).where(eq(assignment.id, seat.assignmentId))
  const seq = await appendEvent(tx, ctx, {
    applicationId: row.id,
    kind: event,
    audience: 'office',
    role,
    data: { alias: seat.alias },
  })
  tx.audit({
    action: event,
    target: 'application',
    targetId: row.id,
    reason: because,
    data: { assignment: seat.assignmentId, alias: seat.alias },
  })
  await tellOfIt(tx, ctx, row, seat, leaving, seq)
  const vacant = await followOn(tx, ctx, row, scheme, role)
  await keepWaiting(tx, ctx, row.id)
  return { vacant }
}
