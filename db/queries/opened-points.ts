import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { permitted, ties } from './board'
import type { BoardScope } from './board-scope'

/** Items people score, with the pillar they belong to and the points experts give on them. */
export type RubricPoints = {
  pillars: readonly number[]
  items: readonly (readonly [string, number, number])[]
}

export type OpenedPoints = { expert: string; caseId: string; points: number[] }

const rubricTable = ({ items }: RubricPoints): SQL =>
  sql`(values ${sql.join(
    items.map(([item, pillar, points]) => sql`(${item}::text, ${pillar}::int, ${points}::float8)`),
    sql`, `,
  )}) as r (item, pillar, points)`

/**
 * The points of each sheet of a scheme version a pillar, those of items not applicable made up for by the rest; a sheet
 * that leaves a pillar out is left out. Only sheets that stand open, of a panel that has not been closed again, and of
 * cases in the reader's scope: a case they are tied to adds nothing, as if it were not there.
 */
export const openedPoints = async (
  db: Db,
  scope: BoardScope,
  schemeVersionId: string,
  rubric: RubricPoints,
): Promise<OpenedPoints[]> => {
  const sums = rubric.pillars.map(
    (whole, at) =>
      sql`sum(i.points::float8) filter (where r.pillar = ${at}) * ${whole} / sum(r.points) filter (where r.pillar = ${at})`,
  )
  const found = await db.execute<OpenedPoints>(sql`
    with ${ties(scope)}, sheets as materialized (
      select s.id, s.person_id, s.application_id
      from score_sheet s join application a on a.id = s.application_id join assignment w on w.id = s.assignment_id
      where s.status = 'sealed' and s.opened_at is not null and w.status = 'declared'
        and a.scheme_version_id = ${schemeVersionId} and ${permitted(scope)}
        and (exists (select 1 from panel_opening o where o.application_id = a.id and o.superseded_at is null)
          or not exists (select 1 from panel_opening o where o.application_id = a.id))),
    sums as (
      select i.sheet_id, array[${sql.join(sums, sql`, `)}]::float8[] as points
      from score_item i join ${rubricTable(rubric)} on r.item = i.item
      where i.sheet_id in (select id from sheets) and i.points is not null and not i.is_not_applicable
      group by i.sheet_id)
    select s.person_id as expert, s.application_id as "caseId", t.points
    from sheets s join sums t on t.sheet_id = s.id where array_position(t.points, null) is null`)
  return found.rows
}
