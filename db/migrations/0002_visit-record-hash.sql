DROP INDEX "visit_signature_once";--> statement-breakpoint
ALTER TABLE "site_visit" ADD COLUMN "record_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "visit_signature_once" ON "visit_signature" USING btree ("visit_id","person_id","record_hash");