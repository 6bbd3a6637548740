CREATE TABLE "carried_section" (
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "carried_section_application_id_section_pk" PRIMARY KEY("application_id","section")
);
--> statement-breakpoint
CREATE TABLE "evidence_use" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evidence_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp (3) with time zone,
	"frozen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "vault_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"evidence_kind" text,
	"title" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"valid_until" text,
	"sha256" text,
	"file_name" text,
	"size" integer,
	"mime" text,
	"pages" integer,
	"file_status" text,
	"file_reason" text,
	"examined_at" timestamp (3) with time zone,
	"from_application_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"replaced_by" uuid,
	"archived_at" timestamp (3) with time zone,
	"search" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault_use" (
	"item_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"item_version" integer NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vault_use_item_id_application_id_section_pk" PRIMARY KEY("item_id","application_id","section")
);
--> statement-breakpoint
CREATE TABLE "vault_version" (
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"details" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"sha256" text,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vault_version_item_id_version_pk" PRIMARY KEY("item_id","version")
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "renewal_of" uuid;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "renews" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "details_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "examined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "carried_from" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "released_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "carried_section" ADD CONSTRAINT "carried_section_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_item" ADD CONSTRAINT "vault_item_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_item" ADD CONSTRAINT "vault_item_from_application_id_application_id_fk" FOREIGN KEY ("from_application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_use" ADD CONSTRAINT "vault_use_item_id_vault_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."vault_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_use" ADD CONSTRAINT "vault_use_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_version" ADD CONSTRAINT "vault_version_item_id_vault_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."vault_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_use_once" ON "evidence_use" USING btree ("evidence_id","kind") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "evidence_use_application" ON "evidence_use" USING btree ("application_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "vault_item_enterprise" ON "vault_item" USING btree ("enterprise_id","changed_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "vault_item_validity" ON "vault_item" USING btree ("enterprise_id","valid_until");--> statement-breakpoint
CREATE INDEX "vault_item_content" ON "vault_item" USING btree ("enterprise_id","sha256");--> statement-breakpoint
CREATE INDEX "vault_item_search" ON "vault_item" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "vault_use_application" ON "vault_use" USING btree ("application_id");--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_renewal_of_application_id_fk" FOREIGN KEY ("renewal_of") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_renewal" ON "application" USING btree ("renewal_of") WHERE renewal_of is not null;--> statement-breakpoint
CREATE INDEX "application_renews" ON "application" USING btree ("renews") WHERE renews is not null;--> statement-breakpoint
CREATE INDEX "evidence_content" ON "evidence" USING btree ("sha256");--> statement-breakpoint
UPDATE evidence SET examined_at = uploaded_at WHERE status = 'clean';
--> statement-breakpoint
CREATE FUNCTION evidence_use_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'uses of a file are kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.evidence_id <> OLD.evidence_id OR NEW.kind <> OLD.kind OR (OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NULL) THEN
    RAISE EXCEPTION 'a use of a file is kept as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_use_guard BEFORE UPDATE OR DELETE ON evidence_use FOR EACH ROW EXECUTE FUNCTION evidence_use_guard();
--> statement-breakpoint
CREATE TRIGGER vault_version_append_only BEFORE UPDATE OR DELETE ON vault_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER vault_version_no_truncate BEFORE TRUNCATE ON vault_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON vault_version FROM cqzz_app;
