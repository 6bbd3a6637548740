CREATE TABLE "bulk_move" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"transition" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"query" text DEFAULT '' NOT NULL,
	"step" jsonb,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bulk_move_item" (
	"bulk_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"application_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"because" jsonb,
	"to_stage" text,
	"at" timestamp (3) with time zone,
	CONSTRAINT "bulk_move_item_bulk_id_no_pk" PRIMARY KEY("bulk_id","no")
);
--> statement-breakpoint
ALTER TABLE "bulk_move" ADD CONSTRAINT "bulk_move_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_move_item" ADD CONSTRAINT "bulk_move_item_bulk_id_bulk_move_id_fk" FOREIGN KEY ("bulk_id") REFERENCES "public"."bulk_move"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_move_item" ADD CONSTRAINT "bulk_move_item_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_move_person" ON "bulk_move" USING btree ("person_id","opened_at");--> statement-breakpoint
CREATE INDEX "bulk_move_item_waiting" ON "bulk_move_item" USING btree ("bulk_id","no") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "bulk_move_item_case" ON "bulk_move_item" USING btree ("application_id");