DROP INDEX "expert_profile_employer";--> statement-breakpoint
ALTER TABLE "expert_profile" ADD COLUMN "employer_key" text GENERATED ALWAYS AS (org_key(employer)) STORED;--> statement-breakpoint
CREATE INDEX "enterprise_tie_named" ON "enterprise_tie" USING btree ("name_key") WHERE kind in ('former_name', 'alias') and removed_at is null;--> statement-breakpoint
CREATE INDEX "expert_profile_employer" ON "expert_profile" USING btree ("employer_key");
--> statement-breakpoint
-- Whom a person may not judge is said once. The board, the draw, the register of vetoes, surveillance and the guards of
-- votes, scores and seats all read person_tie and is_tie_in_force. A tie of the past counts for 36 months.
CREATE FUNCTION is_tie_in_force(until text, on_day date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT until IS NULL OR until::date > (on_day - interval '36 months')::date
$$;
--> statement-breakpoint
-- Where a person belongs or belonged, as the register of experts has it: by the ties on record and by the employer of the
-- entry, who need not sign in here. No WHERE: only so can each half be found by its index.
CREATE VIEW person_organisation AS
  SELECT person_id, credit_code, organisation_key AS name_key, until, removed_at FROM expert_tie
  UNION ALL
  SELECT person_id, employer_code, employer_key, NULL::text, NULL::timestamptz(3) FROM expert_profile;
--> statement-breakpoint
-- What ties a person to an enterprise, by its code and by every name it goes or went by; application_id is set where it
-- is to one case alone.
CREATE VIEW person_tie AS
  SELECT person_id, enterprise_id, application_id, NULL::text AS until FROM recusal WHERE lifted_at IS NULL
  UNION ALL
  SELECT person_id, enterprise_id, NULL::uuid, NULL::text FROM membership WHERE removed_at IS NULL
  UNION ALL
  SELECT o.person_id, e.id, NULL::uuid, o.until FROM person_organisation o JOIN enterprise e ON e.credit_code = o.credit_code
    WHERE o.removed_at IS NULL
  UNION ALL
  SELECT o.person_id, e.id, NULL::uuid, o.until FROM person_organisation o JOIN enterprise e ON e.name_key = o.name_key
    WHERE o.removed_at IS NULL
  UNION ALL
  SELECT o.person_id, f.enterprise_id, NULL::uuid, o.until FROM person_organisation o JOIN enterprise_tie f ON f.name_key = o.name_key
    WHERE o.removed_at IS NULL AND f.kind IN ('former_name', 'alias') AND f.removed_at IS NULL;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION is_conflicted(p uuid, app uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM person_tie k WHERE k.person_id = p AND k.enterprise_id = (SELECT enterprise_id FROM application WHERE id = app)
      AND (k.application_id IS NULL OR k.application_id = app) AND is_tie_in_force(k.until, on_day)
  )
$$;
--> statement-breakpoint
-- The register may hold firms that never signed in here, so the holder is known by credit code and by name too.
CREATE OR REPLACE FUNCTION is_tied_to_holder(p uuid, cert uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM person_tie k WHERE k.person_id = p AND is_tie_in_force(k.until, on_day) AND k.enterprise_id =
      (SELECT e.id FROM certificate c JOIN enterprise e ON e.credit_code = c.credit_code WHERE c.id = cert)
  ) OR EXISTS (
    SELECT 1 FROM certificate c JOIN person_organisation o ON o.credit_code = c.credit_code OR o.name_key = org_key(c.holder_name)
    WHERE c.id = cert AND o.person_id = p AND o.removed_at IS NULL AND is_tie_in_force(o.until, on_day)
  )
$$;
