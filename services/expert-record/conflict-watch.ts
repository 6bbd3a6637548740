import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { loadCase } from '../case/load'
import { hitsOn, isStanding } from '../conflict/hits'
import type { Ctx } from '../context'
import { messageParams } from '../notify/params'
import { officersOf } from '../notify/people'
import { tell } from '../notify/tell'
import type { Tx } from '../tx'

type Held = { alias: string; role: 'expert' | 'inspector' }
type Seat = Held & { id: string; enterpriseId: string; barred: boolean }

const CONFLICT_FOUND = { expert: 'expert_conflict_found', inspector: 'inspector_conflict_found' } as const

/** The open seats of a person that are in conflict as the record stands, by case. */
const conflictedSeats = async (tx: Tx, ctx: Ctx, personId: string): Promise<Map<string, Held>> => {
  const seats = await tx.db.execute<Seat>(sql`
    select c.id, c.enterprise_id as "enterpriseId", a.alias, a.role,
      is_conflicted(${personId}, c.id, ${shanghaiDate(ctx.now)}::date) as barred
    from assignment a join application c on c.id = a.application_id
    where a.person_id = ${personId} and a.status in ('invited', 'declared')
      and c.stage = case a.role when 'expert' then 'expert_review' else 'site_visit' end`)
  const found = new Map<string, Held>()
  for (const { id, enterpriseId, alias, role, barred } of seats.rows)
    if (barred || isStanding((await hitsOn(tx.db, ctx, enterpriseId)).get(personId)))
      found.set(id, { alias, role })
  return found
}

/**
 * Does something to a person's record and tells the officer of every case with an open seat that is in conflict by it
 * and was not before.
 */
export const withConflictWatch = async <T>(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const before = await conflictedSeats(tx, ctx, personId)
  const outcome = await work()
  if (!outcome.ok) return outcome
  for (const [applicationId, { alias, role }] of await conflictedSeats(tx, ctx, personId)) {
    const row = before.has(applicationId) ? null : await loadCase(tx.db, applicationId)
    if (!row) continue
    const template = CONFLICT_FOUND[role]
    await tell(tx, ctx, await officersOf(tx, ctx, row), {
      template,
      eventKey: `${applicationId}:${ctx.requestId}:${template}:${alias}`,
      applicationId,
      params: {
        ...(await messageParams(tx, row)),
        alias,
        path: role === 'expert' ? paths.reviewConflicts(applicationId) : paths.visit(applicationId),
      },
    })
  }
  return outcome
}
