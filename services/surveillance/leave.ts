import { holderOf } from '@/db/queries/surveillance-lists'
import { recusal } from '@/db/schema/review'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { LeaveTarget } from '@/domain/surveillance/inputs'
import { actorId, type Ctx } from '../context'
import { sha256 } from '../crypto'
import { signedWith, stepUp } from '../session/step-up'
import { withTx } from '../tx'
import { endSeats } from './end-seat'
import { openTarget } from './open-target'

/**
 * Ends an inspector’s part in a check to come, with kind and reason: one’s own, or as an officer another’s, signed. A
 * conflict makes that person a stranger to the firm. Another inspector is drawn down the same order of the same list.
 * Refuses: forbidden (wrong role), missing (not going there, or tied to the holder), blocked checked_by_self for an
 * officer drawn to the same check, stale, blocked moved_on once it is on record, blocked seat_left, second_factor.
 */
export const leaveTarget = (
  ctx: Ctx,
  input: LeaveTarget,
): Promise<Outcome<{ roundId: string; isOwn: boolean; isEmpty: boolean }>> =>
  withTx(ctx, async tx => {
    const isOwn = input.personId === actorId(ctx)
    if (!hasRole(ctx.actor, isOwn ? 'inspector' : 'officer')) return refuse('forbidden')
    const opened = await openTarget(tx, ctx, input, isOwn ? 'leave' : 'unseat')
    if (!opened.ok) return opened
    const { round, target, calls } = opened.value
    if (!calls.some(each => each.id === input.personId && each.leftAs === null))
      return refuse('blocked', { reason: 'seat_left' })
    const step = isOwn ? null : await stepUp(tx, ctx, input.proof)
    if (step && !step.ok) return step
    const { personId, kind, reason } = input
    if (kind === 'conflict') {
      const enterpriseId = await holderOf(tx.db, target.certificateId)
      if (enterpriseId)
        await tx.db
          .insert(recusal)
          .values({ personId, enterpriseId, ground: reason, by: actorId(ctx), at: ctx.now })
    }
    const empty = await endSeats(tx, ctx, round, target, [{ personId, kind, reason }])
    if (step)
      tx.audit({
        action: 'surveillance_inspector_sent_away',
        target: 'surveillance_target',
        targetId: target.id,
        reason,
        data: signedWith(ctx, step.value, {
          action: 'leave-target',
          target: target.id,
          hash: sha256(canonicalJson({ target: target.id, person: personId, kind, reason })),
          scheme: null,
        }),
      })
    return done({ roundId: round.id, isOwn, isEmpty: empty > 0 })
  })
