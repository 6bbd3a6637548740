import { and, asc, eq, lte } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { done, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { database } from '../database'
import { endUnanswered } from '../expert/end-unanswered'
import { messageParams } from '../notify/params'
import { tell } from '../notify/tell'
import { toldKeys } from '../notify/told-keys'
import { withTx } from '../tx'
import { isolated } from './isolated'

/** Invitations looked at in one sweep, those due first. */
const AT_ONCE = 1000

const keyOf = (id: string, answerBy: string): string => `${id}:answer_due:${answerBy}`

type Invited = { id: string; personId: string; applicationId: string; answerBy: string }

const remind = (ctx: Ctx, seat: Invited) =>
  withTx(ctx, async tx => {
    const [row] = await tx.db.select().from(application).where(eq(application.id, seat.applicationId))
    if (!row || (await toldKeys(tx.db, [keyOf(seat.id, seat.answerBy)])).size > 0) return refuse('repeated')
    await tell(tx, ctx, [seat.personId], {
      template: 'answer_due',
      eventKey: keyOf(seat.id, seat.answerBy),
      applicationId: row.id,
      params: { ...(await messageParams(tx, row)), due: seat.answerBy, path: paths.declaration(row.id) },
    })
    return done(null)
  })

/**
 * Reminds every invited expert once, on the working day before the last one, to accept or decline; ends the seats of
 * those who did neither, so that somebody else is drawn. Each seat by itself; what fell due while nothing ran is made up
 * for.
 */
export const chaseAnswers = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const { orm } = database()
  const rows = await orm
    .select({
      id: assignment.id,
      personId: assignment.personId,
      applicationId: assignment.applicationId,
      answerBy: assignment.answerBy,
      at: assignment.at,
    })
    .from(assignment)
    .innerJoin(application, eq(application.id, assignment.applicationId))
    .where(
      and(
        eq(assignment.role, 'expert'),
        eq(assignment.status, 'invited'),
        eq(application.stage, 'expert_review'),
        lte(assignment.answerBy, addWorkingDays(today, 1).date),
      ),
    )
    .orderBy(asc(assignment.answerBy), asc(assignment.id))
    .limit(AT_ONCE)
  // The call itself names the day, so nobody is reminded on the day of the call.
  const due = rows.flatMap(({ answerBy, at, ...seat }) =>
    answerBy !== null && (answerBy < today || shanghaiDate(at) < today) ? [{ ...seat, answerBy }] : [],
  )
  const told = await toldKeys(
    orm,
    due.map(seat => keyOf(seat.id, seat.answerBy)),
  )
  for (const seat of due)
    if (seat.answerBy < today)
      await isolated('answer', seat.applicationId, () =>
        endUnanswered(ctx, { applicationId: seat.applicationId, assignmentId: seat.id }),
      )
    else if (!told.has(keyOf(seat.id, seat.answerBy)))
      await isolated('answer', seat.applicationId, () => remind(ctx, seat))
}
