import type { Db } from '@/db/client'
import {
  latestRounds,
  type RoundFacts,
  roundFactsOf,
  type TargetFacts,
  targetCounts,
  targetsOf,
} from '@/db/queries/surveillance'
import { type Call, callsTo } from '@/db/queries/surveillance-seats'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Page, placeOf } from '@/domain/pages'
import { minuteOf } from '@/domain/register/pool-facts'
import type { PublicRound, PublicTarget, RoundCounts } from '@/domain/surveillance/public'
import type { Ctx } from '../context'
import { database } from '../database'
import { countsOf } from './counts'

const ROWS = 50

/**
 * A target as everybody may read it. Until its result is out only its pseudonym is said: who is to be checked is told to
 * that firm alone; of who goes nothing is said but that somebody left and another was drawn.
 */
export const publicTarget = (
  target: TargetFacts,
  calls: readonly Call[],
  today: CalendarDate,
): PublicTarget => {
  const own = calls.filter(each => each.targetId === target.id)
  const head = {
    no: target.no,
    pseudonym: target.pseudonym,
    drawId: target.drawId,
    teams: [...new Set([target.inspectorDrawId, ...own.map(each => each.drawId)])],
    leaves: own.flatMap(({ leftAs, leftAt }) =>
      leftAs && leftAt ? [{ kind: leftAs, on: shanghaiDate(leftAt) }] : [],
    ),
  }
  if (target.status === 'struck')
    return {
      ...head,
      state: 'struck',
      ground: target.struckGround ?? 'other',
      on: shanghaiDate(target.struckAt ?? target.drawnAt),
    }
  if (target.status !== 'published')
    return { ...head, state: target.dueOn < today ? 'overdue' : 'waiting', dueOn: target.dueOn }
  const { number, brand, brandEn, product, productEn, holder, holderEn, salt } = target
  const { outcome, checkedOn, publishedAt } = target
  return {
    ...head,
    state: 'published',
    ...{ number, brand, brandEn, product, productEn, holder, holderEn, salt },
    outcome: outcome ?? 'conform',
    checkedOn: checkedOn ?? '',
    publishedOn: shanghaiDate(publishedAt ?? target.drawnAt),
  }
}

const roundOf = (row: RoundFacts, counts: RoundCounts): PublicRound => {
  const { id, title, areaId, fieldId, share, checkBy, status, seats } = row
  const { certificates, firms, lots, leftOut, people } = row
  return {
    ...{ id, title, areaId, fieldId, share, checkBy, status, seats },
    listed: { certificates, firms, lots, leftOut, people },
    isAll: seats >= firms,
    targetList: {
      id: row.targetPoolId,
      label: `surveillance/${row.targetPoolId}`,
      hash: row.hash,
      commitment: row.commitment,
      seed: row.seed,
    },
    teamList: {
      id: row.inspectorPoolId,
      label: `surveillance_team/${row.inspectorPoolId}`,
      hash: row.teamHash,
      commitment: row.teamCommitment,
      seed: row.teamSeed,
    },
    publishedAt: minuteOf(row.at),
    drawFrom: minuteOf(row.drawFrom),
    drawnAt: row.drawnAt && minuteOf(row.drawnAt),
    counts,
  }
}

/** The latest rounds as everybody may read them, their targets counted. */
export const publicRounds = async (db: Db, now: Date, limit: number): Promise<PublicRound[]> => {
  const rows = await latestRounds(db, limit)
  const counted = await targetCounts(
    db,
    rows.map(each => each.id),
    shanghaiDate(now),
  )
  return rows.map(row => roundOf(row, countsOf(row.id, counted)))
}

/** One round as everybody may read it, its targets fifty a page in the order of the draw. Refuses: missing. */
export const viewPublicRound = async (
  ctx: Ctx,
  id: string,
  asked: number,
): Promise<Outcome<{ round: PublicRound } & Page<PublicTarget>>> => {
  const { orm } = database()
  const row = isId(id) ? await roundFactsOf(orm, id) : null
  if (!row) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const counted = await targetCounts(orm, [id], today)
  const total = counted.reduce((sum, each) => sum + each.n, 0)
  const { page, pages, skip } = placeOf(total, asked, ROWS)
  const targets = await targetsOf(orm, id, { limit: ROWS, offset: skip })
  const calls = await callsTo(
    orm,
    targets.map(each => each.id),
  )
  return done({
    round: roundOf(row, countsOf(id, counted)),
    rows: targets.map(each => publicTarget(each, calls, today)),
    total,
    page,
    pages,
  })
}
