CREATE TABLE "officer_identity" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_entry" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"legal_representative" text DEFAULT '' NOT NULL,
	"founded" text DEFAULT '' NOT NULL,
	"area_id" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"industry_id" text DEFAULT '' NOT NULL,
	"as_of" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "officer_identity" ADD CONSTRAINT "officer_identity_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_identity" ADD CONSTRAINT "officer_identity_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "officer_identity_digest" ON "officer_identity" USING btree ("digest");