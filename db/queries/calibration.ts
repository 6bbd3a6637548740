import { sql } from 'drizzle-orm'
import type { CalibrationLine } from '@/domain/expert/calibration-views'
import type { Db } from '../client'

const inOffice = sql`p.status = 'active'
  and exists (select 1 from staff_role r where r.person_id = p.id and r.role = 'expert' and r.revoked_at is null)`

/** How many experts are in office, and how many of them have passed under a scheme version. */
export const countCalibrations = async (
  db: Db,
  schemeVersionId: string,
): Promise<{ total: number; passed: number }> => {
  const found = await db.execute<{ total: number; passed: number }>(sql`
    select count(*)::int as total, count(*) filter (where exists (select 1 from calibration_attempt a
      where a.person_id = p.id and a.scheme_version_id = ${schemeVersionId} and a.passed))::int as passed
    from expert_profile e join person p on p.id = e.person_id where ${inOffice}`)
  return found.rows[0] ?? { total: 0, passed: 0 }
}

/** Experts in office with their attempts under a scheme version, those who have not passed first. */
export const listCalibrations = async (
  db: Db,
  schemeVersionId: string,
  page: { take: number; skip: number },
): Promise<CalibrationLine[]> => {
  const found = await db.execute<CalibrationLine>(sql`
    select p.id, p.name, e.employer, coalesce(t.attempts, 0) as attempts, t.widest, coalesce(t.passed, false) as passed,
      to_char(t.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on
    from expert_profile e join person p on p.id = e.person_id
      left join lateral (select count(*)::int as attempts, bool_or(a.passed) as passed, max(a.at) as at,
        (array_agg(a.widest order by a.attempt desc))[1]::float as widest
        from calibration_attempt a where a.person_id = p.id and a.scheme_version_id = ${schemeVersionId}) t on true
    where ${inOffice}
    order by coalesce(t.passed, false), p.name, p.id limit ${page.take} offset ${page.skip}`)
  return found.rows
}
