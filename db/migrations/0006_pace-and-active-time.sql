CREATE TABLE "active_time" (
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"part" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seconds" integer DEFAULT 0 NOT NULL,
	"fields" integer DEFAULT 0 NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "active_time_application_id_kind_part_person_id_pk" PRIMARY KEY("application_id","kind","part","person_id"),
	CONSTRAINT "active_time_counts" CHECK ("active_time"."seconds" >= 0 and "active_time"."fields" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stage_pace" (
	"leg" text NOT NULL,
	"field_id" text DEFAULT '' NOT NULL,
	"passages" jsonb NOT NULL,
	"cases" integer NOT NULL,
	"window_days" integer NOT NULL,
	"tried" integer DEFAULT 0 NOT NULL,
	"median_error" integer DEFAULT 0 NOT NULL,
	"mean_error" integer DEFAULT 0 NOT NULL,
	"within" integer DEFAULT 0 NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stage_pace_leg_field_id_pk" PRIMARY KEY("leg","field_id")
);
--> statement-breakpoint
ALTER TABLE "active_time" ADD CONSTRAINT "active_time_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "active_time" ADD CONSTRAINT "active_time_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "active_time_person" ON "active_time" USING btree ("person_id","beat_at");--> statement-breakpoint
CREATE INDEX "application_queue" ON "application" USING btree ("stage","stage_since");