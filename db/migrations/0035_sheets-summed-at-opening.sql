ALTER TABLE "score_sheet" ADD COLUMN "pillar_points" double precision[];--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_points" CHECK ("score_sheet"."pillar_points" is null or "score_sheet"."opened_at" is not null);
--> statement-breakpoint
-- Points of each pillar of the scheme on its whole expert points, items not applicable made up for by the rest; null
-- when a pillar was left out.
CREATE FUNCTION sheet_points(sheet uuid) RETURNS double precision[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN count(*) = count(t.given) THEN array_agg(t.points * t.whole / t.given ORDER BY t.at) END
  FROM (
    SELECT p.at, sum(m.points) AS whole, sum(m.points) FILTER (WHERE i.points IS NOT NULL) AS given, sum(i.points)::double precision AS points
    FROM score_sheet s
      JOIN application a ON a.id = s.application_id
      JOIN scheme_version v ON v.id = a.scheme_version_id
      CROSS JOIN LATERAL jsonb_array_elements(v.data->'pillars') WITH ORDINALITY AS p (pillar, at)
      CROSS JOIN LATERAL jsonb_array_elements(p.pillar->'items') AS x (item)
      CROSS JOIN LATERAL (SELECT (x.item->>'points')::double precision - coalesce((x.item->>'computedPoints')::double precision, 0) AS points) AS m
      LEFT JOIN score_item i ON i.sheet_id = s.id AND i.item = x.item->>'id' AND NOT i.is_not_applicable
    WHERE s.id = sheet AND s.opened_at IS NOT NULL AND x.item->>'kind' <> 'computed'
    GROUP BY p.at) t
$$;
--> statement-breakpoint
UPDATE score_sheet SET pillar_points = sheet_points(id) WHERE opened_at IS NOT NULL AND status = 'sealed';
