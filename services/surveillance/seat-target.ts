import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { RoundRow } from '@/db/queries/surveillance'
import { holdersPeople } from '@/db/queries/surveillance-lists'
import { certificate } from '@/db/schema/certificate'
import { surveillanceInspector, surveillanceTarget } from '@/db/schema/surveillance'
import { paths } from '@/domain/paths'
import { pseudonymOf } from '@/domain/surveillance/lots'
import { INSPECTORS_EACH } from '@/domain/surveillance/target'
import type { Ctx } from '../context'
import { drawFromPool } from '../draw/record'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'
import { tiedInspectors } from './inspectors'
import type { RoundStand } from './late'
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
 * Draws who goes to a target, from the published list of inspectors in an order of this target’s own, passing over
 * whoever is tied to its holder or has no capacity left; seats them and tells them and the holder. `sent` counts what each
 * inspector has got in this very deed. Answers null when not enough inspectors are left.
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
  const tied = await tiedInspectors(tx.db, ctx, target.certificateId, inspectors)
  const barred = inspectors.flatMap(({ personId, onList }) => {
    const isFull = onList.load + (sent.get(personId) ?? 0) >= onList.capacity
    const because = [...(tied.has(personId) ? ['conflict'] : []), ...(isFull ? ['no_capacity'] : [])]
    return because.length > 0 ? [{ id: onList.id, because }] : []
  })
  const inspectorDrawId = randomUUID()
  const isFirst = inspectorPool.closedAt === null && no === 1
  const team = await drawFromPool(
    tx,
    ctx,
    isFirst ? inspectorPool : { ...inspectorPool, closedAt: ctx.now },
    {
      drawId: inspectorDrawId,
      purpose: 'surveillance_team',
      size: INSPECTORS_EACH,
      required: [],
      turn: no,
      barred,
    },
  )
  if (!team || team.vacant > 0) return null
  const people = inspectors.filter(each => team.picked.includes(each.onList.id)).map(each => each.personId)
  const [row] = await tx.db
    .insert(surveillanceTarget)
    .values({
      roundId: round.id,
      certificateId: target.certificateId,
      no,
      pseudonym,
      salt: target.salt,
      drawId,
      inspectorDrawId,
      replaces,
      status: 'drawn',
      dueOn: round.checkBy,
      drawnAt: ctx.now,
    })
    .returning({ id: surveillanceTarget.id })
  if (!row) throw new Error('no target')
  await tx.db
    .insert(surveillanceInspector)
    .values(people.map(personId => ({ targetId: row.id, personId, at: ctx.now })))
  for (const personId of people) sent.set(personId, (sent.get(personId) ?? 0) + 1)
  const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
  if (!known) throw new Error('no certificate')
  const params = {
    brand: known.brandName,
    product: known.productName,
    enterprise: known.holderName,
    round: round.title,
    due: round.checkBy,
  }
  await tell(tx, ctx, people, {
    template: 'surveillance_called',
    eventKey: `${row.id}:surveillance_called`,
    applicationId: null,
    params: { ...params, path: paths.reviewRound(round.id) },
  })
  await tell(tx, ctx, await holdersPeople(tx.db, target.certificateId), {
    template: 'surveillance_notice',
    eventKey: `${row.id}:surveillance_notice`,
    applicationId: null,
    params: { ...params, path: paths.apply() },
  })
  await tellCase(tx, ctx, known.applicationId, 'surveillance_drawn', { round: round.title, no })
  tx.audit({
    action: 'surveillance_target_drawn',
    target: 'surveillance_target',
    targetId: row.id,
    data: { round: round.id, no, certificate: known.number, draw: drawId, team: inspectorDrawId, replaces },
  })
  return { targetId: row.id }
}
