import type { Db } from '@/db/client'
import { latestRounds, type TargetFacts, targetsOf } from '@/db/queries/surveillance'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { minuteOf } from '@/domain/register/pool-facts'
import type { PublicRound, PublicTarget } from '@/domain/surveillance/public'

const targetOf = (target: TargetFacts, today: CalendarDate): PublicTarget => {
  const head = {
    no: target.no,
    pseudonym: target.pseudonym,
    drawId: target.drawId,
    teamId: target.inspectorDrawId,
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
  const {
    number,
    brand,
    brandEn,
    product,
    productEn,
    holder,
    holderEn,
    salt,
    outcome,
    checkedOn,
    publishedAt,
  } = target
  return {
    ...head,
    state: 'published',
    ...{ number, brand, brandEn, product, productEn, holder, holderEn, salt },
    outcome: outcome ?? 'conform',
    checkedOn: checkedOn ?? '',
    publishedOn: shanghaiDate(publishedAt ?? target.drawnAt),
  }
}

/**
 * The latest rounds as everybody may read them. Of a target whose result is not out only its pseudonym is said: who is
 * to be checked is told to that firm alone.
 */
export const publicRounds = async (db: Db, now: Date, limit: number): Promise<PublicRound[]> => {
  const today = shanghaiDate(now)
  const rows = await latestRounds(db, limit)
  const targets = await targetsOf(
    db,
    rows.map(each => each.id),
  )
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    areaId: row.areaId,
    fieldId: row.fieldId,
    share: row.share,
    checkBy: row.checkBy,
    status: row.status,
    seats: row.seats,
    targetPoolId: row.targetPoolId,
    inspectorPoolId: row.inspectorPoolId,
    hash: row.hash,
    commitment: row.commitment,
    seed: row.seed,
    publishedAt: minuteOf(row.at),
    drawFrom: minuteOf(row.drawFrom),
    drawnAt: row.drawnAt && minuteOf(row.drawnAt),
    targets: targets.filter(each => each.roundId === row.id).map(each => targetOf(each, today)),
  }))
}
