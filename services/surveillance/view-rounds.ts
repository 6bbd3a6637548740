import {
  inspectorsTo,
  latestRounds,
  type RoundFacts,
  roundCount,
  type TargetFacts,
  targetsOf,
  targetsToInspect,
} from '@/db/queries/surveillance'
import { tiedCertificates } from '@/db/queries/surveillance-lists'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { hasRole } from '@/domain/people/roles'
import { type RoundStep, roundStep } from '@/domain/surveillance/verdicts'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

const ROWS = 20

export type RoundLine = RoundFacts & {
  step: RoundStep
  counts: { live: number; published: number; struck: number; overdue: number }
}

/** How many of a round’s targets stand where. */
const countsOf = (targets: readonly TargetFacts[], today: string): RoundLine['counts'] => {
  const of = (...statuses: string[]) => targets.filter(each => statuses.includes(each.status))
  return {
    live: of('drawn', 'checked').length,
    published: of('published').length,
    struck: of('struck').length,
    overdue: of('drawn', 'checked').filter(each => each.dueOn < today).length,
  }
}

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
  const [targets, people] = await Promise.all([
    targetsOf(
      orm,
      rows.map(each => each.id),
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
      const of = targets.filter(each => each.roundId === row.id)
      return { ...row, step: roundStep(row, of, ctx.now), counts: countsOf(of, today) }
    }),
    isOfficer,
    mine: own.map(each => ({
      ...each,
      with: people.filter(p => p.targetId === each.id && p.id !== me.personId).map(p => p.name),
    })),
    today,
  })
}
