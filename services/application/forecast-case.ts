import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { casesAhead, paceOfField } from '@/db/queries/pace'
import { stands } from '@/db/queries/standing'
import { caseEvent } from '@/db/schema/application'
import { shanghaiDate } from '@/domain/calendar/days'
import { workingDaysBetween } from '@/domain/calendar/working-days'
import { type Forecast, forecastResult, forecastStage } from '@/domain/forecast/forecast'
import { LEGS, type Leg, legOf, passagesOf } from '@/domain/forecast/legs'
import type { PaceBook } from '@/domain/forecast/pace'
import { type Pool, poolOf, shownAhead } from '@/domain/forecast/queue'
import { isStage } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import { type Accuracy, accuracyOf } from '../forecast/view-accuracy'
import type { OwnCase } from './own-case'

/** What lies ahead of a case, from what lately happened to others: counts and days, never whose. */
export type CaseForecast = {
  /** Where it stands in the line of its stage; null where there is no line. */
  queue: { pool: Pool; ahead: number | 'few' } | null
  /** When it leaves the stage, and when a result is there. */
  stage: Forecast
  result: Forecast
  /** How far off such forecasts of the result were. */
  accuracy: Accuracy
  measuredOn: string | null
}

const WITHOUT = (scheme: OwnCase['scheme']): Leg[] => [
  ...(scheme.optionalStages.districtCheck ? [] : (['district_check'] as const)),
  ...(scheme.optionalStages.siteVisit ? [] : (['site_visit'] as const)),
]

const bookOf = (rows: Awaited<ReturnType<typeof paceOfField>>): PaceBook =>
  new Map(
    LEGS.map(leg => [
      leg,
      new Map(rows.filter(row => row.leg === leg).map(row => [row.fieldId, row] as const)),
    ]),
  )

/** Forecasts an open case; null before its submission and once it is settled. */
export const forecastCase = async (
  db: Db,
  ctx: Ctx,
  { row, scheme }: Pick<OwnCase, 'row' | 'scheme'>,
): Promise<CaseForecast | null> => {
  const leg = legOf(row.stage)
  if (!leg || row.settledAt) return null
  const pool = poolOf(row.stage)
  const [moves, paces, ahead] = await Promise.all([
    db
      .select({ at: caseEvent.at, toStage: caseEvent.toStage })
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, row.id), isNotNull(caseEvent.toStage), stands()))
      .orderBy(asc(caseEvent.seq)),
    paceOfField(db, row.fieldId),
    pool ? casesAhead(db, row, pool === 'area' ? row.areaId : null) : 0,
  ])
  const steps = moves.flatMap(({ at, toStage }) =>
    toStage !== null && isStage(toStage) ? [{ at, to: toStage }] : [],
  )
  const today = shanghaiDate(ctx.now)
  const since = passagesOf(steps).find(one => one.leg === leg)?.enteredOn ?? shanghaiDate(row.stageSince)
  const input = {
    leg,
    fieldId: row.fieldId,
    elapsed: workingDaysBetween(since, today),
    // The pace is the city's, so only the line of the city can be timed by it.
    ahead: pool === 'city' ? ahead : 0,
    without: WITHOUT(scheme),
    today,
    book: bookOf(paces),
  }
  const measured = paces[0]?.computedAt
  return {
    queue: pool ? { pool, ahead: shownAhead(ahead, pool) } : null,
    stage: forecastStage(input),
    result: forecastResult(input),
    accuracy: accuracyOf(paces.find(one => one.leg === 'result')),
    measuredOn: measured ? shanghaiDate(measured) : null,
  }
}
