import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { StaffRole } from '@/domain/people/roles'

/**
 * Adds experts to the load world until the register holds so many, each a copy of one that stands there, with profile
 * and calibration. They are drawn and hold sheets; nobody signs in as them.
 */
export const growExperts = async (db: Db, wanted: number): Promise<void> => {
  await db.transaction(async tx => {
    await tx.execute(sql`
      create temp table grown_experts on commit drop as
      with known as (
        select e.person_id as template, row_number() over (order by e.person_id) as r, count(*) over () as of_all
        from expert_profile e join staff_role s on s.person_id = e.person_id and s.role = 'expert' and s.revoked_at is null
        where exists (select 1 from calibration_attempt t where t.person_id = e.person_id and t.passed)
      )
      select gen_random_uuid() as id, k.template, s.n
      from generate_series(1, ${wanted}::int - (select count(*)::int from expert_profile)) as s(n)
        join known k on k.r = 1 + (s.n % k.of_all)`)
    await tx.execute(sql`
      insert into person (id, email, name, status, locale, created_at)
      select g.id, 'load-expert-' || g.n || '@load.demo.example', left(p.name, 1) || '专家' || g.n, 'active', 'zh-CN', p.created_at
      from grown_experts g join person p on p.id = g.template`)
    await tx.execute(sql`
      insert into staff_role (person_id, role, granted_at)
      select g.id, 'expert', p.created_at from grown_experts g join person p on p.id = g.template`)
    await tx.execute(sql`
      insert into expert_profile (person_id, disciplines, fields, title, employer, employer_code, region, capacity)
      select g.id, e.disciplines, e.fields, e.title, e.employer || '第' || (1 + g.n / 4) || '研究所', null, e.region, 1000
      from grown_experts g join expert_profile e on e.person_id = g.template`)
    await tx.execute(sql`
      insert into expert_training (person_id, title, hours, on_day, evidence, added_at)
      select g.id, t.title, t.hours, t.on_day, t.evidence, t.added_at
      from grown_experts g join expert_training t on t.person_id = g.template and t.removed_at is null`)
    await tx.execute(sql`
      insert into calibration_attempt (person_id, scheme_version_id, attempt, anchor_case, scores, widest, passed, at)
      select g.id, t.scheme_version_id, t.attempt, t.anchor_case, t.scores, t.widest, t.passed, t.at
      from grown_experts g join calibration_attempt t on t.person_id = g.template`)
  })
}

/** Ties every third grown expert to an enterprise of the world, once the world has them all. */
export const growTies = async (db: Db): Promise<void> => {
  await db.execute(sql`
    insert into expert_tie (person_id, kind, credit_code, organisation, until, added_at)
    select g.id, 'past_employer', e.credit_code, e.name, null, g.created_at
    from (select id, created_at, row_number() over (order by id) as n from person where email like 'load-expert-%') g
      join (select *, row_number() over (order by credit_code) as r, count(*) over () as of_all from enterprise) e
        on e.r = 1 + (g.n * 37) % e.of_all
    where g.n % 3 = 0 and not exists (select 1 from expert_tie t where t.person_id = g.id)`)
}

const CHAIRS = 6
const OFFICERS = 36

/** Adds people of one role to the load world until there are so many of its own. */
const growStaff = (db: Db, role: StaffRole, name: string, wanted: number) =>
  db.execute(sql`
    with made as (
      insert into person (email, name, status, locale, created_at)
      select 'load-' || ${role}::text || '-' || n || '@load.demo.example', ${name}::text || n, 'active', 'zh-CN', now()
      from generate_series(1, ${wanted}::int) as s(n)
      where not exists (select 1 from person p where p.email = 'load-' || ${role}::text || '-' || n || '@load.demo.example')
      returning id
    )
    insert into staff_role (person_id, role, granted_at) select id, ${role}::text, now() from made`)

/** Officers enough for a city's cases, so that each carries some hundreds and not thousands; nobody signs in as them. */
export const growOfficers = (db: Db) => growStaff(db, 'officer', '承办', OFFICERS)

/** Chairs of the load world who can be signed in to: what one person may do in a minute would end a measure early. */
export const growChairs = async (db: Db): Promise<void> => {
  await growStaff(db, 'chair', '主任', CHAIRS)
  await db.execute(sql`
    update setting set value = value || (select coalesce(jsonb_agg(jsonb_build_object(
      'email', p.email, 'role', 'chair', 'name', p.name, 'note', '')), '[]'::jsonb)
      from person p where p.email like 'load-chair-%' and not value @> jsonb_build_array(jsonb_build_object('email', p.email)))
    where key = 'demo_personas'`)
}
