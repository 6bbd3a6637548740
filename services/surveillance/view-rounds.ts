import {
  latestRounds,
  type RoundFacts,
  roundCount,
  type TargetFacts,
  targetCounts,
} from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { inspectorsTo, targetsToInspect } from '@/db/queries/surveillance-seats'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import type { RoundCounts } from '@/domain/surveillance/public'
import { type RoundStep, roundStep } from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { countsOf, liveOf } from './counts'

const ROWS = 20

export type RoundLine = RoundFacts & { step: RoundStep; counts: RoundCounts }

/**
 * The rounds, latest first, and for an inspector what they were drawn to. Refuses: unauthenticated, missing for whoever
 * is neither officer nor inspector.
 */
export const viewRounds = async (
  ctx: Ctx,
  asked: number,
): Promise<
  Outcome<Page<RoundLine> & { isOfficer: boolean; mine: (TargetFacts & { with: string[] })[]; today: string }>
> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const isOfficer = hasRole(me, 'officer')
  if (!isOfficer && !hasRole(me, 'inspector')) return refuse('missing')
  const { orm } = database()
  const today = shanghaiDate(ctx.now)
  const total = await roundCount(orm)
  const place = placeOf(total, asked, ROWS)
  const [rows, toInspect] = await Promise.all([
    latestRounds(orm, ROWS, place.skip),
    hasRole(me, 'inspector') ? targetsToInspect(orm, me.personId) : [],
  ])
  const tied = await tiedCertificates(
    orm,
    me.personId,
    toInspect.map(each => each.certificateId),
    today,
  )
  const own = toInspect.filter(each => !tied.has(each.certificateId))
  const [counted, people] = await Promise.all([
    targetCounts(
      orm,
      rows.map(each => each.id),
      today,
    ),
    inspectorsTo(
      orm,
      own.map(each => each.id),
    ),
  ])
  return done({
    page: place.page,
    pages: place.pages,
    total,
    rows: rows.map(row => {
      const counts = countsOf(row.id, counted)
      return { ...row, step: roundStep(row, liveOf(counts), ctx.now), counts }
    }),
    isOfficer,
    mine: own.map(each => ({
      ...each,
      with: people.filter(p => p.targetId === each.id && p.id !== me.personId).map(p => p.name),
    })),
    today,
  })
}
