import { asDate, type CalendarDate, shanghaiDate } from '../calendar/days'
import { type StageEntry, timeLedger } from '../calendar/ledger'
import { addWorkingDays } from '../calendar/working-days'
import type { Scheme } from '../scheme/schema'
import { TIMED_STAGES, type TimedStage } from '../scheme/timed-stages'
import { STAGE_TABLE } from '../workflow/table'
import type { Stage } from '../workflow/types'

export type CourseStage = {
  stage: TimedStage
  state: 'done' | 'current' | 'todo'
  /** The day it was left, for one that is done. */
  leftOn: string | undefined
  /** Last working day of the limit, for the current one. */
  dueOn: string | undefined
  /** Working days. */
  limit: number
  /** Outside the promised time: the visit, and what waits for the enterprise. */
  isOutside: boolean
}

export type Course = {
  stages: CourseStage[]
  /** Working days used and promised. The enterprise's is the current wait, if the case waits for it. */
  office: { used: number; limit: number; isRunning: boolean }
  enterprise: { used: number; limit: number; isRunning: boolean }
  /** The visit's; undefined where the scheme has none. */
  thirdParty: { used: number; limit: number; isRunning: boolean } | undefined
  /** When a result can be expected if every remaining stage takes its whole limit; undefined before submission and after the end. */
  expected: { date: CalendarDate; isEstimated: boolean } | undefined
}

/** A case entering a stage. */
export type Entered = { at: Date; toStage: Stage }

const isOn = (stage: TimedStage, scheme: Scheme): boolean =>
  (stage !== 'district_check' || scheme.optionalStages.districtCheck) &&
  (stage !== 'site_visit' || scheme.optionalStages.siteVisit)

const isTimed = (stage: Stage): stage is TimedStage => TIMED_STAGES.some(one => one === stage)

/** Stages still to come, the current one's rest first; after a correction the formal check begins anew. */
const ahead = (stage: TimedStage, way: readonly TimedStage[]): TimedStage[] => {
  if (stage === 'correction') return way.filter(one => one !== 'correction')
  return way.slice(way.indexOf(stage) + 1).filter(one => one !== 'correction')
}

/**
 * Where a case stands on its way, whose working days it has used, and when a result can be expected.
 * Only the office's stages count against the promised time; corrections and visits stop that clock.
 */
export function courseOf(input: {
  stage: Stage
  dueOn: string | null
  entered: readonly Entered[]
  /** When the certificate was issued: the clocks stopped then. */
  issuedAt: Date | null
  scheme: Scheme
  now: Date
}): Course {
  const { stage, dueOn, entered, issuedAt, scheme, now } = input
  const today = shanghaiDate(now)
  const order = [...entered].sort((a, b) => a.at.getTime() - b.at.getTime())
  const visited = new Set(order.map(entry => entry.toStage))
  const way = TIMED_STAGES.filter(
    one => isOn(one, scheme) && (one !== 'correction' || visited.has('correction')),
  )
  const leftOn = (one: Stage): string | undefined => {
    const last = order.findLastIndex(entry => entry.toStage === one)
    const next = last >= 0 ? order[last + 1] : undefined
    if (next) return shanghaiDate(next.at)
    return one === 'certified' && issuedAt ? shanghaiDate(issuedAt) : undefined
  }
  const isSettled = STAGE_TABLE[stage].isEnd || (stage === 'certified' && issuedAt !== null)
  const at = isTimed(stage) ? way.indexOf(stage) : -1
  const stages = way.map((one, i): CourseStage => {
    const isCurrent = one === stage && !isSettled
    // A case back in the formal check after a correction has the correction behind it, though it stands later in the list.
    const isDone = !isCurrent && visited.has(one) && (leftOn(one) !== undefined || i < at || isSettled)
    return {
      stage: one,
      state: isCurrent ? 'current' : isDone ? 'done' : 'todo',
      leftOn: isDone ? leftOn(one) : undefined,
      dueOn: isCurrent ? (dueOn ?? undefined) : undefined,
      limit: scheme.limits[one],
      isOutside: STAGE_TABLE[one].holder !== 'office',
    }
  })
  const entries = order.map(
    (entry): StageEntry => ({
      at: entry.at,
      toStage: entry.toStage,
      holder:
        STAGE_TABLE[entry.toStage].isEnd || entry.toStage === 'draft'
          ? null
          : STAGE_TABLE[entry.toStage].holder,
    }),
  )
  const ledger = timeLedger(entries, issuedAt ?? now)
  const holder = isSettled || stage === 'draft' ? null : STAGE_TABLE[stage].holder
  const officeLimit = way
    .filter(one => STAGE_TABLE[one].holder === 'office')
    .reduce((n, one) => n + scheme.limits[one], 0)
  const waits = stage === 'correction'
  return {
    stages,
    office: { used: ledger.office, limit: officeLimit, isRunning: holder === 'office' },
    enterprise: {
      used: waits ? (ledger.byStage.correction ?? 0) : ledger.enterprise,
      limit: scheme.limits.correction,
      isRunning: holder === 'enterprise',
    },
    thirdParty: isOn('site_visit', scheme)
      ? { used: ledger.thirdParty, limit: scheme.limits.site_visit, isRunning: holder === 'third_party' }
      : undefined,
    expected: isSettled || !isTimed(stage) ? undefined : expectedAfter(stage, dueOn, way, scheme, today),
  }
}

function expectedAfter(
  stage: TimedStage,
  dueOn: string | null,
  way: readonly TimedStage[],
  scheme: Scheme,
  today: CalendarDate,
): Course['expected'] {
  const from = dueOn && dueOn > today ? asDate(dueOn) : today
  return ahead(stage, way).reduce<NonNullable<Course['expected']>>(
    (sum, one) => {
      const next = addWorkingDays(sum.date, scheme.limits[one])
      return { date: next.date, isEstimated: sum.isEstimated || next.isEstimated }
    },
    { date: from, isEstimated: false },
  )
}
