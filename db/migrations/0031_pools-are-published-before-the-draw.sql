CREATE TABLE "draw_pool" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid,
	"purpose" text NOT NULL,
	"commitment_no" integer NOT NULL,
	"commitment" text NOT NULL,
	"pool" jsonb NOT NULL,
	"hash" text NOT NULL,
	"by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	"draw_from" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_because" text
);
--> statement-breakpoint
CREATE TABLE "draw_strike" (
	"pool_id" uuid NOT NULL,
	"candidate" text NOT NULL,
	"because" text[] NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draw_strike_pool_id_candidate_pk" PRIMARY KEY("pool_id","candidate")
);
--> statement-breakpoint
DROP INDEX "draw_commitment_once";--> statement-breakpoint
ALTER TABLE "draw" ADD COLUMN "pool_id" uuid;--> statement-breakpoint
ALTER TABLE "draw_pool" ADD CONSTRAINT "draw_pool_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_pool" ADD CONSTRAINT "draw_pool_commitment_no_draw_commitment_no_fk" FOREIGN KEY ("commitment_no") REFERENCES "public"."draw_commitment"("no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_strike" ADD CONSTRAINT "draw_strike_pool_id_draw_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."draw_pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draw_pool_commitment" ON "draw_pool" USING btree ("commitment_no");--> statement-breakpoint
CREATE INDEX "draw_pool_application" ON "draw_pool" USING btree ("application_id","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "draw_pool_one_open" ON "draw_pool" USING btree ("application_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "draw_pool_open" ON "draw_pool" USING btree ("draw_from") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "draw_pool_undrawn" ON "draw_pool" USING btree ("closed_at") WHERE closed_because in ('too_few','not_needed');--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_pool_id_draw_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."draw_pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_live" ON "assignment" USING btree ("application_id","role","person_id") WHERE status in ('invited','declared');--> statement-breakpoint
CREATE INDEX "draw_commitment_draws" ON "draw" USING btree ("commitment_no");--> statement-breakpoint
CREATE INDEX "draw_pool_draws" ON "draw" USING btree ("pool_id","at");--> statement-breakpoint
CREATE FUNCTION draw_pool_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.closed_because IS NULL
    OR to_jsonb(NEW) - 'closed_at' - 'closed_because' <> to_jsonb(OLD) - 'closed_at' - 'closed_because' THEN
    RAISE EXCEPTION 'a published pool is closed once and never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER draw_pool_guard BEFORE UPDATE OR DELETE ON draw_pool FOR EACH ROW EXECUTE FUNCTION draw_pool_guard();
--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON draw_pool FROM cqzz_app;
--> statement-breakpoint
CREATE TRIGGER draw_strike_append_only BEFORE UPDATE OR DELETE ON draw_strike FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON draw_strike FROM cqzz_app;
--> statement-breakpoint
-- The seed becomes known with the first draw from a pool: by then the pool and whoever was struck from it must have
-- been public. Later draws from the same pool go on down the same list.
CREATE FUNCTION draw_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  p draw_pool;
  this text := (pg_current_xact_id()::text::numeric % 4294967296)::text;
BEGIN
  IF NEW.pool_id IS NULL THEN
    RAISE EXCEPTION 'a draw needs a published pool' USING ERRCODE = '23514', CONSTRAINT = 'draw_from_pool';
  END IF;
  SELECT * INTO p FROM draw_pool WHERE id = NEW.pool_id;
  IF NEW.commitment_no <> p.commitment_no OR NEW.commitment <> p.commitment OR NEW.application_id IS DISTINCT FROM p.application_id THEN
    RAISE EXCEPTION 'a draw uses the seed its pool was published with' USING ERRCODE = '23514', CONSTRAINT = 'draw_seed_of_pool';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM draw WHERE pool_id = NEW.pool_id) AND (NEW.at < p.draw_from OR p.closed_at IS NOT NULL
    OR (SELECT o.xmin::text FROM draw_pool o WHERE o.id = p.id) = this
    OR EXISTS (SELECT 1 FROM draw_strike s WHERE s.pool_id = p.id AND s.xmin::text = this)) THEN
    RAISE EXCEPTION 'a pool is public before its seed is' USING ERRCODE = '23514', CONSTRAINT = 'draw_after_pool';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER draw_guard BEFORE INSERT ON draw FOR EACH ROW EXECUTE FUNCTION draw_guard();
