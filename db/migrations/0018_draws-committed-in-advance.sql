CREATE TABLE "draw_commitment" (
	"no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draw_commitment_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment" text NOT NULL,
	"seed_cipher" "bytea" NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "draw_commitment_commitment_unique" UNIQUE("commitment")
);
--> statement-breakpoint
ALTER TABLE "draw" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "draw" ADD COLUMN "commitment_no" integer;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_commitment_no_draw_commitment_no_fk" FOREIGN KEY ("commitment_no") REFERENCES "public"."draw_commitment"("no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draw_commitment_once" ON "draw" USING btree ("commitment_no");--> statement-breakpoint
CREATE INDEX "draw_latest" ON "draw" USING btree ("at");--> statement-breakpoint
CREATE FUNCTION draw_commitment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.used_at IS NOT NULL OR NEW.used_at IS NULL OR to_jsonb(NEW) - 'used_at' <> to_jsonb(OLD) - 'used_at' THEN
    RAISE EXCEPTION 'a commitment is used once and never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT 1 FROM draw_commitment c WHERE c.no < OLD.no AND c.used_at IS NULL) THEN
    RAISE EXCEPTION 'commitments are used in their order' USING ERRCODE = '23514', CONSTRAINT = 'draw_commitment_order';
  END IF;
  IF (SELECT c.xmin::text FROM draw_commitment c WHERE c.no = OLD.no) = (pg_current_xact_id()::text::numeric % 4294967296)::text THEN
    RAISE EXCEPTION 'a commitment is published before the draw that uses it' USING ERRCODE = '23514', CONSTRAINT = 'draw_commitment_before';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER draw_commitment_guard BEFORE UPDATE OR DELETE ON draw_commitment FOR EACH ROW EXECUTE FUNCTION draw_commitment_guard();
--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON draw_commitment FROM cqzz_app;
