CREATE TABLE "correction_draft" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"items" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answer_reason" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "veto_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"veto_id" uuid NOT NULL,
	"import_id" uuid,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "veto_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"added" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
ALTER TABLE "veto_entry" DROP CONSTRAINT "veto_entry_enterprise_id_enterprise_id_fk";
--> statement-breakpoint
DROP INDEX "veto_enterprise";--> statement-breakpoint
ALTER TABLE "correction_item" ADD COLUMN "evidence_id" uuid;--> statement-breakpoint
ALTER TABLE "formal_point" ADD COLUMN "carried_to" integer;--> statement-breakpoint
ALTER TABLE "formal_point" ADD COLUMN "reopened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "enterprise_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "veto_entry" v SET "credit_code" = e."credit_code", "enterprise_name" = e."name" FROM "enterprise" e WHERE e."id" = v."enterprise_id";--> statement-breakpoint
ALTER TABLE "veto_entry" ALTER COLUMN "credit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "end_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "correction_draft" ADD CONSTRAINT "correction_draft_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto_change" ADD CONSTRAINT "veto_change_veto_id_veto_entry_id_fk" FOREIGN KEY ("veto_id") REFERENCES "public"."veto_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto_change" ADD CONSTRAINT "veto_change_import_id_veto_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."veto_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "extension_request_application" ON "extension_request" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_request_open" ON "extension_request" USING btree ("application_id") WHERE answer is null;--> statement-breakpoint
CREATE INDEX "veto_change_entry" ON "veto_change" USING btree ("veto_id","id");--> statement-breakpoint
CREATE INDEX "veto_change_import" ON "veto_change" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "veto_import_at" ON "veto_import" USING btree ("at");--> statement-breakpoint
ALTER TABLE "correction_item" ADD CONSTRAINT "correction_item_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "veto_entry" SET "end_told_at" = now() WHERE "repaired_on" IS NOT NULL OR "expires_on" < to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD');--> statement-breakpoint
UPDATE "veto_entry" v SET "withdrawn_at" = now() WHERE EXISTS (SELECT 1 FROM "veto_entry" o WHERE o."credit_code" = v."credit_code" AND o."list" = v."list" AND o."decision_number" = v."decision_number" AND (o."added_at", o."id") > (v."added_at", v."id"));--> statement-breakpoint
CREATE UNIQUE INDEX "veto_decision" ON "veto_entry" USING btree ("credit_code","list","decision_number") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "veto_listed" ON "veto_entry" USING btree ("decided_on","id");--> statement-breakpoint
CREATE INDEX "veto_ending" ON "veto_entry" USING btree ("expires_on") WHERE end_told_at is null;--> statement-breakpoint
ALTER TABLE "veto_entry" DROP COLUMN "enterprise_id";--> statement-breakpoint
CREATE TRIGGER veto_change_append_only BEFORE UPDATE OR DELETE ON veto_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER veto_change_no_truncate BEFORE TRUNCATE ON veto_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON veto_change FROM cqzz_app;
