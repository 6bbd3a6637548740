import { eq, sql } from 'drizzle-orm'
import type { RoundRow, TargetRow } from '@/db/queries/surveillance'
import { officersFor } from '@/db/queries/surveillance-lists'
import { inspectorsTo } from '@/db/queries/surveillance-seats'
import { certificate } from '@/db/schema/certificate'
import { surveillanceLeave, surveillanceTarget } from '@/db/schema/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import type { LeaveKind } from '@/domain/surveillance/target'
import { actorId, type Ctx } from '../context'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { refillTeam } from './refill'
import { called } from './tell-called'

export type Ending = { personId: string; kind: LeaveKind; reason: string }

/**
 * Ends the part of some inspectors in a check to come, draws for their seats and tells those who go on and the officers;
 * where nobody is left to draw, that is said. The target must be locked and not checked yet. Answers how many seats stay
 * empty. Nothing is ended twice.
 */
export const endSeats = async (
  tx: Tx,
  ctx: Ctx,
  round: RoundRow,
  target: TargetRow,
  endings: readonly Ending[],
): Promise<number> => {
  if (endings.length > 0)
    await tx.db
      .insert(surveillanceLeave)
      .values(endings.map(each => ({ targetId: target.id, ...each, by: actorId(ctx), at: ctx.now })))
  const stay = await inspectorsTo(tx.db, [target.id])
  const empty = await refillTeam(tx, ctx, round, target)
  const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
  if (!known) throw new Error('no certificate')
  const officers = await officersFor(tx.db, target.certificateId, shanghaiDate(ctx.now))
  const about = { applicationId: known.applicationId, certificateId: known.id }
  const params = {
    ...called(known, round.title, target.dueOn),
    path: paths.reviewRound(round.id),
  }
  for (const { personId, kind } of endings) {
    await tell(tx, ctx, [...stay.map(each => each.id), ...officers], {
      template: 'surveillance_left',
      eventKey: `${target.id}:surveillance_left:${personId}`,
      ...about,
      params,
    })
    tx.audit({
      action: 'surveillance_seat_ended',
      target: 'surveillance_target',
      targetId: target.id,
      reason: endings.find(each => each.personId === personId)?.reason ?? '',
      data: { round: round.id, no: target.no, person: personId, kind },
    })
  }
  if (empty > 0)
    await tell(tx, ctx, officers, {
      template: 'surveillance_vacant',
      eventKey: `${target.id}:surveillance_vacant:${stay.length}`,
      ...about,
      params,
    })
  await tx.db
    .update(surveillanceTarget)
    .set({ version: sql`${surveillanceTarget.version} + 1` })
    .where(eq(surveillanceTarget.id, target.id))
  return empty
}
