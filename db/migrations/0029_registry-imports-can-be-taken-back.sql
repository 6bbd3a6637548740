CREATE TABLE "registry_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"added" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "registry_import_at" ON "registry_import" USING btree ("at");
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON registry_import FROM cqzz_app;
--> statement-breakpoint
GRANT UPDATE (undone_at, undone_by) ON registry_import TO cqzz_app;
