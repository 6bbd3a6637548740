CREATE TABLE "board_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "desk_setting" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"columns" text[],
	"keys_on" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "board_view" ADD CONSTRAINT "board_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_setting" ADD CONSTRAINT "desk_setting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "board_view_name" ON "board_view" USING btree ("person_id","name") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "board_view_default" ON "board_view" USING btree ("person_id") WHERE is_default and removed_at is null;