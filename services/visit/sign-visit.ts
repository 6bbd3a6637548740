import { visitSignature } from '@/db/schema/visit'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { SignVisit } from '@/domain/visit/inputs'
import { unready } from '@/domain/visit/record'
import { appendEvent } from '../case/events'
import { lastVisitChange } from '../case/last-change'
import { keepWaiting } from '../case/waiting'
import type { Ctx } from '../context'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { loadVisit, signersOf } from './record'
import { inspectorSeats } from './seat'
import { lockVisit } from './stand'

/**
 * An inspector signs the record as it now is; the signature keeps its hash and counts until anything in it changes.
 * Refuses: missing, forbidden, blocked (wrong_stage, declare_first, or what the record still lacks), stale, repeated.
 */
export const signVisit = (ctx: Ctx, input: SignVisit): Promise<Outcome<{ hash: string }>> =>
  withTx(ctx, async tx => {
    const stand = await lockVisit(tx, ctx, input.applicationId, ['inspector'])
    if (!stand.ok) return stand
    const { row, me } = stand.value
    const visit = await loadVisit(tx.db, row.id)
    if (!visit) return refuse('blocked', { reason: 'visit_not_planned' })
    if (visit.version !== input.version)
      return refuse('stale', { changed: await lastVisitChange(tx.db, visit) })
    const seat = (await inspectorSeats(tx.db, row.id)).find(each => each.personId === me)
    const [lacks] = unready(visit, shanghaiDate(ctx.now), seat?.joinedOn)
    if (lacks) return refuse('blocked', { reason: lacks })
    if ((await signersOf(tx.db, visit, 'inspector')).includes(me))
      return refuse('repeated', { reason: 'signed_already' })
    const step = await stepUp(tx, ctx, input.proof)
    if (!step.ok) return step
    await tx.db.insert(visitSignature).values({
      visitId: visit.id,
      personId: me,
      side: 'inspector',
      recordHash: visit.recordHash,
      at: ctx.now,
    })
    await appendEvent(tx, ctx, {
      applicationId: row.id,
      kind: 'visit_signed',
      audience: 'applicant',
      role: 'inspector',
      data: { hash: visit.recordHash },
    })
    await keepWaiting(tx, ctx, row.id)
    tx.audit({
      action: 'sign_visit',
      target: 'application',
      targetId: row.id,
      data: {
        hash: visit.recordHash,
        ...signedWith(ctx, step.value, {
          action: 'sign_visit',
          target: row.id,
          hash: visit.recordHash,
          scheme: null,
        }),
      },
    })
    return done({ hash: visit.recordHash })
  })
