import { eq } from 'drizzle-orm'
import type { RoundRow } from '@/db/queries/surveillance'
import { holdersPeople } from '@/db/queries/surveillance-lists'
import { certificate } from '@/db/schema/certificate'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { pseudonymOf } from '@/domain/surveillance/lots'
import { checkDue, INSPECTORS_EACH } from '@/domain/surveillance/target'
import type { Ctx } from '../context'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { drawTeam, seatTeam } from './draw-team'
import type { RoundStand } from './late'
import { called, tellCalled } from './tell-called'
import { tellCase } from './tell-case'

export type Picked = {
  /** The lot that was picked, and the draw that picked it. */
  lot: string
  drawId: string
  /** Its place in the order of the round, which is the turn of its inspectors’ draw too. */
  no: number
  replaces: string | null
}

/**
 * Draws who goes to a target, seats them and tells them and the holder. `sent` counts what each inspector has got in this
 * very deed. Answers null when not enough inspectors are left.
 */
export const seatTarget = async (
  tx: Tx,
  ctx: Ctx,
  round: RoundRow,
  stand: RoundStand,
  { lot, drawId, no, replaces }: Picked,
  sent: Map<string, number>,
): Promise<{ targetId: string } | null> => {
  const { watched, inspectors, inspectorPool } = stand
  const pseudonym = pseudonymOf(lot)
  const target = watched.find(each => each.pseudonym === pseudonym)
  if (!target) throw new Error(`nothing stands behind ${pseudonym}`)
  const isFirst = inspectorPool.closedAt === null && no === 1
  const team = await drawTeam(
    tx,
    ctx,
    isFirst ? inspectorPool : { ...inspectorPool, closedAt: ctx.now },
    inspectors,
    { certificateId: target.certificateId, no, size: INSPECTORS_EACH },
    sent,
  )
  if (!team || team.people.length < INSPECTORS_EACH) return null
  const dueOn = checkDue(round.checkBy, shanghaiDate(ctx.now))
  const [row] = await tx.db
    .insert(surveillanceTarget)
    .values({
      roundId: round.id,
      certificateId: target.certificateId,
      no,
      pseudonym,
      salt: target.salt,
      drawId,
      inspectorDrawId: team.drawId,
      replaces,
      status: 'drawn',
      dueOn,
      drawnAt: ctx.now,
    })
    .returning({ id: surveillanceTarget.id })
  if (!row) throw new Error('no target')
  await seatTeam(tx, ctx, row.id, team)
  for (const personId of team.people) sent.set(personId, (sent.get(personId) ?? 0) + 1)
  const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
  if (!known) throw new Error('no certificate')
  await tellCalled(tx, ctx, { id: row.id, roundId: round.id, dueOn }, known, round.title, team.people)
  await tell(tx, ctx, await holdersPeople(tx.db, target.certificateId), {
    template: 'surveillance_notice',
    eventKey: `${row.id}:surveillance_notice`,
    applicationId: known.applicationId,
    certificateId: known.id,
    params: { ...called(known, round.title, dueOn), path: paths.apply() },
  })
  await tellCase(tx, ctx, known.applicationId, 'surveillance_drawn', { round: round.title, no })
  tx.audit({
    action: 'surveillance_target_drawn',
    target: 'surveillance_target',
    targetId: row.id,
    data: { round: round.id, no, certificate: known.number, draw: drawId, team: team.drawId, replaces },
  })
  return { targetId: row.id }
}
