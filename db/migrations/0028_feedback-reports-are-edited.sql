CREATE TABLE "feedback_draft" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"data" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"prepared_at" timestamp (3) with time zone NOT NULL,
	"due_on" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "feedback_draft" ADD CONSTRAINT "feedback_draft_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_draft_waiting" ON "feedback_draft" USING btree ("due_on","application_id") WHERE released_at is null;