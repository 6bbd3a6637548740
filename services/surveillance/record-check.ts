import { eq, sql } from 'drizzle-orm'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { RecordCheck } from '@/domain/surveillance/inputs'
import { INSPECTORS_EACH, resultDue } from '@/domain/surveillance/target'
import { checkDayProblem } from '@/domain/surveillance/verdicts'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { openTarget } from './open-target'

/**
 * An inspector drawn for a target records its check; until the result is published it may be recorded anew. From the day
 * of the check 20 working days run for the publication, and a record changed later gives no new ones. Refuses: forbidden
 * (no inspector), missing (not going to this target, or tied to its holder), stale, blocked moved_on, blocked team_short
 * while a seat is empty, invalid checkedOn.
 */
export const recordCheck = (ctx: Ctx, input: RecordCheck): Promise<Outcome<{ roundId: string }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'inspector')) return refuse('forbidden')
    const opened = await openTarget(tx, ctx, input, 'record')
    if (!opened.ok) return opened
    const { round, target, calls } = opened.value
    if (calls.filter(each => each.leftAs === null).length < INSPECTORS_EACH)
      return refuse('blocked', { reason: 'team_short' })
    const problem = checkDayProblem(input.checkedOn, shanghaiDate(target.drawnAt), shanghaiDate(ctx.now))
    if (problem) return refuse('invalid', { fields: { checkedOn: problem } })
    const dueOn = resultDue(input.checkedOn, target.status === 'checked' ? target.dueOn : null)
    await tx.db
      .update(surveillanceTarget)
      .set({
        status: 'checked',
        checkedOn: input.checkedOn,
        outcome: input.outcome,
        findings: input.findings,
        recordedBy: actorId(ctx),
        recordedAt: ctx.now,
        dueOn,
        version: sql`${surveillanceTarget.version} + 1`,
      })
      .where(eq(surveillanceTarget.id, target.id))
    tx.audit({
      action: 'surveillance_checked',
      target: 'surveillance_target',
      targetId: target.id,
      data: { round: round.id, checkedOn: input.checkedOn, outcome: input.outcome, dueOn },
    })
    return done({ roundId: round.id })
  })
