-- Every pair of neighbouring characters of a text: what an index of words of two characters and more keeps. A loop, which
-- is four times as fast as a query over the places.
CREATE FUNCTION grams(word text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letters text[] := string_to_array(word, NULL);
  pairs text[] := '{}';
BEGIN
  FOR i IN 1 .. cardinality(letters) - 1 LOOP
    pairs[i] := letters[i] || letters[i + 1];
  END LOOP;
  RETURN pairs;
END $$;--> statement-breakpoint
-- The same of all that a case is found by.
CREATE FUNCTION case_grams(search text, reference text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN grams(search || ' ' || lower(coalesce(reference, '')));--> statement-breakpoint
DROP INDEX "application_reference";--> statement-breakpoint
DROP INDEX "application_search";--> statement-breakpoint
CREATE INDEX "application_by_brand" ON "application" USING btree ("brand_name","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "application_by_since" ON "application" USING btree ("stage_since","due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "application_grams" ON "application" USING gin (case_grams("search", "reference"));--> statement-breakpoint
CREATE INDEX "enterprise_by_name" ON "enterprise" USING btree ("name","id");