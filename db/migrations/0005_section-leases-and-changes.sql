CREATE TABLE "draft_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"field" text NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section_lease" (
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid,
	"tab" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"renewed_at" timestamp (3) with time zone NOT NULL,
	"taken_from" uuid,
	"word" text DEFAULT '' NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "section_lease_application_id_section_pk" PRIMARY KEY("application_id","section")
);
--> statement-breakpoint
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_lease" ADD CONSTRAINT "section_lease_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_lease" ADD CONSTRAINT "section_lease_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_change_field" ON "draft_change" USING btree ("application_id","section","field","id");--> statement-breakpoint
CREATE INDEX "draft_change_person" ON "draft_change" USING btree ("by","application_id","id");--> statement-breakpoint
CREATE INDEX "section_lease_person" ON "section_lease" USING btree ("person_id");--> statement-breakpoint
CREATE TRIGGER draft_change_append_only BEFORE UPDATE OR DELETE ON draft_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER draft_change_no_truncate BEFORE TRUNCATE ON draft_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON draft_change FROM cqzz_app;
