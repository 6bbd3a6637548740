CREATE TABLE "consensus_step" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"item" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"points" numeric(5, 1) NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "answer_by" text;--> statement-breakpoint
ALTER TABLE "consensus_step" ADD CONSTRAINT "consensus_step_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_step" ADD CONSTRAINT "consensus_step_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consensus_step_case" ON "consensus_step" USING btree ("application_id","item","at");--> statement-breakpoint
CREATE INDEX "assignment_answer" ON "assignment" USING btree ("answer_by") WHERE status = 'invited' and answer_by is not null;--> statement-breakpoint
CREATE TRIGGER consensus_step_append_only BEFORE UPDATE OR DELETE ON consensus_step FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
INSERT INTO consensus_step (application_id, item, person_id, kind, version, points, text, at)
SELECT application_id, item, by, 'proposed', version, points, rationale, at FROM consensus_item ORDER BY at;--> statement-breakpoint
INSERT INTO consensus_step (application_id, item, person_id, kind, version, points, text, at)
SELECT c.application_id, c.item, v.person_id, CASE WHEN v.agrees THEN 'agreed' ELSE 'dissented' END, v.proposal_version, c.points, v.dissent, v.at
FROM consensus_voice v JOIN consensus_item c ON c.id = v.consensus_id AND c.version = v.proposal_version
WHERE v.person_id <> c.by ORDER BY v.at;
