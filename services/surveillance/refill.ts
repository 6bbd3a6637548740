import { eq } from 'drizzle-orm'
import type { RoundRow, TargetRow } from '@/db/queries/surveillance'
import { type Call, callsTo } from '@/db/queries/surveillance-seats'
import { certificate } from '@/db/schema/certificate'
import { shanghaiDate } from '@/domain/calendar/days'
import { INSPECTORS_EACH } from '@/domain/surveillance/target'
import type { Ctx } from '../context'
import { holdDraws } from '../draw/commitments'
import { poolById } from '../draw/pool'
import type { Tx } from '../tx'
import { drawTeam, seatTeam } from './draw-team'
import { type Inspector, inspectorsOnList } from './inspectors'
import { tellCalled } from './tell-called'

/** Who may not fill a seat on a team: whoever was called before, works with somebody going, or may not be sent at all. */
const barredFrom = (
  inspectors: readonly Inspector[],
  calls: readonly Call[],
): ReadonlyMap<string, readonly string[]> => {
  const called = new Set(calls.map(each => each.id))
  const going = new Set(calls.filter(each => each.leftAs === null).map(each => each.id))
  const employers = new Set(
    inspectors.flatMap(each =>
      going.has(each.personId) && each.onList.employer ? each.onList.employer : [],
    ),
  )
  return new Map(
    inspectors.map(({ personId, onList, bars }) => [
      onList.id,
      [
        ...(called.has(personId) ? ['called_before'] : []),
        ...(!called.has(personId) && employers.has(onList.employer) ? ['employer_on_panel'] : []),
        ...bars.filter(ground => ground !== 'no_capacity'),
      ],
    ]),
  )
}

/**
 * Fills the seats somebody left on a target, going on down the order in which its team was drawn, on the same list by the
 * same seed, and tells whoever is sent. Answers how many seats stay empty. The target must be locked.
 */
export const refillTeam = async (tx: Tx, ctx: Ctx, round: RoundRow, target: TargetRow): Promise<number> => {
  const calls = await callsTo(tx.db, [target.id])
  const lacking = INSPECTORS_EACH - calls.filter(each => each.leftAs === null).length
  if (lacking <= 0) return 0
  await holdDraws(tx)
  const pool = await poolById(tx.db, round.inspectorPoolId)
  if (!pool) throw new Error(`round ${round.id} has lost a list`)
  const inspectors = await inspectorsOnList(tx.db, pool.id, shanghaiDate(ctx.now))
  const team = await drawTeam(tx, ctx, pool, inspectors, {
    certificateId: target.certificateId,
    no: target.no,
    size: lacking,
    barred: barredFrom(inspectors, calls),
  })
  if (!team) return lacking
  await seatTeam(tx, ctx, target.id, team)
  const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
  if (!known) throw new Error('no certificate')
  await tellCalled(tx, ctx, target, known, round.title, team.people)
  tx.audit({
    action: 'surveillance_team_refilled',
    target: 'surveillance_target',
    targetId: target.id,
    data: { round: round.id, no: target.no, draw: team.drawId },
  })
  return lacking - team.people.length
}
