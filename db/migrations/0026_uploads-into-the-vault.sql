DROP INDEX "upload_same";--> statement-breakpoint
ALTER TABLE "upload" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "enterprise_id" uuid;--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "upload" ADD COLUMN "item_version" integer;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_item_id_vault_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."vault_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_application" ON "upload" USING btree ("application_id") WHERE application_id is not null;--> statement-breakpoint
CREATE INDEX "upload_enterprise" ON "upload" USING btree ("enterprise_id") WHERE enterprise_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "upload_same" ON "upload" USING btree (coalesce(item_id, application_id, enterprise_id),"person_id","kind","sha256") WHERE status = 'receiving';--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_place" CHECK (num_nonnulls(application_id, enterprise_id) = 1);--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_item" CHECK ((item_id is null) = (item_version is null) and (item_id is null or enterprise_id is not null));