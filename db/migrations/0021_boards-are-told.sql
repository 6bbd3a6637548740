-- What open boards are told, after commit and with ids alone: c:case:stage before:stage after, p:person whose rights
-- may have changed, r:person:case that was read. Whoever listens asks afresh who may see it.
CREATE FUNCTION tell_board_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stage <> 'draft' THEN PERFORM pg_notify('board', 'c:' || NEW.id || ':' || NEW.stage || ':' || NEW.stage); END IF;
  ELSIF (NEW.stage <> 'draft' OR OLD.stage <> 'draft')
    AND (NEW.stage, NEW.version, NEW.event_count, NEW.officer_id, NEW.due_on, NEW.waiting, NEW.area_id, NEW.correction_rounds)
      IS DISTINCT FROM (OLD.stage, OLD.version, OLD.event_count, OLD.officer_id, OLD.due_on, OLD.waiting, OLD.area_id, OLD.correction_rounds) THEN
    PERFORM pg_notify('board', 'c:' || NEW.id || ':' || OLD.stage || ':' || NEW.stage);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_board_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('board', 'c:' || NEW.application_id || '::');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_board_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('board', 'p:' || CASE WHEN TG_OP = 'DELETE' THEN OLD.person_id ELSE NEW.person_id END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_board_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('board', 'p:' || NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_board_of_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('board', 'r:' || NEW.person_id || ':' || NEW.application_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER application_tells AFTER INSERT OR UPDATE ON application FOR EACH ROW EXECUTE FUNCTION tell_board_of_case();
--> statement-breakpoint
CREATE TRIGGER formal_point_tells AFTER INSERT OR UPDATE ON formal_point FOR EACH ROW EXECUTE FUNCTION tell_board_of_part();
--> statement-breakpoint
CREATE TRIGGER objection_tells AFTER INSERT OR UPDATE ON objection FOR EACH ROW EXECUTE FUNCTION tell_board_of_part();
--> statement-breakpoint
CREATE TRIGGER finding_tells AFTER INSERT OR UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION tell_board_of_part();
--> statement-breakpoint
CREATE TRIGGER read_mark_tells AFTER INSERT OR UPDATE ON read_mark FOR EACH ROW EXECUTE FUNCTION tell_board_of_reading();
--> statement-breakpoint
CREATE TRIGGER staff_role_tells AFTER INSERT OR UPDATE ON staff_role FOR EACH ROW EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER membership_tells AFTER INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER recusal_tells AFTER INSERT OR UPDATE ON recusal FOR EACH ROW EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER expert_tie_tells AFTER INSERT OR UPDATE OR DELETE ON expert_tie FOR EACH ROW EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER assignment_tells AFTER INSERT OR UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER session_tells AFTER UPDATE OF revoked_at ON session FOR EACH ROW WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION tell_board_of_person();
--> statement-breakpoint
CREATE TRIGGER person_tells AFTER UPDATE OF status ON person FOR EACH ROW EXECUTE FUNCTION tell_board_of_account();
