import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** One broken rule and what broke it. */
export type Broken = { rule: string; subject: string }

/**
 * Rules that hold whatever happened: run after every database test, by the nightly job and after a crash.
 * Each row of the answer is one violation; an empty answer is the only good one.
 */
export const checkInvariants = async (db: Db): Promise<Broken[]> => {
  const found = await db.execute<Broken>(sql`
    with folded as (
      select distinct on (application_id) application_id, to_stage from case_event
      where to_stage is not null order by application_id, seq desc
    )
    select 'stage_from_log' as rule, a.id::text as subject from application a left join folded f on f.application_id = a.id
      where a.stage <> coalesce(f.to_stage, 'draft')
    union all
    select 'events_counted', a.id::text from application a
      where a.event_count <> (select count(*) from case_event e where e.application_id = a.id)
    union all
    select 'conflicted_score', s.id::text from score_sheet s join application a on a.id = s.application_id
      where s.status = 'sealed' and is_conflicted(s.person_id, s.application_id, s.sealed_at::date)
        and exists (select 1 from assignment x where x.id = s.assignment_id and x.status = 'declared')
    union all
    select 'sealed_by_other', s.id::text from score_sheet s join assignment x on x.id = s.assignment_id
      where x.person_id <> s.person_id
    union all
    select 'decision_without_votes', d.application_id::text from decision d where d.outcome <> 'not_accepted'
      and not exists (select 1 from deliberation r join vote v on v.deliberation_id = r.id
        where r.application_id = d.application_id and r.closed_at is not null)
    union all
    select 'decision_without_majority', d.application_id::text from decision d join application a on a.id = d.application_id
      join scheme_version v on v.id = a.scheme_version_id
      where d.outcome = 'certified' and not exists (select 1 from deliberation r where r.application_id = a.id and r.outcome = 'propose'
        and (select count(*) > 0 and count(*) filter (where t.choice = 'certify') * (v.data->'committee'->'certifyMajority'->>'denominator')::int
          >= count(*) * (v.data->'committee'->'certifyMajority'->>'numerator')::int from vote t where t.deliberation_id = r.id))    union all
    select 'tally_recounted', r.id::text from deliberation r where r.closed_at is not null and r.tally is not null
      and (select count(*) filter (where t.choice = 'certify') <> (r.tally->>'certify')::int
          or count(*) filter (where t.choice = 'decline') <> (r.tally->>'decline')::int
          or count(*) filter (where t.choice = 'defer') <> (r.tally->>'defer')::int from vote t where t.deliberation_id = r.id)
    union all
    select 'proposed_without_quorum', r.id::text from deliberation r join application a on a.id = r.application_id
      join scheme_version v on v.id = a.scheme_version_id
      where r.outcome = 'propose' and r.tally ? 'eligible'
        and (select count(*) from vote t where t.deliberation_id = r.id) * (v.data->'committee'->'quorum'->>'denominator')::int
          < (r.tally->>'eligible')::int * (v.data->'committee'->'quorum'->>'numerator')::int
    union all
    select 'decision_and_stage', d.application_id::text from decision d join application a on a.id = d.application_id
      where a.stage <> d.outcome
    union all
    select 'ended_without_decision', a.id::text from application a where a.stage in ('certified','declined','not_accepted')
      and not exists (select 1 from decision d where d.application_id = a.id)
    union all
    select 'certificate_before_notice_end', c.number from certificate c
      where c.application_id is not null and not exists (select 1 from notice_item i join notice n on n.id = i.notice_id
        where i.application_id = c.application_id and i.status = 'certified' and n.closes_on < c.issued_on)
    union all
    select 'certificate_with_open_objection', c.number from certificate c join objection o on o.application_id = c.application_id
      where o.status = 'open' and o.at < c.created_at
    union all
    select 'status_from_history', c.number from certificate c
      where c.application_id is not null and c.status <> (select s.status from certificate_status s where s.certificate_id = c.id order by s.id desc limit 1)
    union all
    select 'issue_intent_open', i.application_id::text from issue_intent i
      where not exists (select 1 from certificate c where c.application_id = i.application_id)
    union all
    select 'sealed_without_seal', s.id::text from score_sheet s where s.status = 'sealed' and (s.seal is null or s.sealed_at is null)
    union all
    select 'score_readable_before_opening', s.id::text from score_sheet s where s.opened_at is null and (s.nonce is not null
      or exists (select 1 from score_item i where i.sheet_id = s.id and i.cipher is null))
    union all
    select 'snapshot_hash', s.id::text from snapshot s
      where s.hash <> encode(sha256(convert_to(s.canonical, 'UTF8')), 'hex')
    union all
    select 'snapshot_files', s.id::text from snapshot s
      where exists (select 1 from jsonb_to_recordset(s.data->'files') as f(id uuid, sha256 text)
        where not exists (select 1 from evidence e where e.id = f.id and e.sha256 = f.sha256))
    union all
    select 'submitted_without_snapshot', a.id::text from application a where a.reference is not null
      and not exists (select 1 from snapshot s where s.application_id = a.id)
    union all
    select 'two_open_corrections', c.application_id::text from correction c where c.closed_at is null
      group by c.application_id having count(*) > 1
    union all
    select 'correction_and_stage', c.application_id::text from correction c join application a on a.id = c.application_id
      where c.closed_at is null and a.stage <> 'correction'
    union all
    select 'audit_chain', seq::text from audit_broken() as seq
  `)
  return found.rows
}
