CREATE TABLE "panel_opening" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"seats" integer NOT NULL,
	"missing" jsonb NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sheet_reopening" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sheet_id" uuid NOT NULL,
	"seal" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "score_history" ALTER COLUMN "after" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "score_history" ADD COLUMN "cipher" "bytea";--> statement-breakpoint
ALTER TABLE "score_item" ADD COLUMN "cipher" "bytea";--> statement-breakpoint
ALTER TABLE "score_sheet" ADD COLUMN "nonce_cipher" "bytea";--> statement-breakpoint
ALTER TABLE "panel_opening" ADD CONSTRAINT "panel_opening_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "panel_opening_standing" ON "panel_opening" USING btree ("application_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "panel_opening_application" ON "panel_opening" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "sheet_reopening_sheet" ON "sheet_reopening" USING btree ("sheet_id","at");--> statement-breakpoint
ALTER TABLE "score_history" ADD CONSTRAINT "score_history_content" CHECK (("score_history"."cipher" is null) <> ("score_history"."after" is null));--> statement-breakpoint
ALTER TABLE "score_item" ADD CONSTRAINT "score_item_hidden" CHECK ("score_item"."cipher" is null or ("score_item"."points" is null and not "score_item"."is_not_applicable" and "score_item"."justification" = '' and "score_item"."reason_codes" = '{}' and "score_item"."anchors" = '[]'));--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON panel_opening FROM cqzz_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON sheet_reopening FROM cqzz_app;
--> statement-breakpoint
CREATE TRIGGER sheet_reopening_append_only BEFORE UPDATE OR DELETE ON sheet_reopening FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sheet_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a assignment;
  stage_now text;
  is_opening boolean;
  is_hiding boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'score sheets are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO a FROM assignment WHERE id = NEW.assignment_id;
  IF a.person_id <> NEW.person_id OR a.application_id <> NEW.application_id OR a.role <> 'expert' THEN
    RAISE EXCEPTION 'sheet does not belong to its assignment' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_assignment';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at THEN
      RAISE EXCEPTION 'an opened sheet stays open' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.status = 'void' AND NEW.status <> 'void' THEN
      RAISE EXCEPTION 'a void sheet stays void' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.status = 'sealed' AND NEW.status = 'draft' THEN
      IF OLD.opened_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sheet_reopening r WHERE r.sheet_id = OLD.id AND r.seal = OLD.seal) THEN
        RAISE EXCEPTION 'a sealed sheet is given back with a reason and before the opening only' USING ERRCODE = 'insufficient_privilege';
      END IF;
    ELSIF OLD.status <> 'draft' THEN
      -- The nonce becomes readable with the opening. One kept in plain words from earlier times may only be hidden.
      is_opening := OLD.opened_at IS NULL AND NEW.opened_at IS NOT NULL AND OLD.nonce IS NULL;
      is_hiding := OLD.opened_at IS NULL AND NEW.nonce IS NULL AND OLD.nonce_cipher IS NULL AND NEW.nonce_cipher IS NOT NULL;
      IF NEW.seal IS DISTINCT FROM OLD.seal OR NEW.sealed_at IS DISTINCT FROM OLD.sealed_at
        OR (NEW.nonce IS DISTINCT FROM OLD.nonce AND NOT is_opening AND NOT is_hiding)
        OR (NEW.nonce_cipher IS DISTINCT FROM OLD.nonce_cipher AND NOT is_hiding) THEN
        RAISE EXCEPTION 'a sealed sheet is kept as it was' USING ERRCODE = 'insufficient_privilege';
      END IF;
    END IF;
  END IF;
  IF NEW.status = 'sealed' AND (TG_OP = 'INSERT' OR OLD.status <> 'sealed') THEN
    IF a.status <> 'declared' THEN
      RAISE EXCEPTION 'sheet of an undeclared or replaced expert' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_declared';
    END IF;
    SELECT stage INTO stage_now FROM application WHERE id = NEW.application_id FOR SHARE;
    IF stage_now <> 'expert_review' THEN
      RAISE EXCEPTION 'scoring of this case is closed' USING ERRCODE = '23514', CONSTRAINT = 'score_sheet_stage';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION score_item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  s score_sheet;
  stage_now text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT * INTO s FROM score_sheet WHERE id = OLD.sheet_id;
  ELSE
    SELECT * INTO s FROM score_sheet WHERE id = NEW.sheet_id;
  END IF;
  -- The case is locked before the sheet, in the order everybody takes them: neither a close nor a seal slips in between.
  SELECT stage INTO stage_now FROM application WHERE id = s.application_id FOR SHARE;
  SELECT * INTO s FROM score_sheet WHERE id = s.id FOR SHARE;
  IF TG_OP = 'UPDATE' AND NEW.sheet_id = OLD.sheet_id AND NEW.item = OLD.item AND NEW.version = OLD.version THEN
    -- With the opening the words become readable; those of a sheet not opened may be hidden at any time.
    IF s.status = 'sealed' AND s.opened_at IS NOT NULL AND OLD.cipher IS NOT NULL AND NEW.cipher IS NULL THEN
      RETURN NEW;
    END IF;
    IF s.opened_at IS NULL AND OLD.cipher IS NULL AND NEW.cipher IS NOT NULL THEN
      RETURN NEW;
    END IF;
  END IF;
  IF s.status <> 'draft' THEN
    RAISE EXCEPTION 'sealed scores are kept' USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'score_item_sealed';
  END IF;
  IF stage_now <> 'expert_review' THEN
    RAISE EXCEPTION 'scoring of this case is closed' USING ERRCODE = '23514', CONSTRAINT = 'score_item_stage';
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.cipher IS NULL THEN
    RAISE EXCEPTION 'a score stands encrypted until the opening' USING ERRCODE = '23514', CONSTRAINT = 'score_item_plain';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
-- The history of scores is added to only. What it held in plain words before scores were kept encrypted may be hidden,
-- by this function alone, which changes nothing but the way it is written.
CREATE FUNCTION score_history_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.cipher IS NULL AND NEW.cipher IS NOT NULL AND NEW.before IS NULL AND NEW.after IS NULL
    AND to_jsonb(NEW) - 'cipher' - 'before' - 'after' = to_jsonb(OLD) - 'cipher' - 'before' - 'after'
    AND current_setting('app.hiding', true) = 'on' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'score_history is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DROP TRIGGER score_history_append_only ON score_history;
--> statement-breakpoint
CREATE TRIGGER score_history_append_only BEFORE UPDATE OR DELETE ON score_history FOR EACH ROW EXECUTE FUNCTION score_history_guard();
--> statement-breakpoint
CREATE FUNCTION hide_score_history(row_id uuid, hidden bytea) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.hiding', 'on', true);
  UPDATE score_history SET cipher = hidden, before = NULL, after = NULL WHERE id = row_id AND cipher IS NULL;
  PERFORM set_config('app.hiding', '', true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION hide_score_history(uuid, bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION hide_score_history(uuid, bytea) TO cqzz_app;
