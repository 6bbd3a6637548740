CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "application" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text,
	"enterprise_id" uuid NOT NULL,
	"scheme_version_id" uuid NOT NULL,
	"brand_name" text DEFAULT '' NOT NULL,
	"product_name" text DEFAULT '' NOT NULL,
	"field_id" text DEFAULT '' NOT NULL,
	"brand_type" text DEFAULT 'general' NOT NULL,
	"industry_id" text DEFAULT '' NOT NULL,
	"area_id" text NOT NULL,
	"stage" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"stage_since" timestamp (3) with time zone NOT NULL,
	"due_on" text,
	"officer_id" uuid,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"correction_rounds" integer DEFAULT 0 NOT NULL,
	"event_count" integer DEFAULT 0 NOT NULL,
	"last_event_at" timestamp (3) with time zone NOT NULL,
	"waiting" jsonb,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "application_reference_unique" UNIQUE("reference"),
	CONSTRAINT "application_stage" CHECK ("application"."stage" in ('draft','formal_check','correction','district_check','expert_review','site_visit','deliberation','public_notice','certified','not_accepted','declined','withdrawn','lapsed'))
);
--> statement-breakpoint
CREATE TABLE "case_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"from_stage" text,
	"to_stage" text,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"audience" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "correction_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"correction_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"section" text NOT NULL,
	"field" text,
	"evidence_kind" text,
	"reason" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_check" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"checked_on" text NOT NULL,
	"is_clear" boolean NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_section" (
	"application_id" uuid NOT NULL,
	"section" text NOT NULL,
	"data" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "draft_section_application_id_section_pk" PRIMARY KEY("application_id","section")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"mime" text NOT NULL,
	"pages" integer,
	"status" text NOT NULL,
	"reason" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"frozen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "formal_point" (
	"application_id" uuid NOT NULL,
	"point" text NOT NULL,
	"answer" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "formal_point_application_id_point_pk" PRIMARY KEY("application_id","point")
);
--> statement-breakpoint
CREATE TABLE "read_mark" (
	"person_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "read_mark_person_id_application_id_pk" PRIMARY KEY("person_id","application_id")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"data" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"signed_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"application_id" uuid,
	"status" text NOT NULL,
	"holder_name" text NOT NULL,
	"holder_name_en" text DEFAULT '' NOT NULL,
	"credit_code" text NOT NULL,
	"brand_name" text NOT NULL,
	"brand_name_en" text DEFAULT '' NOT NULL,
	"product_name" text NOT NULL,
	"product_name_en" text DEFAULT '' NOT NULL,
	"area_id" text NOT NULL,
	"field_id" text NOT NULL,
	"brand_type" text NOT NULL,
	"industry_id" text NOT NULL,
	"scheme_code" text NOT NULL,
	"issued_on" text NOT NULL,
	"valid_until" text NOT NULL,
	"year" integer NOT NULL,
	"scope" jsonb NOT NULL,
	"pdf_sha256" text,
	"search" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "certificate_number_unique" UNIQUE("number"),
	CONSTRAINT "certificate_application_id_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "certificate_status" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"certificate_id" uuid NOT NULL,
	"status" text NOT NULL,
	"effective_on" text NOT NULL,
	"reason" text NOT NULL,
	"basis" text DEFAULT '' NOT NULL,
	"replaced_by" text,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_intent" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "issue_intent_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliberation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	"tally" jsonb,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "feedback_report" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"data" jsonb NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"year" integer NOT NULL,
	"serial" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_on" text NOT NULL,
	"closes_on" text NOT NULL,
	"working_days" integer NOT NULL,
	CONSTRAINT "notice_number_unique" UNIQUE("number"),
	CONSTRAINT "notice_published_on_unique" UNIQUE("published_on")
);
--> statement-breakpoint
CREATE TABLE "notice_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"notice_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"hash" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"notice_item_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"receipt" text NOT NULL,
	"objector" "bytea" NOT NULL,
	"ground" text NOT NULL,
	"text" text NOT NULL,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "objection_receipt_unique" UNIQUE("receipt")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"deliberation_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"area_id" text NOT NULL,
	"industry_id" text DEFAULT '' NOT NULL,
	"legal_representative" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"profile" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "enterprise_credit_code_unique" UNIQUE("credit_code")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "veto_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"list" text NOT NULL,
	"decision_number" text NOT NULL,
	"legal_basis" text NOT NULL,
	"decided_on" text NOT NULL,
	"expires_on" text NOT NULL,
	"repaired_on" text,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"session_id" uuid,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"target_id" text,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"data" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"address" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"response" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_actor_id_action_key_pk" PRIMARY KEY("actor_id","action","key")
);
--> statement-breakpoint
CREATE TABLE "serial" (
	"purpose" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "serial_purpose_year_pk" PRIMARY KEY("purpose","year")
);
--> statement-breakpoint
CREATE TABLE "expert_profile" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"disciplines" text[] NOT NULL,
	"fields" text[] NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"employer" text NOT NULL,
	"employer_code" text,
	"region" text DEFAULT '' NOT NULL,
	"capacity" integer DEFAULT 20 NOT NULL,
	"suspended_until" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expert_tie" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"credit_code" text,
	"organisation" text NOT NULL,
	"until" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"key" text PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"promised_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"is_deemed_served" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"application_id" uuid,
	"params" jsonb NOT NULL,
	"event_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" "bytea",
	"password_hash" text,
	"totp_secret" "bytea",
	"totp_last_step" bigint,
	"status" text DEFAULT 'active' NOT NULL,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_bucket" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"hits" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"strong_at" timestamp (3) with time zone,
	"user_agent" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_because" text
);
--> statement-breakpoint
CREATE TABLE "staff_role" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"area_id" text,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by" uuid,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "token" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"email" text NOT NULL,
	"person_id" uuid,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"draw_id" uuid,
	"alias" text NOT NULL,
	"status" text NOT NULL,
	"because" text DEFAULT '' NOT NULL,
	"declared_at" timestamp (3) with time zone,
	"due_on" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"item" text NOT NULL,
	"points" numeric(5, 1) NOT NULL,
	"rationale" text NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus_voice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consensus_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agrees" boolean NOT NULL,
	"dissent" text DEFAULT '' NOT NULL,
	"proposal_version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draw" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"commitment" text NOT NULL,
	"seed" text NOT NULL,
	"pool" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"application_id" uuid,
	"ground" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_because" text
);
--> statement-breakpoint
CREATE TABLE "score_history" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sheet_id" uuid NOT NULL,
	"item" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"by" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sheet_id" uuid NOT NULL,
	"item" text NOT NULL,
	"points" numeric(5, 1),
	"is_not_applicable" boolean DEFAULT false NOT NULL,
	"justification" text DEFAULT '' NOT NULL,
	"reason_codes" text[] DEFAULT '{}' NOT NULL,
	"anchors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_item_points" CHECK ("score_item"."points" is null or "score_item"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"seal" text,
	"nonce" text,
	"sealed_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_sheet_assignment_id_unique" UNIQUE("assignment_id")
);
--> statement-breakpoint
CREATE TABLE "scheme_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"status" text NOT NULL,
	"effective_from" text NOT NULL,
	"data" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	CONSTRAINT "scheme_version_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"code" text NOT NULL,
	"grade" text NOT NULL,
	"item" text NOT NULL,
	"text" text NOT NULL,
	"remedy" text NOT NULL,
	"due_on" date NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answer_evidence_id" uuid,
	"closed_by" uuid,
	"closed_at" timestamp (3) with time zone,
	"closure_note" text DEFAULT '' NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_visit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"planned_on" date,
	"agenda" text DEFAULT '' NOT NULL,
	"checks" jsonb NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid,
	CONSTRAINT "site_visit_application_id_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "visit_signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"record_hash" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_scheme_version_id_scheme_version_id_fk" FOREIGN KEY ("scheme_version_id") REFERENCES "public"."scheme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_item" ADD CONSTRAINT "correction_item_correction_id_correction_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."correction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_check" ADD CONSTRAINT "credit_check_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_section" ADD CONSTRAINT "draft_section_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formal_point" ADD CONSTRAINT "formal_point_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_status" ADD CONSTRAINT "certificate_status_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_intent" ADD CONSTRAINT "issue_intent_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_report" ADD CONSTRAINT "feedback_report_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_notice_item_id_notice_item_id_fk" FOREIGN KEY ("notice_item_id") REFERENCES "public"."notice_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_deliberation_id_deliberation_id_fk" FOREIGN KEY ("deliberation_id") REFERENCES "public"."deliberation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veto_entry" ADD CONSTRAINT "veto_entry_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_profile" ADD CONSTRAINT "expert_profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD CONSTRAINT "expert_tie_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token" ADD CONSTRAINT "token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_item" ADD CONSTRAINT "consensus_item_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_voice" ADD CONSTRAINT "consensus_voice_consensus_id_consensus_item_id_fk" FOREIGN KEY ("consensus_id") REFERENCES "public"."consensus_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_voice" ADD CONSTRAINT "consensus_voice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_history" ADD CONSTRAINT "score_history_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_item" ADD CONSTRAINT "score_item_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_answer_evidence_id_evidence_id_fk" FOREIGN KEY ("answer_evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_signature" ADD CONSTRAINT "visit_signature_visit_id_site_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."site_visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_board" ON "application" USING btree ("stage","due_on","id");--> statement-breakpoint
CREATE INDEX "application_enterprise" ON "application" USING btree ("enterprise_id","created_at");--> statement-breakpoint
CREATE INDEX "application_officer" ON "application" USING btree ("officer_id","stage");--> statement-breakpoint
CREATE INDEX "application_area" ON "application" USING btree ("area_id","stage");--> statement-breakpoint
CREATE INDEX "application_search" ON "application" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "application_twin" ON "application" USING btree ("enterprise_id","brand_name","product_name") WHERE stage not in ('draft','not_accepted','declined','withdrawn','lapsed');--> statement-breakpoint
CREATE UNIQUE INDEX "case_event_seq" ON "case_event" USING btree ("application_id","seq");--> statement-breakpoint
CREATE INDEX "case_event_actor" ON "case_event" USING btree ("actor_id","kind");--> statement-breakpoint
CREATE INDEX "case_note_application" ON "case_note" USING btree ("application_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_round" ON "correction" USING btree ("application_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_item_seq" ON "correction_item" USING btree ("correction_id","seq");--> statement-breakpoint
CREATE INDEX "credit_check_application" ON "credit_check" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "evidence_application" ON "evidence" USING btree ("application_id") WHERE removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_seq" ON "snapshot" USING btree ("application_id","seq");--> statement-breakpoint
CREATE INDEX "certificate_search" ON "certificate" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "certificate_newest" ON "certificate" USING btree ("issued_on" DESC NULLS LAST,"number");--> statement-breakpoint
CREATE INDEX "certificate_facets" ON "certificate" USING btree ("status","area_id","field_id","brand_type","year");--> statement-breakpoint
CREATE INDEX "certificate_holder" ON "certificate" USING btree ("credit_code");--> statement-breakpoint
CREATE INDEX "certificate_until" ON "certificate" USING btree ("valid_until") WHERE status in ('valid','suspended');--> statement-breakpoint
CREATE INDEX "certificate_status_of" ON "certificate_status" USING btree ("certificate_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_status_once" ON "certificate_status" USING btree ("certificate_id","status","at");--> statement-breakpoint
CREATE UNIQUE INDEX "deliberation_round" ON "deliberation" USING btree ("application_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "deliberation_open" ON "deliberation" USING btree ("application_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_serial" ON "notice" USING btree ("year","serial");--> statement-breakpoint
CREATE INDEX "notice_item_notice" ON "notice_item" USING btree ("notice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_item_open" ON "notice_item" USING btree ("application_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "objection_application" ON "objection" USING btree ("application_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_once" ON "vote" USING btree ("deliberation_id","person_id");--> statement-breakpoint
CREATE INDEX "enterprise_area" ON "enterprise" USING btree ("area_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "membership" USING btree ("enterprise_id","person_id","role") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "veto_enterprise" ON "veto_entry" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_log_target" ON "audit_log" USING btree ("target_id","seq");--> statement-breakpoint
CREATE INDEX "audit_log_action" ON "audit_log" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "expert_tie_person" ON "expert_tie" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "expert_tie_code" ON "expert_tie" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_subject" ON "identity" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "mail_unsent" ON "mail" USING btree ("promised_at") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_once" ON "notification" USING btree ("event_key","person_id");--> statement-breakpoint
CREATE INDEX "notification_person" ON "notification" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_key" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "staff_role_person" ON "staff_role" USING btree ("person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_role_once" ON "staff_role" USING btree ("person_id","role",coalesce("area_id", '')) WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "token_email" ON "token" USING btree ("email","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_once" ON "assignment" USING btree ("application_id","person_id","role");--> statement-breakpoint
CREATE INDEX "assignment_person" ON "assignment" USING btree ("person_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_item_once" ON "consensus_item" USING btree ("application_id","item");--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_voice_once" ON "consensus_voice" USING btree ("consensus_id","person_id");--> statement-breakpoint
CREATE INDEX "draw_application" ON "draw" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "recusal_person" ON "recusal" USING btree ("person_id","enterprise_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "recusal_application" ON "recusal" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "score_history_sheet" ON "score_history" USING btree ("sheet_id","item","at");--> statement-breakpoint
CREATE UNIQUE INDEX "score_item_once" ON "score_item" USING btree ("sheet_id","item");--> statement-breakpoint
CREATE INDEX "score_sheet_application" ON "score_sheet" USING btree ("application_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "finding_code" ON "finding" USING btree ("application_id","code");--> statement-breakpoint
CREATE INDEX "finding_open" ON "finding" USING btree ("application_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_signature_once" ON "visit_signature" USING btree ("visit_id","person_id");