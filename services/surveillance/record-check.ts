import { eq, sql } from 'drizzle-orm'
import { inspectorsTo } from '@/db/queries/surveillance'
import { surveillanceTarget } from '@/db/schema/surveillance'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { RecordCheck } from '@/domain/surveillance/inputs'
import { RESULT_DAYS } from '@/domain/surveillance/target'
import { checkDayProblem } from '@/domain/surveillance/verdicts'
import { actorId, type Ctx } from '../context'
import { withTx } from '../tx'
import { openTarget } from './open-target'

/**
 * An inspector drawn for a target records its check; until the result is published it may be recorded anew. From the day
 * of the check 20 working days run for the publication. Refuses: forbidden (no inspector), missing (not drawn for this
 * target, or tied to its holder), stale, blocked moved_on, invalid checkedOn.
 */
export const recordCheck = (ctx: Ctx, input: RecordCheck): Promise<Outcome<{ roundId: string }>> =>
  withTx(ctx, async tx => {
    if (!hasRole(ctx.actor, 'inspector')) return refuse('forbidden')
    const sent = await inspectorsTo(tx.db, [input.targetId])
    if (!sent.some(each => each.id === actorId(ctx))) return refuse('missing')
    const opened = await openTarget(tx, ctx, input, 'record')
    if (!opened.ok) return opened
    const { round, target } = opened.value
    const problem = checkDayProblem(input.checkedOn, shanghaiDate(target.drawnAt), shanghaiDate(ctx.now))
    if (problem) return refuse('invalid', { fields: { checkedOn: problem } })
    const dueOn = addWorkingDays(asDate(input.checkedOn), RESULT_DAYS).date
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
