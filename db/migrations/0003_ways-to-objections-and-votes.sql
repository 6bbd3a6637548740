CREATE INDEX "notice_item_application" ON "notice_item" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "objection_notice_item" ON "objection" USING btree ("notice_item_id");--> statement-breakpoint
CREATE INDEX "objection_queue" ON "objection" USING btree ("status","at");--> statement-breakpoint
CREATE INDEX "vote_application" ON "vote" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "identity_person" ON "identity" USING btree ("person_id");