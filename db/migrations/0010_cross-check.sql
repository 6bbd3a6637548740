CREATE TABLE "cross_check" (
	"application_id" uuid NOT NULL,
	"snapshot_seq" integer NOT NULL,
	"data" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_check_application_id_snapshot_seq_pk" PRIMARY KEY("application_id","snapshot_seq")
);
--> statement-breakpoint
CREATE TABLE "cross_check_note" (
	"application_id" uuid NOT NULL,
	"key" text NOT NULL,
	"mark" text NOT NULL,
	"note" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cross_check_note_application_id_key_pk" PRIMARY KEY("application_id","key")
);
--> statement-breakpoint
ALTER TABLE "cross_check" ADD CONSTRAINT "cross_check_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cross_check_note" ADD CONSTRAINT "cross_check_note_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER cross_check_append_only BEFORE UPDATE OR DELETE ON cross_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER cross_check_no_truncate BEFORE TRUNCATE ON cross_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON cross_check FROM cqzz_app;
