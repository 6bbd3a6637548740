import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conflictedHere } from '@/db/queries/conflicted'
import { checksInHand } from '@/db/queries/surveillance-lists'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Exclusion } from '@/domain/expert/panel'
import { isInTerm, isSuspended, trainingCountsAfter } from '@/domain/expert/record/standing'
import type { Scheme } from '@/domain/scheme/schema'
import { normaliseText } from '@/domain/text'
import type { CaseRow } from '../case/load'
import { type Hits, hitsOn, isStanding } from '../conflict/hits'
import type { Ctx } from '../context'
import { schemeOf } from '../scheme/load'

export type Seat = 'expert' | 'inspector'

export type Candidate = {
  personId: string
  employer: string
  region: string
  disciplines: string[]
  load: number
  capacity: number
  excluded: Exclusion[]
}

type Row = {
  id: string
  has_profile: boolean
  calibrated: boolean
  employer: string | null
  region: string | null
  disciplines: string[] | null
  capacity: number | null
  term_from: string | null
  term_to: string | null
  suspended_from: string | null
  suspended_until: string | null
  hours: number
  conflicted: boolean
  same_employer: boolean
  called: boolean
  took_part: boolean
  on_panel: boolean
  load: number
}

const FREE_CAPACITY = 20

const groundsOf = (
  row: Row,
  seat: Seat,
  today: string,
  seated: ReadonlySet<string>,
  { calibration, expertTraining }: Scheme,
): Exclusion[] => {
  const employer = normaliseText(row.employer ?? '')
  const is: Record<Exclusion, boolean> = {
    no_profile: seat === 'expert' && !row.has_profile,
    not_calibrated: seat === 'expert' && calibration !== undefined && row.has_profile && !row.calibrated,
    out_of_term: !isInTerm({ termFrom: row.term_from, termTo: row.term_to }, today),
    not_trained:
      seat === 'expert' &&
      expertTraining !== undefined &&
      row.has_profile &&
      row.hours < expertTraining.hours,
    suspended: isSuspended({ suspendedFrom: row.suspended_from, suspendedUntil: row.suspended_until }, today),
    conflict: row.conflicted,
    same_employer: row.same_employer,
    called_before: row.called,
    took_part: row.took_part,
    employer_on_panel: !row.called && employer !== '' && seated.has(employer),
    no_capacity: row.load >= (row.capacity ?? FREE_CAPACITY),
  }
  return Object.entries(is).flatMap(([ground, holds]) => (holds ? [ground as Exclusion] : []))
}

/**
 * Everyone on the register who could be drawn for a case, each with the facts the draw looks at and every ground that
 * keeps them out: conflicts as the database and the conflict finder see them, employer, an earlier call, a part in the case, load. Tasks in
 * hand are live assignments on cases still in the stage of that role; an inspector’s checks of surveillance count as well.
 * @param known the hits on the enterprise, where they were looked up already
 */
export const findCandidates = async (
  db: Db,
  ctx: Ctx,
  row: CaseRow,
  seat: Seat,
  known?: Hits,
): Promise<Candidate[]> => {
  const today = shanghaiDate(ctx.now)
  const scheme = await schemeOf(db, row.schemeVersionId)
  const trainedAfter = scheme.expertTraining ? trainingCountsAfter(scheme.expertTraining, today) : today
  const stage = seat === 'expert' ? 'expert_review' : 'site_visit'
  const hits = known ?? (await hitsOn(db, ctx, row.enterpriseId))
  const found = await db.execute<Row>(sql`
    with loads as (select a.person_id, count(*)::int as n from application c
      cross join lateral (select person_id from assignment where application_id = c.id and role = ${seat}
        and status in ('invited','declared') offset 0) a
      where c.stage = ${stage} group by a.person_id)
    select p.id, e.person_id is not null as has_profile,
      exists(select 1 from calibration_attempt t where t.person_id = p.id and t.scheme_version_id = ${row.schemeVersionId} and t.passed)
        as calibrated, e.employer, e.region, e.disciplines, e.capacity, e.term_from, e.term_to, e.suspended_from, e.suspended_until,
      (select coalesce(sum(t.hours), 0)::int from expert_training t where t.person_id = p.id and t.removed_at is null
        and t.on_day > ${trainedAfter} and t.on_day <= ${today}) as hours,
      ${conflictedHere(row, today)} as conflicted,
      coalesce(e.employer_code = en.credit_code or e.employer = en.name, false) as same_employer,
      exists(select 1 from assignment a where a.application_id = ${row.id} and a.person_id = p.id) as called,
      exists(select 1 from case_event v where v.application_id = ${row.id} and v.actor_id = p.id) or coalesce(p.id = ${row.officerId}::uuid, false)
        as took_part,
      exists(select 1 from assignment a where a.application_id = ${row.id} and a.person_id = p.id and a.role = ${seat}
        and a.status in ('invited','declared')) as on_panel,
      coalesce(l.n, 0) + ${seat === 'inspector' ? checksInHand : sql`0`} as load
    from person p
    join enterprise en on en.id = ${row.enterpriseId}
    left join expert_profile e on e.person_id = p.id
    left join loads l on l.person_id = p.id
    where p.status = 'active'
      and exists(select 1 from staff_role r where r.person_id = p.id and r.role = ${seat} and r.revoked_at is null)
    order by p.id
  `)
  const seated = new Set(
    found.rows
      .filter(r => r.on_panel)
      .map(r => normaliseText(r.employer ?? ''))
      .filter(Boolean),
  )
  return found.rows.map(r => ({
    personId: r.id,
    employer: r.employer ?? '',
    region: r.region ?? '',
    disciplines: r.disciplines ?? [],
    load: r.load,
    capacity: r.capacity ?? FREE_CAPACITY,
    excluded: groundsOf(
      { ...r, conflicted: r.conflicted || isStanding(hits.get(r.id)) },
      seat,
      today,
      seated,
      scheme,
    ),
  }))
}

/** Disciplines the live members of a panel already cover. */
export const coveredDisciplines = async (db: Db, applicationId: string, seat: Seat): Promise<Set<string>> => {
  const found = await db.execute<{ discipline: string }>(sql`
    select distinct unnest(e.disciplines) as discipline from assignment a join expert_profile e on e.person_id = a.person_id
    where a.application_id = ${applicationId} and a.role = ${seat} and a.status in ('invited','declared')
  `)
  return new Set(found.rows.map(r => r.discipline))
}
