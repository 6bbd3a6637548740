import { eq, sql } from 'drizzle-orm'
import { holdersPeople } from '@/db/queries/surveillance-lists'
import { certificate } from '@/db/schema/certificate'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import type { PublishResult } from '@/domain/surveillance/inputs'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import { tell } from '../notify/tell'
import { bumpRegister } from '../register/bump'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { openTarget } from './open-target'
import { tellCase } from './tell-case'

/**
 * Publishes the result of a check, signed: on the brand’s page and with the round, where the salt now shows whom the draw
 * had picked. What follows for the certificate is decided on its own page. Refuses: forbidden (no officer), missing (tied
 * to the holder), stale, blocked moved_on, checked_by_self when the officer was drawn to it or recorded it, second_factor.
 */
export const publishResult = (ctx: Ctx, input: PublishResult): Promise<Outcome<{ roundId: string }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const opened = await openTarget(tx, ctx, input, 'publish')
    if (!opened.ok) return opened
    const { round, target } = opened.value
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    await tx.db
      .update(surveillanceTarget)
      .set({
        status: 'published',
        publishedBy: actorId(ctx),
        publishedAt: ctx.now,
        version: sql`${surveillanceTarget.version} + 1`,
      })
      .where(eq(surveillanceTarget.id, target.id))
    const [known] = await tx.db.select().from(certificate).where(eq(certificate.id, target.certificateId))
    if (!known) return refuse('missing')
    const { outcome, checkedOn } = target
    await tell(tx, ctx, await holdersPeople(tx.db, known.id), {
      template: `surveillance_${outcome ?? 'conform'}`,
      eventKey: `${target.id}:surveillance_result`,
      applicationId: known.applicationId,
      certificateId: known.id,
      params: {
        brand: known.brandName,
        product: known.productName,
        round: round.title,
        day: checkedOn ?? '',
        path: paths.apply(),
      },
    })
    await tellCase(tx, ctx, known.applicationId, 'surveillance_result', { outcome, checkedOn })
    tx.audit({
      action: 'surveillance_result_published',
      target: 'surveillance_target',
      targetId: target.id,
      data: {
        round: round.id,
        certificate: known.number,
        outcome,
        checkedOn,
        ...signedWith(ctx, step.value, {
          action: 'publish-surveillance-result',
          target: target.id,
          hash: sha256(canonicalJson({ target: target.id, outcome, checkedOn, findings: target.findings })),
          scheme: null,
        }),
      },
    })
    await bumpRegister(tx)
    return done({ roundId: round.id })
  })
