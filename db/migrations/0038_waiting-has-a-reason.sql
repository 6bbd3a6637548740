-- Who is waited for now says why. What is kept with the open cases is worked out from their records, as the services do.
with panel as (
  select a.application_id as id, count(*)::int as size,
    (count(*) filter (where s.status = 'sealed'))::int as sealed,
    (count(*) filter (where s.status = 'sealed' and s.opened_at is not null))::int as opened
  from assignment a left join score_sheet s on s.assignment_id = a.id and s.status <> 'void'
  where a.role = 'expert' and a.status in ('invited', 'declared') group by 1
), team as (
  select a.application_id as id, count(*)::int as size, (count(*) filter (where exists (
    select 1 from site_visit v join visit_signature g on g.visit_id = v.id and g.record_hash = v.record_hash
    where v.application_id = a.application_id and g.person_id = a.person_id and g.side = 'inspector')))::int as signed
  from assignment a where a.role = 'inspector' and a.status in ('invited', 'declared') group by 1
), facts as (
  select a.id, a.stage, a.waiting as old, coalesce(p.size, 0) as panel, coalesce(p.sealed, 0) as sealed, coalesce(p.opened, 0) as opened,
    coalesce((select o.seats from panel_opening o where o.application_id = a.id and o.superseded_at is null),
      (v.data ->> 'panelSize')::int) as needed,
    (select count(*)::int from consensus_item c where c.application_id = a.id and c.settled_at is not null) as agreed,
    coalesce(t.size, 0) as team, coalesce(t.signed, 0) as signed, (v.data ->> 'minInspectors')::int as inspectors,
    (select count(*)::int from finding f where f.application_id = a.id and f.status = 'open'
      and case when f.grade = 'minor' then v.data ->> 'openFindingsAllowed' = 'none' else v.data ->> 'openFindingsAllowed' <> 'any' end) as unanswered,
    (select count(*)::int from finding f where f.application_id = a.id and f.status <> 'closed'
      and case when f.grade = 'minor' then v.data ->> 'openFindingsAllowed' = 'none' else v.data ->> 'openFindingsAllowed' <> 'any' end) as open,
    (select count(*)::int from vote o join deliberation d on d.id = o.deliberation_id
      where o.application_id = a.id and d.closed_at is null) as votes
  from application a join scheme_version v on v.id = a.scheme_version_id
    left join panel p on p.id = a.id left join team t on t.id = a.id
  where a.waiting is not null
)
update application a set waiting = case
  when f.stage = 'formal_check' then f.old || '{"for": "officer", "reason": "check"}'
  when f.stage = 'correction' then '{"for": "enterprise", "reason": "answer", "done": 0, "of": 0}'
  when f.stage = 'district_check' then '{"for": "district", "reason": "verify", "done": 0, "of": 0}'
  when f.stage = 'expert_review' and f.panel < f.needed then '{"for": "officer", "reason": "draw", "done": 0, "of": 0}'
  when f.stage = 'expert_review' and f.sealed < f.panel then
    jsonb_build_object('for', 'expert', 'reason', 'score', 'done', f.sealed, 'of', f.panel)
  when f.stage = 'expert_review' and f.opened < f.panel then '{"for": "officer", "reason": "open", "done": 0, "of": 0}'
  when f.stage = 'expert_review' and f.old ->> 'for' = 'expert' then
    jsonb_build_object('for', 'expert', 'reason', 'agree', 'done', f.agreed, 'of', 0)
  when f.stage = 'expert_review' then '{"for": "officer", "reason": "close", "done": 0, "of": 0}'
  when f.stage = 'site_visit' and f.team < f.inspectors then '{"for": "officer", "reason": "draw_inspectors", "done": 0, "of": 0}'
  when f.stage = 'site_visit' and f.signed < f.team then
    jsonb_build_object('for', 'inspector', 'reason', 'sign', 'done', f.signed, 'of', f.team)
  when f.stage = 'site_visit' and f.unanswered > 0 then
    jsonb_build_object('for', 'enterprise', 'reason', 'remedy', 'done', 0, 'of', f.unanswered)
  when f.stage = 'site_visit' and f.open > 0 then
    jsonb_build_object('for', 'inspector', 'reason', 'settle', 'done', 0, 'of', f.open)
  when f.stage = 'site_visit' then '{"for": "officer", "reason": "finish", "done": 0, "of": 0}'
  -- How many members may vote is known to the rules alone; the next vote counts it, and until then the votes are told.
  when f.stage = 'deliberation' then jsonb_build_object('for', 'committee', 'reason', 'vote', 'done', f.votes, 'of', 0)
  when f.stage = 'public_notice' then '{"for": "officer", "reason": "certify", "done": 0, "of": 0}'
  when f.stage = 'certified' then '{"for": "officer", "reason": "issue", "done": 0, "of": 0}'
  end from facts f where f.id = a.id;
