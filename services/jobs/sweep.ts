import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { shanghaiDate } from '@/domain/calendar/days'
import { done } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import { performTransition } from '../case/transition'
import { currentTime } from '../clock'
import { type Ctx, systemCtx } from '../context'
import { database } from '../database'
import { publishCommitments } from '../draw/commitments'
import { inspectWaiting } from '../evidence/inspect-waiting'
import { forgetOldHits } from '../rate-limit'
import { bumpRegister } from '../register/bump'
import { withTx } from '../tx'
import { sweepUploads } from '../upload/sweep'
import { chaseAnswers } from './chase-answers'
import { chaseFeedback } from './chase-feedback'
import { chaseSurveillance } from './chase-surveillance'
import { drawDue } from './draw-due'
import { drawDueRounds } from './draw-surveillance'
import { tellEndedVetoes } from './end-vetoes'
import { escalateOverdue } from './escalate'
import { isolated } from './isolated'
import { keepTeams } from './keep-teams'
import { remindDue } from './remind'

const WHEN_OVERDUE: Record<string, TransitionName> = {
  formal_check: 'accept_by_silence',
  correction: 'lapse',
}

/** Moves every case whose limit has passed and whose stage then moves by itself; each in its own transaction. */
const moveOverdue = async (ctx: Ctx): Promise<void> => {
  const due = await database()
    .orm.select({ id: application.id, stage: application.stage, version: application.version })
    .from(application)
    .where(
      and(
        inArray(application.stage, Object.keys(WHEN_OVERDUE)),
        lt(application.dueOn, shanghaiDate(ctx.now)),
      ),
    )
  for (const row of due) {
    const name = WHEN_OVERDUE[row.stage]
    if (!name) continue
    await isolated('overdue', row.id, () =>
      withTx(ctx, tx => performTransition(tx, ctx, { applicationId: row.id, name, version: row.version })),
    )
  }
}

/** Marks certificates whose validity ended yesterday or before as expired. */
const expireCertificates = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const ended = await database()
    .orm.select({ id: certificate.id, number: certificate.number, until: certificate.validUntil })
    .from(certificate)
    .where(and(inArray(certificate.status, ['valid', 'suspended']), lt(certificate.validUntil, today)))
    .limit(1000)
  for (const row of ended) {
    await isolated('expire', row.id, () =>
      withTx(ctx, async tx => {
        const changed = await tx.db
          .update(certificate)
          .set({ status: 'expired', version: sql`${certificate.version} + 1` })
          .where(and(eq(certificate.id, row.id), inArray(certificate.status, ['valid', 'suspended'])))
          .returning({ id: certificate.id })
        if (changed.length === 0) return done(null)
        await tx.db.insert(certificateStatus).values({
          certificateId: row.id,
          status: 'expired',
          effectiveOn: today,
          reason: 'validity_ended',
          at: ctx.now,
        })
        tx.audit({ action: 'expire', target: 'certificate', targetId: row.number })
        await bumpRegister(tx)
        return done(null)
      }),
    )
  }
}

/** Everything that happens by itself as time passes; runs every few minutes and catches up after downtime. */
export const sweep = async (): Promise<void> => {
  const ctx = systemCtx(await currentTime(), 'sweep', crypto.randomUUID())
  await moveOverdue(ctx)
  await expireCertificates(ctx)
  await tellEndedVetoes(ctx)
  await remindDue(ctx)
  await escalateOverdue(ctx)
  await chaseAnswers(ctx)
  await chaseFeedback(ctx)
  await keepTeams(ctx)
  await chaseSurveillance(ctx)
  await sweepUploads(ctx)
  await inspectWaiting(ctx)
  await drawDue(ctx)
  await drawDueRounds(ctx)
  await publishCommitments(ctx)
  await forgetOldHits(ctx)
}
