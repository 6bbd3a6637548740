import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/** What a section asked of the applications of one scheme version and brand type. Times of those measured. */
export type SectionBurdenRow = {
  scheme: string
  section: string
  cases: number
  timed: number
  seconds_half: number | null
  seconds_most: number | null
  fields_half: number | null
  files_half: number
  files_most: number
  bytes_half: number
  bytes_most: number
  saves_half: number
  returns: number
}

/**
 * Minutes, files and saves of each section, over submitted applications: their medians and the values nine in ten
 * stay under. Seconds of colleagues on one application are added up.
 * @param kinds which section each kind of evidence belongs to
 */
export const sectionBurden = async (
  db: Db,
  brandType: string | null,
  sections: readonly string[],
  kinds: readonly (readonly [kind: string, section: string])[],
): Promise<SectionBurdenRow[]> => {
  const pairs = JSON.stringify(kinds)
  const found = await db.execute<SectionBurdenRow>(sql`
    with subject as (
      select a.id, v.code from application a join scheme_version v on v.id = a.scheme_version_id
      where a.submitted_at is not null and (${brandType}::text is null or a.brand_type = ${brandType})),
    part as (select value as section, ordinality as place
      from jsonb_array_elements_text(${JSON.stringify(sections)}::jsonb) with ordinality),
    kind as (select value->>0 as kind, value->>1 as section from jsonb_array_elements(${pairs}::jsonb)),
    timed as (select t.application_id, t.part as section, sum(t.seconds) as seconds, sum(t.fields) as fields
      from active_time t join subject s on s.id = t.application_id where t.kind = 'section' group by 1, 2),
    file as (select e.application_id, k.section, count(*) as files, sum(e.size::bigint) as bytes
      from evidence e join subject s on s.id = e.application_id join kind k on k.kind = e.kind
      where e.removed_at is null group by 1, 2),
    returned as (select c.application_id, i.section, count(*) as items
      from correction c join subject s on s.id = c.application_id join correction_item i on i.correction_id = c.id group by 1, 2)
    select s.code as scheme, p.section,
      count(*)::int as cases, count(t.application_id)::int as timed,
      percentile_cont(0.5) within group (order by t.seconds) as seconds_half,
      percentile_cont(0.9) within group (order by t.seconds) as seconds_most,
      percentile_cont(0.5) within group (order by t.fields) as fields_half,
      percentile_cont(0.5) within group (order by coalesce(f.files, 0)) as files_half,
      percentile_cont(0.9) within group (order by coalesce(f.files, 0)) as files_most,
      percentile_cont(0.5) within group (order by coalesce(f.bytes, 0)) as bytes_half,
      percentile_cont(0.9) within group (order by coalesce(f.bytes, 0)) as bytes_most,
      percentile_cont(0.5) within group (order by coalesce(d.version, 0)) as saves_half,
      coalesce(sum(r.items), 0)::int as returns
    from subject s cross join part p
      left join timed t on t.application_id = s.id and t.section = p.section
      left join file f on f.application_id = s.id and f.section = p.section
      left join draft_section d on d.application_id = s.id and d.section = p.section
      left join returned r on r.application_id = s.id and r.section = p.section
    group by s.code, p.section, p.place
    order by s.code desc, p.place
    limit 200`)
  return found.rows
}

export type ScoreBurdenRow = {
  item: string
  sheets: number
  seconds_half: number
  seconds_most: number
}

/** Seconds an item of the sheet took, over sealed sheets; whose sheet is not told. */
export const scoreBurden = async (db: Db, brandType: string | null): Promise<ScoreBurdenRow[]> => {
  const found = await db.execute<ScoreBurdenRow>(sql`
    select t.part as item, count(*)::int as sheets,
      percentile_cont(0.5) within group (order by t.seconds) as seconds_half,
      percentile_cont(0.9) within group (order by t.seconds) as seconds_most
    from active_time t join application a on a.id = t.application_id
      join score_sheet s on s.application_id = t.application_id and s.person_id = t.person_id and s.status = 'sealed'
    where t.kind = 'score' and (${brandType}::text is null or a.brand_type = ${brandType})
    group by t.part order by t.part limit 100`)
  return found.rows
}
