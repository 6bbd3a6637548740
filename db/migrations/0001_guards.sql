-- What the app may never do, held by the database itself: append-only logs, frozen snapshots and sealed scores,
-- no score, vote or assignment by a conflicted person, no certificate before its time.

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cqzz_app') THEN
    BEGIN
      CREATE ROLE cqzz_app NOLOGIN;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The database user may not create roles. Ask the administrator to run: CREATE ROLE cqzz_app NOLOGIN; GRANT cqzz_app TO %;', current_user;
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'cqzz_app', 'MEMBER') OR (SELECT NOT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT cqzz_app TO %I', current_user);
  END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO cqzz_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO cqzz_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO cqzz_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cqzz_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO cqzz_app;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_log', 'case_event', 'snapshot', 'score_history', 'certificate_status', 'draw', 'decision', 'feedback_report', 'visit_signature'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM cqzz_app', t);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE INSERT ON audit_log FROM cqzz_app;
--> statement-breakpoint
CREATE FUNCTION audit_line(seq bigint, at timestamptz, actor_id uuid, actor_name text, session_id uuid, action text, target text, target_id text, outcome text, reason text, data jsonb, request_id text, address text, prev_hash text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_id, actor_name, session_id, action, target, target_id, outcome, reason, data, request_id, address, prev_hash)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION audit_append(entries jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  e jsonb;
  n bigint;
  prev text;
  moment timestamptz;
BEGIN
  -- One writer at a time keeps the chain linear; the lock ends with the transaction, so this comes last in it.
  PERFORM pg_advisory_xact_lock(7203001);
  SELECT seq, hash INTO n, prev FROM audit_log ORDER BY seq DESC LIMIT 1;
  n := coalesce(n, 0);
  prev := coalesce(prev, repeat('0', 64));
  FOR e IN SELECT value FROM jsonb_array_elements(entries) LOOP
    n := n + 1;
    moment := date_trunc('milliseconds', (e->>'at')::timestamptz);
    INSERT INTO audit_log (seq, at, actor_id, actor_name, session_id, action, target, target_id, outcome, reason, data, request_id, address, prev_hash, hash)
    VALUES (n, moment, (e->>'actorId')::uuid, e->>'actorName', (e->>'sessionId')::uuid, e->>'action', e->>'target', e->>'targetId', e->>'outcome', e->>'reason', e->'data', e->>'requestId', e->>'address', prev,
      audit_line(n, moment, (e->>'actorId')::uuid, e->>'actorName', (e->>'sessionId')::uuid, e->>'action', e->>'target', e->>'targetId', e->>'outcome', e->>'reason', e->'data', e->>'requestId', e->>'address', prev))
    RETURNING hash INTO prev;
  END LOOP;
  RETURN n;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION audit_append(jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION audit_append(jsonb) TO cqzz_app;
--> statement-breakpoint
CREATE FUNCTION audit_broken() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
  SELECT seq FROM (
    SELECT a.*, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY seq) AS expected_prev, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS before FROM audit_log a
  ) x
  WHERE prev_hash <> expected_prev OR seq <> before + 1
     OR hash <> audit_line(seq, at, actor_id, actor_name, session_id, action, target, target_id, outcome, reason, data, request_id, address, prev_hash)
  ORDER BY seq
$$;
--> statement-breakpoint
CREATE FUNCTION is_conflicted(p uuid, app uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM application a JOIN recusal r ON r.person_id = p AND r.enterprise_id = a.enterprise_id AND r.lifted_at IS NULL
    WHERE a.id = app AND (r.application_id IS NULL OR r.application_id = app)
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN membership m ON m.enterprise_id = a.enterprise_id AND m.person_id = p AND m.removed_at IS NULL
    WHERE a.id = app
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN enterprise en ON en.id = a.enterprise_id
    JOIN expert_tie t ON t.person_id = p AND (t.credit_code = en.credit_code OR t.organisation = en.name)
    WHERE a.id = app AND (t.until IS NULL OR t.until::date > (on_day - interval '36 months')::date)
  )
$$;
--> statement-breakpoint
CREATE FUNCTION assignment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('invited', 'declared') AND is_conflicted(NEW.person_id, NEW.application_id, (NEW.at AT TIME ZONE 'Asia/Shanghai')::date) THEN
    RAISE EXCEPTION 'conflicted person may not be assigned' USING ERRCODE = '23514', CONSTRAINT = 'assignment_conflict';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assignment_conflict BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_guard();
--> statement-breakpoint
CREATE FUNCTION sheet_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE a assignment;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'score sheets are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO a FROM assignment WHERE id = NEW.assignment_id;
  IF a.person_id <> NEW.person_id OR a.application_id <> NEW.application_id OR a.role <> 'expert' THEN
    RAISE EXCEPTION 'sheet does not belong to its assignment' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_assignment';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status <> 'draft' AND (NEW.seal IS DISTINCT FROM OLD.seal OR NEW.nonce IS DISTINCT FROM OLD.nonce OR NEW.sealed_at IS DISTINCT FROM OLD.sealed_at) THEN
    RAISE EXCEPTION 'a sealed sheet is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.status = 'sealed' AND (TG_OP = 'INSERT' OR OLD.status <> 'sealed') AND a.status <> 'declared' THEN
    RAISE EXCEPTION 'sheet of an undeclared or replaced expert' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_declared';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_sheet_guard BEFORE INSERT OR UPDATE OR DELETE ON score_sheet FOR EACH ROW EXECUTE FUNCTION sheet_guard();
--> statement-breakpoint
CREATE FUNCTION score_item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT status INTO s FROM score_sheet WHERE id = OLD.sheet_id FOR SHARE;
  ELSE
    SELECT status INTO s FROM score_sheet WHERE id = NEW.sheet_id FOR SHARE;
  END IF;
  IF s <> 'draft' THEN
    RAISE EXCEPTION 'sealed scores are kept' USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'score_item_sealed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER score_item_guard BEFORE INSERT OR UPDATE OR DELETE ON score_item FOR EACH ROW EXECUTE FUNCTION score_item_guard();
--> statement-breakpoint
CREATE FUNCTION evidence_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'evidence rows are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size OR NEW.application_id <> OLD.application_id THEN
    RAISE EXCEPTION 'a stored file is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NULL THEN
    RAISE EXCEPTION 'a frozen file stays frozen' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_guard BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION evidence_guard();
--> statement-breakpoint
CREATE FUNCTION vote_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d deliberation;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'votes are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO d FROM deliberation WHERE id = NEW.deliberation_id FOR SHARE;
  IF d.closed_at IS NOT NULL OR d.application_id <> NEW.application_id THEN
    RAISE EXCEPTION 'the deliberation is closed' USING ERRCODE = '23514', CONSTRAINT = 'vote_closed';
  END IF;
  IF is_conflicted(NEW.person_id, NEW.application_id, (NEW.at AT TIME ZONE 'Asia/Shanghai')::date) THEN
    RAISE EXCEPTION 'conflicted person may not vote' USING ERRCODE = '23514', CONSTRAINT = 'vote_conflict';
  END IF;
  IF EXISTS (SELECT 1 FROM assignment WHERE application_id = NEW.application_id AND person_id = NEW.person_id)
     OR EXISTS (SELECT 1 FROM case_event WHERE application_id = NEW.application_id AND actor_id = NEW.person_id AND kind IN ('accept', 'return_for_correction', 'recommend', 'not_recommend', 'close_scoring', 'finish_visit')) THEN
    RAISE EXCEPTION 'who evaluated a case may not decide it' USING ERRCODE = '23514', CONSTRAINT = 'vote_evaluator';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER vote_guard BEFORE INSERT OR UPDATE OR DELETE ON vote FOR EACH ROW EXECUTE FUNCTION vote_guard();
--> statement-breakpoint
CREATE FUNCTION notice_item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.facts <> OLD.facts OR NEW.hash <> OLD.hash OR NEW.notice_id <> OLD.notice_id OR NEW.application_id <> OLD.application_id THEN
    RAISE EXCEPTION 'a published notice is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER notice_item_guard BEFORE UPDATE OR DELETE ON notice_item FOR EACH ROW EXECUTE FUNCTION notice_item_guard();
--> statement-breakpoint
CREATE FUNCTION objection_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM notice_item i WHERE i.id = NEW.notice_item_id AND i.application_id = NEW.application_id AND i.status = 'open' FOR SHARE) THEN
      RAISE EXCEPTION 'the notice is closed' USING ERRCODE = '23514', CONSTRAINT = 'objection_late';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NEW.text <> OLD.text OR NEW.objector <> OLD.objector OR NEW.at <> OLD.at THEN
    RAISE EXCEPTION 'an objection is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER objection_guard BEFORE INSERT OR UPDATE OR DELETE ON objection FOR EACH ROW EXECUTE FUNCTION objection_guard();
--> statement-breakpoint
CREATE FUNCTION certificate_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.application_id IS NULL THEN RETURN NEW; END IF;
  PERFORM 1 FROM application WHERE id = NEW.application_id FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM decision WHERE application_id = NEW.application_id AND outcome = 'certified') THEN
    RAISE EXCEPTION 'no certificate without a decision' USING ERRCODE = '23514', CONSTRAINT = 'certificate_decided';
  END IF;
  IF EXISTS (SELECT 1 FROM objection WHERE application_id = NEW.application_id AND status = 'open') THEN
    RAISE EXCEPTION 'no certificate with an open objection' USING ERRCODE = '23514', CONSTRAINT = 'certificate_objection';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM notice_item i JOIN notice n ON n.id = i.notice_id WHERE i.application_id = NEW.application_id AND i.status = 'certified' AND n.closes_on < NEW.issued_on) THEN
    RAISE EXCEPTION 'no certificate before the end of the notice' USING ERRCODE = '23514', CONSTRAINT = 'certificate_notice';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificate_guard BEFORE INSERT ON certificate FOR EACH ROW EXECUTE FUNCTION certificate_guard();
--> statement-breakpoint
CREATE FUNCTION scheme_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.status <> 'draft' AND NEW.data <> OLD.data) THEN
    RAISE EXCEPTION 'a published scheme version is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER scheme_guard BEFORE UPDATE OR DELETE ON scheme_version FOR EACH ROW EXECUTE FUNCTION scheme_guard();

--> statement-breakpoint
CREATE FUNCTION promise_job(task text, payload json, key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The job tables belong to the queue's owner alone; the app may add a job and nothing else.
  PERFORM graphile_worker.add_job(task, payload, job_key => key, job_key_mode => 'preserve_run_at', max_attempts => 12);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION promise_job(text, json, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION promise_job(text, json, text) TO cqzz_app;
