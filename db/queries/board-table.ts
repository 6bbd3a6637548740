import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type BoardFilter, isFiltered, type Sort } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { type CardRow, cardColumns, chosen, tied, ties } from './board'
import type { BoardScope, Marks } from './board-scope'
import { list } from './list'

const ORDER: Record<Sort, SQL> = {
  due: sql`a.due_on`,
  since: sql`a.stage_since`,
  brand: sql`a.brand_name`,
  enterprise: sql`(select e.name from enterprise e where e.id = a.enterprise_id)`,
  stage: sql`a.stage`,
  area: sql`a.area_id`,
  field: sql`a.field_id`,
  reference: sql`a.reference`,
  officer: sql`(select p.name from person p where p.id = a.officer_id)`,
}

const stageOrder = (stages: readonly BoardStage[]): SQL =>
  sql`array_position(array[${sql.join(
    stages.map(s => sql`${s}`),
    sql`, `,
  )}], a.stage)`

export type TablePage = { sort: Sort; dir: 'asc' | 'desc'; take: number; skip: number }

const keyOf = (scope: BoardScope, { sort }: TablePage): SQL =>
  sort === 'stage' ? stageOrder(scope.stages) : ORDER[sort]

const ordered = (key: SQL, { dir }: TablePage): SQL =>
  sql`order by ${key} ${dir === 'desc' ? sql`desc` : sql`asc`} nulls last, a.due_on, a.id`

const creditCode = sql`(select e.credit_code from enterprise e where e.id = a.enterprise_id) as credit_code`

/** One page of the list, in the order asked for. */
export const readList = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  page: TablePage,
): Promise<CardRow[]> => {
  const order = ordered(keyOf(scope, page), page)
  const found = await db.execute<CardRow>(sql`with ${ties(scope)}
    select ${cardColumns(scope)}, ${creditCode}
    from (select a.* from application a
      where a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)}
      ${order} limit ${page.take} offset ${page.skip}) a
    ${order}`)
  return found.rows
}

export type TableRow = CardRow & {
  /** Cases on all pages. */
  total: number
  /** The scheme version in force, by which the clocks are shown. */
  scheme: string | null
}

/**
 * A page of the list with the exact number of cases on all pages, in one statement; of a page past the end the last one.
 * What a filter finds is looked for once, for count and page alike; a whole board is counted from its index.
 */
export const readTable = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  page: TablePage,
): Promise<TableRow[]> => {
  const where = sql`from application a where a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)}`
  const key = keyOf(scope, page)
  const isWhole = scope.seesAll && !isFiltered(filter)
  const place = sql`limit ${page.take} offset (select greatest(0, least(${page.skip}::int, (total - 1) / ${page.take}::int * ${page.take}::int)) from counted)`
  const [parts, shown, kept] = isWhole
    ? [
        sql`${tied(scope)}, counted as (select ((select count(*) from application a where a.stage in ${list(scope.stages)}
          and a.due_on is not null) - (select count(*) from tied))::int as total)`,
        sql`(select a.*, ${key} as key ${where} ${ordered(key, page)} ${place})`,
        sql``,
      ]
    : [
        sql`found as materialized (select a.id, a.due_on, ${key} as key ${where}), counted as (select count(*)::int as total from found)`,
        sql`(select a.id, a.key from found a ${ordered(sql`a.key`, page)} ${place})`,
        sql`join application a on a.id = p.id`,
      ]
  const found = await db.execute<TableRow>(sql`with ${ties(scope)}, ${parts}
    select ${cardColumns(scope)}, ${creditCode}, (select total from counted) as total,
      (select v.id from scheme_version v where v.status = 'published' and v.effective_from <= ${scope.today}
        order by v.effective_from desc limit 1) as scheme
    from ${shown} ${isWhole ? sql`a` : sql`p`} ${kept} ${ordered(isWhole ? sql`a.key` : sql`p.key`, page)}`)
  return found.rows
}
