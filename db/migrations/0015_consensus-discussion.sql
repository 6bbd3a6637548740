CREATE TABLE "consensus_remark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"item" text NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consensus_remark" ADD CONSTRAINT "consensus_remark_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_remark" ADD CONSTRAINT "consensus_remark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consensus_remark_case" ON "consensus_remark" USING btree ("application_id","item","at");--> statement-breakpoint
CREATE TRIGGER consensus_remark_append_only BEFORE UPDATE OR DELETE ON consensus_remark FOR EACH ROW EXECUTE FUNCTION refuse_change();
