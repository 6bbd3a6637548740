CREATE TABLE "surveillance_inspector" (
	"target_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "surveillance_inspector_target_id_person_id_pk" PRIMARY KEY("target_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "surveillance_round" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"area_id" text,
	"field_id" text,
	"share" integer NOT NULL,
	"check_by" date NOT NULL,
	"target_pool_id" uuid NOT NULL,
	"inspector_pool_id" uuid NOT NULL,
	"status" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"drawn_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_because" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "surveillance_target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"certificate_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"pseudonym" text NOT NULL,
	"salt" text NOT NULL,
	"draw_id" uuid NOT NULL,
	"inspector_draw_id" uuid NOT NULL,
	"replaces" uuid,
	"status" text NOT NULL,
	"due_on" date NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"checked_on" date,
	"outcome" text,
	"findings" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"struck_ground" text,
	"struck_reason" text DEFAULT '' NOT NULL,
	"struck_by" uuid,
	"struck_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
DROP INDEX "draw_pool_undrawn";--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ADD CONSTRAINT "surveillance_inspector_target_id_surveillance_target_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."surveillance_target"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_inspector" ADD CONSTRAINT "surveillance_inspector_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD CONSTRAINT "surveillance_round_target_pool_id_draw_pool_id_fk" FOREIGN KEY ("target_pool_id") REFERENCES "public"."draw_pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_round" ADD CONSTRAINT "surveillance_round_inspector_pool_id_draw_pool_id_fk" FOREIGN KEY ("inspector_pool_id") REFERENCES "public"."draw_pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_target" ADD CONSTRAINT "surveillance_target_round_id_surveillance_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."surveillance_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_target" ADD CONSTRAINT "surveillance_target_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_target" ADD CONSTRAINT "surveillance_target_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveillance_target" ADD CONSTRAINT "surveillance_target_inspector_draw_id_draw_id_fk" FOREIGN KEY ("inspector_draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "surveillance_inspector_person" ON "surveillance_inspector" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "surveillance_round_targets" ON "surveillance_round" USING btree ("target_pool_id");--> statement-breakpoint
CREATE UNIQUE INDEX "surveillance_round_inspectors" ON "surveillance_round" USING btree ("inspector_pool_id");--> statement-breakpoint
CREATE INDEX "surveillance_round_latest" ON "surveillance_round" USING btree ("at");--> statement-breakpoint
CREATE INDEX "surveillance_round_open" ON "surveillance_round" USING btree ("at") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "surveillance_target_no" ON "surveillance_target" USING btree ("round_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "surveillance_target_once" ON "surveillance_target" USING btree ("round_id","certificate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "surveillance_target_open" ON "surveillance_target" USING btree ("certificate_id") WHERE status in ('drawn','checked');--> statement-breakpoint
CREATE INDEX "surveillance_target_due" ON "surveillance_target" USING btree ("due_on") WHERE status in ('drawn','checked');--> statement-breakpoint
CREATE INDEX "surveillance_target_of" ON "surveillance_target" USING btree ("certificate_id","checked_on");--> statement-breakpoint
CREATE INDEX "draw_pool_undrawn" ON "draw_pool" USING btree ("closed_at") WHERE closed_because in ('too_few','not_needed','withdrawn');
--> statement-breakpoint
-- Who may not look at a certificate: the person has or lately had to do with its holder. The register may hold firms
-- that never signed in here, so the holder is known by credit code and name.
CREATE FUNCTION is_tied_to_holder(p uuid, cert uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM certificate c JOIN enterprise en ON en.credit_code = c.credit_code
    JOIN recusal r ON r.person_id = p AND r.enterprise_id = en.id AND r.lifted_at IS NULL WHERE c.id = cert
  ) OR EXISTS (
    SELECT 1 FROM certificate c JOIN enterprise en ON en.credit_code = c.credit_code
    JOIN membership m ON m.person_id = p AND m.enterprise_id = en.id AND m.removed_at IS NULL WHERE c.id = cert
  ) OR EXISTS (
    SELECT 1 FROM certificate c JOIN expert_tie t ON t.person_id = p AND t.removed_at IS NULL
      AND (t.credit_code = c.credit_code OR t.organisation_key = org_key(c.holder_name))
    WHERE c.id = cert AND (t.until IS NULL OR t.until::date > (on_day - interval '36 months')::date)
  ) OR EXISTS (
    SELECT 1 FROM certificate c JOIN expert_profile e ON e.person_id = p
      AND (e.employer_code = c.credit_code OR org_key(e.employer) = org_key(c.holder_name))
    WHERE c.id = cert
  )
$$;
--> statement-breakpoint
CREATE FUNCTION surveillance_inspector_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_tied_to_holder(NEW.person_id, (SELECT t.certificate_id FROM surveillance_target t WHERE t.id = NEW.target_id),
    (NEW.at AT TIME ZONE 'Asia/Shanghai')::date) THEN
    RAISE EXCEPTION 'a conflicted person may not be sent' USING ERRCODE = '23514', CONSTRAINT = 'surveillance_conflict';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER surveillance_inspector_guard BEFORE INSERT ON surveillance_inspector FOR EACH ROW EXECUTE FUNCTION surveillance_inspector_guard();
--> statement-breakpoint
CREATE TRIGGER surveillance_inspector_append_only BEFORE UPDATE OR DELETE ON surveillance_inspector FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON surveillance_inspector FROM cqzz_app;
--> statement-breakpoint
CREATE FUNCTION surveillance_target_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('published', 'struck') OR (NEW.status = 'struck' AND OLD.status <> 'drawn')
    OR (NEW.status = 'published' AND OLD.status <> 'checked')
    OR (NEW.round_id, NEW.certificate_id, NEW.no, NEW.pseudonym, NEW.salt, NEW.draw_id, NEW.inspector_draw_id, NEW.drawn_at)
      IS DISTINCT FROM (OLD.round_id, OLD.certificate_id, OLD.no, OLD.pseudonym, OLD.salt, OLD.draw_id, OLD.inspector_draw_id, OLD.drawn_at) THEN
    RAISE EXCEPTION 'what was drawn, struck or published stays' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER surveillance_target_guard BEFORE UPDATE OR DELETE ON surveillance_target FOR EACH ROW EXECUTE FUNCTION surveillance_target_guard();
--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON surveillance_target FROM cqzz_app;
--> statement-breakpoint
CREATE FUNCTION surveillance_round_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'withdrawn' OR (OLD.status = 'drawn' AND NEW.status <> 'drawn')
    OR (NEW.target_pool_id, NEW.inspector_pool_id, NEW.share, NEW.area_id, NEW.field_id, NEW.title)
      IS DISTINCT FROM (OLD.target_pool_id, OLD.inspector_pool_id, OLD.share, OLD.area_id, OLD.field_id, OLD.title) THEN
    RAISE EXCEPTION 'a published round is drawn or withdrawn once and never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER surveillance_round_guard BEFORE UPDATE OR DELETE ON surveillance_round FOR EACH ROW EXECUTE FUNCTION surveillance_round_guard();
--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON surveillance_round FROM cqzz_app;
