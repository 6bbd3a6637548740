import { eq } from 'drizzle-orm'
import { siteVisit, visitSignature } from '@/db/schema/visit'
import type { SignVisitRecord } from '@/domain/application/deeds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { appendEvent } from '../case/events'
import { type Ctx, personOf } from '../context'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { signersOf } from '../visit/record'
import { lockOwnCase } from './own-case'

/** The enterprise's signature under the record of a site visit as it stands, with a remark of its own. */
export const signVisitRecord = (ctx: Ctx, input: SignVisitRecord): Promise<Outcome<{ hash: string }>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'sign')
    if (!own.ok) return own
    const { row, roles, scheme } = own.value
    const person = personOf(ctx)
    if (!person) return refuse('forbidden')
    if (!isDoneIn('visiting', row.stage)) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const [visit] = await tx.db
      .select()
      .from(siteVisit)
      .where(eq(siteVisit.applicationId, row.id))
      .for('update')
    if (!visit) return refuse('missing')
    if (visit.version !== input.version) return refuse('stale')
    // The record is the inspectors' until one of them has signed it as it now stands.
    if ((await signersOf(tx.db, visit, 'inspector')).length === 0)
      return refuse('blocked', { reason: 'not_yet_signed', conditions: [] })
    if ((await signersOf(tx.db, visit, 'enterprise')).length > 0) return refuse('repeated')
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    const hash = visit.recordHash
    await tx.db.insert(visitSignature).values({
      visitId: visit.id,
      personId: person.personId,
      side: 'enterprise',
      recordHash: hash,
      remark: input.remark,
      at: ctx.now,
    })
    const role = (['signer', 'owner'] as const).find(r => roles.includes(r))
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'visit_signed',
      audience: 'applicant',
      ...(role ? { role } : {}),
    })
    tx.audit({
      action: 'sign-visit-record',
      target: 'application',
      targetId: row.id,
      data: {
        hash,
        ...signedWith(ctx, step.value, {
          action: 'sign-visit-record',
          target: row.id,
          hash,
          scheme: scheme.code,
        }),
      },
    })
    return done({ hash })
  })
