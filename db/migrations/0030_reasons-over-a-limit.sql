ALTER TABLE "bulk_move" ADD COLUMN "over_limit_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_move_item" ADD COLUMN "over_by" integer;