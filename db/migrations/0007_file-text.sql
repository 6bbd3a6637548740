CREATE TABLE "file_page" (
	"sha256" text NOT NULL,
	"page" integer NOT NULL,
	"width" real NOT NULL,
	"height" real NOT NULL,
	"runs" jsonb NOT NULL,
	CONSTRAINT "file_page_sha256_page_pk" PRIMARY KEY("sha256","page")
);
--> statement-breakpoint
CREATE TABLE "file_text" (
	"sha256" text PRIMARY KEY NOT NULL,
	"pages" integer NOT NULL,
	"characters" integer NOT NULL,
	"is_cut" boolean NOT NULL,
	"unread" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file_page" ADD CONSTRAINT "file_page_sha256_file_text_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_text"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['file_text', 'file_page'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM cqzz_app', t);
  END LOOP;
END $$;
