import { and, eq, sql } from 'drizzle-orm'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { shanghaiDate } from '@/domain/calendar/days'
import { canonicalJson } from '@/domain/canonical-json'
import { mayBecome } from '@/domain/decision/certificate-machine'
import type { ChangeCertificateStatus } from '@/domain/decision/inputs'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { appendEvent } from '../case/events'
import { lockCase } from '../case/load'
import { standingOn } from '../case/roles'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import { bumpRegister } from '../register/bump'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'

/**
 * Suspends, restores, revokes or cancels a certificate, effective today, with reason and basis; published at once.
 * Refuses who is not an officer, a conflicted officer (missing), a move the machine does not have (blocked), stale.
 */
export const changeCertificateStatus = (
  ctx: Ctx,
  input: ChangeCertificateStatus,
): Promise<Outcome<{ version: number }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'officer')) return refuse('forbidden')
    const [known] = await tx.db.select().from(certificate).where(eq(certificate.number, input.number))
    if (!known) return refuse('missing')
    const row = known.applicationId ? await lockCase(tx.db, known.applicationId) : null
    if (row && (await standingOn(tx.db, ctx, row)).isRecused) return refuse('missing')
    const [held] = await tx.db.select().from(certificate).where(eq(certificate.id, known.id)).for('update')
    if (!held) return refuse('missing')
    if (held.version !== input.version) return refuse('stale')
    if (!mayBecome(held.status, input.to)) return refuse('blocked', { reason: 'wrong_stage' })
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    await tx.db
      .update(certificate)
      .set({ status: input.to, version: sql`${certificate.version} + 1` })
      .where(and(eq(certificate.id, held.id), eq(certificate.version, input.version)))
    await tx.db.insert(certificateStatus).values({
      certificateId: held.id,
      status: input.to,
      effectiveOn: shanghaiDate(ctx.now),
      reason: input.reason,
      basis: input.basis,
      by: actorId(ctx),
      at: ctx.now,
    })
    if (row)
      await appendEvent(tx, ctx, {
        applicationId: row.id,
        kind: 'certificate_status',
        audience: 'applicant',
        role: 'officer',
        data: { from: held.status, to: input.to, reason: input.reason },
      })
    tx.audit({
      action: 'change_certificate_status',
      target: 'certificate',
      targetId: held.number,
      reason: input.reason,
      data: {
        from: held.status,
        to: input.to,
        ...signedWith(ctx, step.value, {
          action: 'change_certificate_status',
          target: held.number,
          hash: sha256(canonicalJson({ number: held.number, from: held.status, to: input.to })),
          scheme: null,
        }),
      },
    })
    await bumpRegister(tx)
    return done({ version: input.version + 1 })
  })
