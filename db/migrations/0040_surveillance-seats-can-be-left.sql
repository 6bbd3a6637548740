CREATE TABLE "surveillance_leave" (
	"target_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "surveillance_leave_target_id_person_id_pk" PRIMARY KEY("target_id","person_id")
);
--> statement-breakpoint
DROP INDEX "draw_latest";--> statement-breakpoint
DROP INDEX "surveillance_round_open";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "certificate_id" uuid;--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ADD COLUMN "draw_id" uuid;--> statement-breakpoint
ALTER TABLE "surveillance_inspector" DISABLE TRIGGER surveillance_inspector_append_only;--> statement-breakpoint
UPDATE "surveillance_inspector" i SET "draw_id" = t."inspector_draw_id" FROM "surveillance_target" t WHERE t."id" = i."target_id";--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ENABLE TRIGGER surveillance_inspector_append_only;--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ALTER COLUMN "draw_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "seats" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "certificates" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "firms" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "lots" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "left_out" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "people" integer;--> statement-breakpoint
ALTER TABLE "surveillance_round" DISABLE TRIGGER surveillance_round_guard;--> statement-breakpoint
UPDATE "surveillance_round" r SET "seats" = (t."pool" ->> 'size')::int,
  "certificates" = (SELECT count(DISTINCT regexp_replace(c ->> 'id', '-[0-9]+$', '')) FROM jsonb_array_elements(t."pool" -> 'candidates') c),
  "firms" = (SELECT count(DISTINCT c ->> 'employer') FROM jsonb_array_elements(t."pool" -> 'candidates') c),
  "lots" = jsonb_array_length(t."pool" -> 'candidates'), "left_out" = jsonb_array_length(t."pool" -> 'excluded'),
  "people" = jsonb_array_length(i."pool" -> 'candidates')
  FROM "draw_pool" t, "draw_pool" i WHERE t."id" = r."target_pool_id" AND i."id" = r."inspector_pool_id";--> statement-breakpoint
ALTER TABLE "surveillance_round" ENABLE TRIGGER surveillance_round_guard;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "seats" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "certificates" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "firms" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "lots" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "left_out" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ALTER COLUMN "people" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "looked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD COLUMN "stuck_because" text;--> statement-breakpoint
ALTER TABLE "surveillance_leave" ADD CONSTRAINT "surveillance_leave_seat" FOREIGN KEY ("target_id","person_id") REFERENCES "public"."surveillance_inspector"("target_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "surveillance_leave_person" ON "surveillance_leave" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ADD CONSTRAINT "surveillance_inspector_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificate_status_successor" ON "certificate_status" USING btree ("replaced_by") WHERE replaced_by is not null;--> statement-breakpoint
CREATE INDEX "draw_latest" ON "draw" USING btree ("at") WHERE application_id is not null;--> statement-breakpoint
CREATE INDEX "surveillance_round_open" ON "surveillance_round" USING btree ("looked_at","at") WHERE status = 'open';
--> statement-breakpoint
-- Whoever left a check because of a conflict is tied to its holder, also where the firm never signed in here.
CREATE OR REPLACE FUNCTION is_tied_to_holder(p uuid, cert uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM person_tie k WHERE k.person_id = p AND is_tie_in_force(k.until, on_day) AND k.enterprise_id =
      (SELECT e.id FROM certificate c JOIN enterprise e ON e.credit_code = c.credit_code WHERE c.id = cert)
  ) OR EXISTS (
    SELECT 1 FROM certificate c JOIN person_organisation o ON o.credit_code = c.credit_code OR o.name_key = org_key(c.holder_name)
    WHERE c.id = cert AND o.person_id = p AND o.removed_at IS NULL AND is_tie_in_force(o.until, on_day)
  ) OR EXISTS (
    SELECT 1 FROM surveillance_leave l JOIN surveillance_target t ON t.id = l.target_id
    JOIN certificate o ON o.id = t.certificate_id JOIN certificate c ON c.credit_code = o.credit_code
    WHERE l.person_id = p AND l.kind = 'conflict' AND c.id = cert
  )
$$;
--> statement-breakpoint
CREATE TRIGGER surveillance_leave_append_only BEFORE UPDATE OR DELETE ON surveillance_leave FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON surveillance_leave FROM cqzz_app;
--> statement-breakpoint
CREATE FUNCTION surveillance_leave_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT t.status FROM surveillance_target t WHERE t.id = NEW.target_id) <> 'drawn' THEN
    RAISE EXCEPTION 'nobody leaves a check that is on record' USING ERRCODE = '23514', CONSTRAINT = 'surveillance_leave_late';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER surveillance_leave_guard BEFORE INSERT ON surveillance_leave FOR EACH ROW EXECUTE FUNCTION surveillance_leave_guard();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION surveillance_round_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'withdrawn' OR (OLD.status = 'drawn' AND NEW.status <> 'drawn')
    OR (NEW.target_pool_id, NEW.inspector_pool_id, NEW.share, NEW.area_id, NEW.field_id, NEW.title,
        NEW.seats, NEW.certificates, NEW.firms, NEW.lots, NEW.left_out, NEW.people)
      IS DISTINCT FROM (OLD.target_pool_id, OLD.inspector_pool_id, OLD.share, OLD.area_id, OLD.field_id, OLD.title,
        OLD.seats, OLD.certificates, OLD.firms, OLD.lots, OLD.left_out, OLD.people) THEN
    RAISE EXCEPTION 'a published round is drawn or withdrawn once and never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
