DROP INDEX "application_by_brand";--> statement-breakpoint
DROP INDEX "enterprise_by_name";--> statement-breakpoint
CREATE INDEX "application_by_brand" ON "application" USING btree ("brand_name" collate "zh-x-icu","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "enterprise_by_name" ON "enterprise" USING btree ("name" collate "zh-x-icu","id");--> statement-breakpoint
-- A bulk move that was taken back is over; those of before were only stopped.
UPDATE "bulk_move" b SET "ended_at" = coalesce(b."stopped_at", b."opened_at")
  WHERE b."ended_at" IS NULL AND EXISTS (SELECT 1 FROM "bulk_move_item" i WHERE i."bulk_id" = b."id" AND i."state" IN ('undone', 'kept'));
