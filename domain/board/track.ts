import { asDate, type CalendarDate, shanghaiDate } from '../calendar/days'
import { type Ledger, timeLedger } from '../calendar/ledger'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days'
import type { Scheme } from '../scheme/schema'
import { STAGE_TABLE } from '../workflow/table'
import type { Holder, Stage } from '../workflow/types'
import { BOARD_STAGES, type BoardStage, isBoardStage } from './stages'

/** A move of a case, as its log tells it. */
export type StageMove = { at: Date; toStage: Stage }

/** One stage of the track; `on` is when it was left (done), its last day (current) or its forecast (todo). */
export type TrackPart = {
  stage: BoardStage
  state: 'done' | 'current' | 'todo'
  used: number
  limit: number
  on: string | null
  isEstimated: boolean
}

export type LedgerPart = { used: number; limit: number; byStage: { stage: BoardStage; used: number }[] }
export type Ledgers = Record<'office' | 'enterprise' | 'thirdParty', LedgerPart>

const isOff = (stage: BoardStage, { optionalStages }: Scheme): boolean =>
  (stage === 'district_check' && !optionalStages.districtCheck) ||
  (stage === 'site_visit' && !optionalStages.siteVisit)

/** Stages a case goes through under its scheme version; a correction only if there was one. */
const course = (scheme: Scheme, moves: readonly StageMove[]): BoardStage[] =>
  BOARD_STAGES.filter(
    stage =>
      !isOff(stage, scheme) && (stage !== 'correction' || moves.some(move => move.toStage === 'correction')),
  )

const leftOn = (moves: readonly StageMove[], stage: Stage): string | null => {
  const entered = moves.findLastIndex(move => move.toStage === stage)
  const next = moves[entered + 1]
  return entered >= 0 && next ? shanghaiDate(next.at) : null
}

/**
 * The course of a case: what each stage took, where it stands, and when the rest should come if every stage takes its
 * whole limit from the last day of the current one on. An ended case has no forecast.
 */
export function trackOf(
  scheme: Scheme,
  moves: readonly StageMove[],
  place: { stage: Stage; due: string | null },
  now: Date,
): TrackPart[] {
  const today = shanghaiDate(now)
  const byStage = ledgerOf(moves, now).byStage
  const stages = course(scheme, moves)
  const at = isBoardStage(place.stage) ? stages.indexOf(place.stage) : -1
  const due = place.due ? asDate(place.due) : null
  let day: CalendarDate = due && due > today ? due : today
  let isEstimated = false
  return stages.map((stage, i) => {
    const used = byStage[stage] ?? 0
    const limit = scheme.limits[stage]
    if (stage === place.stage && due)
      return {
        stage,
        state: 'current',
        used,
        limit: limitOf(moves, stage, due) ?? limit,
        on: due,
        isEstimated: false,
      }
    const wasLeft = leftOn(moves, stage)
    if (wasLeft && (at < 0 || i < at || stage === 'correction'))
      return { stage, state: 'done', used, limit, on: wasLeft, isEstimated: false }
    if (stage === place.stage) return { stage, state: 'done', used, limit, on: null, isEstimated: false }
    if (at < 0 || !due) return { stage, state: 'todo', used: 0, limit, on: null, isEstimated: false }
    const next = addWorkingDays(day, limit)
    day = next.date
    isEstimated ||= next.isEstimated
    return { stage, state: 'todo', used: 0, limit, on: day, isEstimated }
  })
}

const limitOf = (moves: readonly StageMove[], stage: Stage, due: CalendarDate): number | null => {
  const entered = moves.findLast(move => move.toStage === stage)
  return entered ? Math.max(1, workingDaysBetween(shanghaiDate(entered.at), due)) : null
}

const ledgerOf = (moves: readonly StageMove[], now: Date): Ledger =>
  timeLedger(
    moves.map(move => ({
      ...move,
      holder: STAGE_TABLE[move.toStage].isEnd ? null : STAGE_TABLE[move.toStage].holder,
    })),
    now,
  )

const COLUMN = {
  office: 'office',
  enterprise: 'enterprise',
  thirdParty: 'third_party',
} as const satisfies Record<keyof Ledgers, Holder>

/** Working days used of those promised, by whose turn it was. */
export function ledgersOf(
  scheme: Scheme,
  moves: readonly StageMove[],
  settledAt: Date | null,
  now: Date,
): Ledgers {
  const ledger = ledgerOf(moves, settledAt && settledAt < now ? settledAt : now)
  const part = (name: keyof Ledgers): LedgerPart => {
    const stages = BOARD_STAGES.filter(
      stage => STAGE_TABLE[stage].holder === COLUMN[name] && !isOff(stage, scheme),
    )
    return {
      used: stages.reduce((sum, stage) => sum + (ledger.byStage[stage] ?? 0), 0),
      limit: stages.reduce((sum, stage) => sum + scheme.limits[stage], 0),
      byStage: stages.flatMap(stage => {
        const used = ledger.byStage[stage] ?? 0
        return used > 0 ? [{ stage, used }] : []
      }),
    }
  }
  return { office: part('office'), enterprise: part('enterprise'), thirdParty: part('thirdParty') }
}

/** The day by which the case should be over if each stage to come takes its whole limit; null once it is. */
export const expectedEnd = (track: readonly TrackPart[]): { on: string; isEstimated: boolean } | null => {
  const last = track.at(-1)
  return last && last.state !== 'done' && last.on ? { on: last.on, isEstimated: last.isEstimated } : null
}
