import { type SQL, sql } from 'drizzle-orm'

/**
 * The function is_conflicted for all people at once: true of the person of a row aliased `p` who is tied to the
 * enterprise of one case, aliased `en`. Said here in the open, so that the tied are looked up once and not by a call for
 * each of hundreds of people.
 */
export const conflictedHere = (applicationId: string, today: string): SQL => sql`(
  exists (select 1 from recusal r where r.person_id = p.id and r.enterprise_id = en.id and r.lifted_at is null
    and (r.application_id is null or r.application_id = ${applicationId}))
  or exists (select 1 from membership m where m.person_id = p.id and m.enterprise_id = en.id and m.removed_at is null)
  or p.id in (
    select t.person_id from application a join enterprise e on e.id = a.enterprise_id
      join expert_tie t on t.credit_code = e.credit_code
      where a.id = ${applicationId} and t.removed_at is null
        and (t.until is null or t.until::date > (${today}::date - interval '36 months')::date)
    union all select t.person_id from application a join enterprise e on e.id = a.enterprise_id
      join expert_tie t on t.organisation_key = e.name_key
      where a.id = ${applicationId} and t.removed_at is null
        and (t.until is null or t.until::date > (${today}::date - interval '36 months')::date)
    union all select t.person_id from application a
      join enterprise_tie f on f.enterprise_id = a.enterprise_id and f.kind in ('former_name', 'alias') and f.removed_at is null
      join expert_tie t on t.organisation_key = f.name_key
      where a.id = ${applicationId} and t.removed_at is null
        and (t.until is null or t.until::date > (${today}::date - interval '36 months')::date)))`
