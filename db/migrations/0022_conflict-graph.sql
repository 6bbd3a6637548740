-- How names are compared: width, case, blanks and punctuation set aside. domain/conflict/key.ts does the same.
CREATE FUNCTION org_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(normalize(name, NFKC) COLLATE "C"), '[][\s(){}<>.,;:·•・''"“”‘’、。《》〈〉【】_/&—–-]', '', 'g')
$$;
--> statement-breakpoint
CREATE TABLE "conflict_dismissal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"facts" text NOT NULL,
	"paths" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_tie" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text GENERATED ALWAYS AS (org_key(name)) STORED,
	"credit_code" text,
	"detail" text DEFAULT '' NOT NULL,
	"source" text DEFAULT 'office' NOT NULL,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	"removed_because" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "name_key" text GENERATED ALWAYS AS (org_key(name)) STORED;--> statement-breakpoint
ALTER TABLE "expert_tie" ADD COLUMN "organisation_key" text GENERATED ALWAYS AS (org_key(organisation)) STORED;--> statement-breakpoint
ALTER TABLE "conflict_dismissal" ADD CONSTRAINT "conflict_dismissal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_dismissal" ADD CONSTRAINT "conflict_dismissal_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_tie" ADD CONSTRAINT "enterprise_tie_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_dismissal_once" ON "conflict_dismissal" USING btree ("person_id","enterprise_id","facts");--> statement-breakpoint
CREATE INDEX "conflict_dismissal_enterprise" ON "conflict_dismissal" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_tie_once" ON "enterprise_tie" USING btree ("enterprise_id","kind","name_key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_tie_key" ON "enterprise_tie" USING btree ("name_key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_tie_code" ON "enterprise_tie" USING btree ("credit_code") WHERE removed_at is null and credit_code is not null;--> statement-breakpoint
CREATE INDEX "enterprise_name_key" ON "enterprise" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "enterprise_representative" ON "enterprise" USING btree ("legal_representative") WHERE legal_representative <> '';--> statement-breakpoint
CREATE INDEX "expert_tie_key" ON "expert_tie" USING btree ("organisation_key");
--> statement-breakpoint
CREATE OR REPLACE FUNCTION is_conflicted(p uuid, app uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM application a JOIN recusal r ON r.person_id = p AND r.enterprise_id = a.enterprise_id AND r.lifted_at IS NULL
    WHERE a.id = app AND (r.application_id IS NULL OR r.application_id = app)
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN membership m ON m.enterprise_id = a.enterprise_id AND m.person_id = p AND m.removed_at IS NULL
    WHERE a.id = app
  ) OR EXISTS (
    SELECT 1 FROM application a JOIN enterprise en ON en.id = a.enterprise_id
    JOIN expert_tie t ON t.person_id = p AND (t.credit_code = en.credit_code OR t.organisation_key = en.name_key
      OR EXISTS (SELECT 1 FROM enterprise_tie f WHERE f.enterprise_id = en.id AND f.kind IN ('former_name', 'alias') AND f.removed_at IS NULL
        AND f.name_key = t.organisation_key))
    WHERE a.id = app AND (t.until IS NULL OR t.until::date > (on_day - interval '36 months')::date)
  )
$$;
--> statement-breakpoint
-- A name or a representative that changes stays known.
CREATE FUNCTION keep_former_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.name <> OLD.name AND org_key(NEW.name) <> org_key(OLD.name) THEN
    INSERT INTO enterprise_tie (enterprise_id, kind, name, source, added_at) VALUES (NEW.id, 'former_name', OLD.name, 'rename', now()) ON CONFLICT DO NOTHING;
  END IF;
  IF NEW.legal_representative <> OLD.legal_representative AND OLD.legal_representative <> '' THEN
    INSERT INTO enterprise_tie (enterprise_id, kind, name, source, added_at) VALUES (NEW.id, 'representative', OLD.legal_representative, 'rename', now()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER enterprise_former_name AFTER UPDATE OF name, legal_representative ON enterprise FOR EACH ROW EXECUTE FUNCTION keep_former_name();
--> statement-breakpoint
-- Who tested for an enterprise and the standards it works to, as its applications say when they are handed in.
CREATE FUNCTION ties_of_snapshot(app uuid, content jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO enterprise_tie (enterprise_id, kind, name, source, added_at)
  SELECT a.enterprise_id, said.kind, trim(said.name), 'application', now()
  FROM application a, LATERAL (
    SELECT 'laboratory' AS kind, x #>> '{}' AS name FROM jsonb_path_query(content, 'lax $.sections[*] ? (@.id == "tests").answers.reports[*].laboratory', '{}', true) x
    UNION
    SELECT 'standard', x #>> '{}' FROM jsonb_path_query(content, 'lax $.sections[*] ? (@.id == "standard").answers.number', '{}', true) x
  ) said
  WHERE a.id = app AND trim(coalesce(said.name, '')) <> '' AND length(said.name) <= 200
  ON CONFLICT DO NOTHING
$$;
--> statement-breakpoint
CREATE FUNCTION keep_snapshot_ties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ties_of_snapshot(NEW.application_id, NEW.data);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER snapshot_ties AFTER INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION keep_snapshot_ties();
--> statement-breakpoint
SELECT ties_of_snapshot(application_id, data) FROM snapshot;
--> statement-breakpoint
CREATE TRIGGER conflict_dismissal_append_only BEFORE UPDATE OR DELETE ON conflict_dismissal FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER conflict_dismissal_no_truncate BEFORE TRUNCATE ON conflict_dismissal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON conflict_dismissal FROM cqzz_app;
