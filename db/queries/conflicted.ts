import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** That a row of the view person_tie, aliased `k`, counts on a day: for good while it lasts, 36 months once it has ended. */
export const inForce = (today: string): SQL => sql`is_tie_in_force(k.until, ${today}::date)`

/**
 * The function is_conflicted for all people at once: true of the person of a row aliased `p` who is tied to the
 * enterprise of one case. Said here in the open, so that the tied are looked up once and not by a call for each of
 * hundreds of people.
 */
export const conflictedHere = (row: { id: string; enterpriseId: string }, today: string): SQL => sql`p.id in (
  select k.person_id from person_tie k where k.enterprise_id = ${row.enterpriseId}
    and (k.application_id is null or k.application_id = ${row.id}) and ${inForce(today)})`

/** Who of some people is tied to the enterprise of a case on a day. */
export const conflictedAmong = async (
  db: Db,
  applicationId: string,
  people: readonly string[],
  today: string,
): Promise<Set<string>> => {
  const found = await db.execute<{ id: string }>(sql`
    select s.id from unnest(${sql.param([...people])}::uuid[]) as s(id)
    where is_conflicted(s.id, ${applicationId}, ${today}::date)`)
  return new Set(found.rows.map(each => each.id))
}
