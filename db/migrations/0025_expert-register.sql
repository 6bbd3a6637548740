CREATE TABLE "expert_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"import_id" uuid,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expert_import" (
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
CREATE TABLE "expert_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answer_reason" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "expert_training" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"hours" integer NOT NULL,
	"on_day" text NOT NULL,
	"evidence" text NOT NULL,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	"removed_because" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
DROP INDEX "enterprise_representative";--> statement-breakpoint
DROP INDEX "expert_tie_code";--> statement-breakpoint
DROP INDEX "expert_tie_key";--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "term_from" text;--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "term_to" text;--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "suspended_from" text;--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "suspended_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "suspension_basis" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "since" text;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "detail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "added_by" uuid;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "removed_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_change" ADD CONSTRAINT "expert_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_change" ADD CONSTRAINT "expert_change_import_id_expert_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."expert_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_proposal" ADD CONSTRAINT "expert_proposal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_training" ADD CONSTRAINT "expert_training_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expert_change_person" ON "expert_change" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "expert_change_import" ON "expert_change" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "expert_import_at" ON "expert_import" USING btree ("at");--> statement-breakpoint
CREATE INDEX "expert_proposal_person" ON "expert_proposal" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "expert_proposal_open" ON "expert_proposal" USING btree ("at") WHERE answer is null;--> statement-breakpoint
CREATE INDEX "expert_training_person" ON "expert_training" USING btree ("person_id","on_day") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "expert_profile_employer" ON "expert_profile" USING btree (org_key(employer));--> statement-breakpoint
CREATE INDEX "expert_profile_code" ON "expert_profile" USING btree ("employer_code") WHERE employer_code is not null;--> statement-breakpoint
CREATE INDEX "person_name_key" ON "person" USING btree (org_key(name));--> statement-breakpoint
CREATE INDEX "enterprise_representative" ON "enterprise" USING btree (org_key(legal_representative)) WHERE legal_representative <> '';--> statement-breakpoint
CREATE INDEX "expert_tie_code" ON "expert_tie" USING btree ("credit_code") WHERE removed_at is null and credit_code is not null;--> statement-breakpoint
CREATE INDEX "expert_tie_key" ON "expert_tie" USING btree ("organisation_key") WHERE removed_at is null;
--> statement-breakpoint
-- A tie taken off the record conflicts no longer; it stays to be read.
CREATE OR REPLACE FUNCTION is_conflicted(p uuid, app uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM application a JOIN recusal r ON r.person_id = p AND r.enterprise_id = a.enterprise_id AND r.lifted_at IS NULL
    WHERE a.id = app AND (r.application_id IS NULL OR r.application_id = app)
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN membership m ON m.enterprise_id = a.enterprise_id AND m.person_id = p AND m.removed_at IS NULL
    WHERE a.id = app
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN enterprise en ON en.id = a.enterprise_id
    JOIN expert_tie t ON t.person_id = p AND t.removed_at IS NULL AND (t.credit_code = en.credit_code OR t.organisation_key = en.name_key
      OR EXISTS (SELECT 1 FROM enterprise_tie f WHERE f.enterprise_id = en.id AND f.kind IN ('former_name', 'alias') AND f.removed_at IS NULL
        AND f.name_key = t.organisation_key))
    WHERE a.id = app AND (t.until IS NULL OR t.until::date > (on_day - interval '36 months')::date)
  )
$$;
--> statement-breakpoint
CREATE TRIGGER expert_change_append_only BEFORE UPDATE OR DELETE ON expert_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER expert_change_no_truncate BEFORE TRUNCATE ON expert_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON expert_change FROM cqzz_app;
