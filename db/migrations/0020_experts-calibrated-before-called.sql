CREATE TABLE "calibration_attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"scheme_version_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"anchor_case" text NOT NULL,
	"scores" jsonb NOT NULL,
	"widest" numeric(5, 1) NOT NULL,
	"passed" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calibration_attempt" ADD CONSTRAINT "calibration_attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_attempt" ADD CONSTRAINT "calibration_attempt_scheme_version_id_scheme_version_id_fk" FOREIGN KEY ("scheme_version_id") REFERENCES "public"."scheme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calibration_attempt_once" ON "calibration_attempt" USING btree ("person_id","scheme_version_id","attempt");--> statement-breakpoint
CREATE INDEX "calibration_attempt_scheme" ON "calibration_attempt" USING btree ("scheme_version_id","person_id");--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON calibration_attempt FROM cqzz_app;
--> statement-breakpoint
CREATE TRIGGER calibration_attempt_append_only BEFORE UPDATE OR DELETE ON calibration_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();
