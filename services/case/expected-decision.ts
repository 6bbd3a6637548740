import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { stands } from '@/db/queries/standing'
import { caseEvent } from '@/db/schema/application'
import { courseOf } from '@/domain/application/course'
import { shanghaiDate } from '@/domain/calendar/days'
import { decisionDay } from '@/domain/evidence/decision-day'
import type { Scheme } from '@/domain/scheme/schema'
import { STAGES } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import type { CaseRow } from './load'

/** The day a decision on a case can be expected if every stage takes its whole limit. */
export const expectedDecision = async (
  db: Db,
  ctx: Pick<Ctx, 'now'>,
  row: CaseRow,
  scheme: Scheme,
): Promise<string> => {
  const moves = await db
    .select({ at: caseEvent.at, to: caseEvent.toStage })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, row.id), isNotNull(caseEvent.toStage), stands()))
    .orderBy(asc(caseEvent.seq))
  const entered = moves.flatMap(({ at, to }) => {
    const toStage = STAGES.find(stage => stage === to)
    return toStage ? [{ at, toStage }] : []
  })
  const { stage, dueOn } = row
  const { expected } = courseOf({ stage, dueOn, entered, issuedAt: null, scheme, now: ctx.now })
  return decisionDay(expected, scheme, shanghaiDate(ctx.now))
}
