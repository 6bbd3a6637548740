import { randomUUID } from 'node:crypto'
import { eq, max, sql } from 'drizzle-orm'
import { type RoundRow, type TargetRow, targetsOf } from '@/db/queries/surveillance'
import { holdersPeople } from '@/db/queries/surveillance-lists'
import { certificate } from '@/db/schema/certificate'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import type { StrikeTarget } from '@/domain/surveillance/inputs'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import { holdDraws } from '../draw/commitments'
import { drawFromPool } from '../draw/record'
import type { Late } from '../draw/stand'
import { tell } from '../notify/tell'
import { signedWith, stepUp } from '../session/step-up'
import { type Tx, withTx } from '../tx'
import { type RoundStand, roundStand, strikeBoth } from './late'
import { openTarget } from './open-target'
import { seatTarget } from './seat-target'
import { tellCase } from './tell-case'

/** The lots of every unit already drawn: one unit is checked once in a round, and what was struck never comes back. */
const lotsDrawn = async (tx: Tx, round: RoundRow, stand: RoundStand): Promise<Late[]> => {
  const drawn = await targetsOf(tx.db, round.id)
  const unitOf = new Map(stand.watched.map(each => [each.pseudonym, each.unit]))
  const because = new Map<string, string>()
  for (const { pseudonym, status } of drawn)
    because.set(unitOf.get(pseudonym) ?? '', status === 'struck' ? 'target_struck' : 'drawn_before')
  return stand.targetPool.pool.candidates.flatMap(({ id, employer }) => {
    const ground = because.get(employer)
    return ground ? [{ id, because: [ground] }] : []
  })
}

/** The next on the same list in place of a target; null when the list has nobody left. */
const replace = async (
  tx: Tx,
  ctx: Ctx,
  round: RoundRow,
  target: TargetRow,
): Promise<Outcome<{ targetId: string } | null>> => {
  await holdDraws(tx)
  const stand = await roundStand(tx.db, ctx, round)
  const own = await lotsDrawn(tx, round, stand)
  const isOwn = new Set(own.map(each => each.id))
  await strikeBoth(tx, ctx, {
    ...stand,
    lateTargets: [...own, ...stand.lateTargets.filter(each => !isOwn.has(each.id))],
    // Who is full now may have room by the next target: that is asked at each draw.
    lateInspectors: stand.lateInspectors.filter(
      each => !each.because.every(ground => ground === 'no_capacity'),
    ),
  })
  const drawId = randomUUID()
  const result = await drawFromPool(tx, ctx, stand.targetPool, {
    drawId,
    purpose: 'surveillance',
    size: 1,
    required: [],
  })
  const [lot] = result?.picked ?? []
  if (!lot) return done(null)
  const [last] = await tx.db
    .select({ no: max(surveillanceTarget.no) })
    .from(surveillanceTarget)
    .where(eq(surveillanceTarget.roundId, round.id))
  const no = (last?.no ?? 0) + 1
  const seated = await seatTarget(tx, ctx, round, stand, { lot, drawId, no, replaces: target.id }, new Map())
  return seated ? done(seated) : refuse('blocked', { reason: 'too_few_inspectors' })
}

/**
 * Takes a drawn target off with ground and reason, signed; another one is drawn from the same list in its place, going on
 * down the same order of chance. Refuses: forbidden (no officer), missing (tied to the holder), blocked
 * checked_by_self for one of its inspectors, stale, blocked moved_on once a check is on record, too_few_inspectors, second_factor.
 */
export const strikeTarget = (
  ctx: Ctx,
  input: StrikeTarget,
): Promise<Outcome<{ roundId: string; replacement: string | null }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const opened = await openTarget(tx, ctx, input, 'strike')
    if (!opened.ok) return opened
    const { round, target, calls } = opened.value
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    await tx.db
      .update(surveillanceTarget)
      .set({
        status: 'struck',
        struckGround: input.ground,
        struckReason: input.reason,
        struckBy: actorId(ctx),
        struckAt: ctx.now,
        version: sql`${surveillanceTarget.version} + 1`,
      })
      .where(eq(surveillanceTarget.id, target.id))
    const replaced = await replace(tx, ctx, round, target)
    if (!replaced.ok) return replaced
    const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
    if (!known) throw new Error('no certificate')
    const going = calls.filter(each => each.leftAs === null).map(each => each.id)
    for (const [people, path] of [
      [going, paths.reviewRound(round.id)],
      [await holdersPeople(tx.db, known.id), paths.apply()],
    ] as const)
      await tell(tx, ctx, people, {
        template: 'surveillance_off',
        eventKey: `${target.id}:surveillance_off`,
        applicationId: known.applicationId,
        certificateId: known.id,
        params: { brand: known.brandName, product: known.productName, round: round.title, path },
      })
    await tellCase(tx, ctx, known.applicationId, 'surveillance_struck', { round: round.title })
    tx.audit({
      action: 'surveillance_target_struck',
      target: 'surveillance_target',
      targetId: target.id,
      reason: input.reason,
      data: {
        round: round.id,
        ground: input.ground,
        pseudonym: target.pseudonym,
        replacement: replaced.value?.targetId ?? null,
        ...signedWith(ctx, step.value, {
          action: 'strike-target',
          target: target.id,
          hash: sha256(canonicalJson({ target: target.id, ground: input.ground, reason: input.reason })),
          scheme: null,
        }),
      },
    })
    return done({ roundId: round.id, replacement: replaced.value?.targetId ?? null })
  })
