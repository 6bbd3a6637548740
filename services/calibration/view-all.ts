import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import type { CalibrationLine, CalibrationsView } from '@/domain/expert/calibration-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'

/** Which experts have passed the calibration of the scheme version in force, those who have not first; for officers. */
export const viewCalibrations = async (ctx: Ctx): Promise<Outcome<CalibrationsView>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'officer')) return refuse('missing')
  const db = database().orm
  const current = await schemeInForce(db, shanghaiDate(ctx.now))
  if (!current) return refuse('missing')
  const found = await db.execute<CalibrationLine>(sql`
    select p.id, p.name, e.employer, coalesce(t.attempts, 0) as attempts, t.widest, coalesce(t.passed, false) as passed,
      to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on
    from expert_profile e join person p on p.id = e.person_id
      left join lateral (select count(*)::int as attempts, bool_or(a.passed) as passed, max(a.at) as at,
        (array_agg(a.widest order by a.attempt desc))[1]::float as widest
        from calibration_attempt a where a.person_id = p.id and a.scheme_version_id = ${current.id}) t on true
    where p.status = 'active'
      and exists(select 1 from staff_role r where r.person_id = p.id and r.role = 'expert' and r.revoked_at is null)
    order by coalesce(t.passed, false), p.name, p.id limit 500`)
  return done({
    schemeCode: current.scheme.code,
    limitPercent: current.scheme.calibration?.limitPercent ?? null,
    passed: found.rows.filter(line => line.passed).length,
    lines: found.rows,
  })
}
