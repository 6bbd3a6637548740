import { paceOfAll } from '@/db/queries/pace'
import { shanghaiDate } from '@/domain/calendar/days'
import { LEGS, type Leg } from '@/domain/forecast/legs'
import { LEAST_CASES } from '@/domain/forecast/pace'
import { chancesOf, quantile } from '@/domain/forecast/spread'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'

/** How far off the forecast was; null where too few cases could be tried. */
export type Accuracy = { tried: number; median: number; mean: number; withinPercent: number } | null

type Row = Awaited<ReturnType<typeof paceOfAll>>[number]

/** The figures of one measured row as people read them: days with one decimal, a share in percent. */
export const accuracyOf = (row: Row | undefined): Accuracy =>
  row && row.tried >= LEAST_CASES
    ? {
        tried: row.tried,
        median: row.medianError / 10,
        mean: row.meanError / 10,
        withinPercent: Math.round((row.within / row.tried) * 100),
      }
    : null

/** One leg in the open: how long it lately took, in working days, and how far off its forecast was. */
export type LegFigures = {
  leg: Leg | 'result'
  pace: { cases: number; half: number; most: number } | null
  accuracy: Accuracy
}

const paceOf = (row: Row | undefined): LegFigures['pace'] => {
  if (!row || row.cases < LEAST_CASES) return null
  const chances = chancesOf(row.passages)
  const half = quantile(chances, 0.5)
  const most = quantile(chances, 0.8)
  return half === undefined || most === undefined ? null : { cases: row.cases, half, most }
}

/** What the forecast stands on and how it did, for everybody: counts alone, and none of fewer than eight cases. */
export const viewAccuracy = async (
  _ctx: Ctx,
): Promise<Outcome<{ legs: LegFigures[]; measuredOn: string | null }>> => {
  const rows = await paceOfAll(database().orm)
  const rowOf = (leg: string) => rows.find(row => row.leg === leg)
  const at = rows[0]?.computedAt
  return done({
    legs: [...LEGS, 'result' as const].map(leg => ({
      leg,
      pace: paceOf(rowOf(leg)),
      accuracy: accuracyOf(rowOf(leg)),
    })),
    measuredOn: at ? shanghaiDate(at) : null,
  })
}
