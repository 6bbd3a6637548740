DROP INDEX "application_board";--> statement-breakpoint
CREATE INDEX "application_due" ON "application" USING btree ("due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "application_board" ON "application" USING btree ("stage","due_on","id","enterprise_id");