import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type BoardFilter, isFiltered, type Sort } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { type CardRow, cardColumns, chosen, tied, ties } from './board'
import type { BoardScope, Marks } from './board-scope'
import { byName } from './by-name'
import { list } from './list'

const ORDER: Record<Sort, SQL> = {
  due: sql`a.due_on`,
  since: sql`a.stage_since`,
  brand: byName(sql`a.brand_name`),
  enterprise: byName(sql`(select e.name from enterprise e where e.id = a.enterprise_id)`),
  stage: sql`a.stage`,
  area: sql`a.area_id`,
  field: sql`a.field_id`,
  reference: sql`a.reference`,
  officer: byName(sql`(select p.name from person p where p.id = a.officer_id)`),
}

const places = (stages: readonly BoardStage[]): SQL =>
  sql`array[${sql.join(
    stages.map(s => sql`${s}`),
    sql`, `,
  )}]`

export type TablePage = { sort: Sort; dir: 'asc' | 'desc'; take: number; skip: number }

type Order = Pick<TablePage, 'sort' | 'dir'>

const keyOf = (scope: BoardScope, { sort }: Order): SQL =>
  sort === 'stage' ? sql`array_position(${places(scope.stages)}, a.stage)` : ORDER[sort]

/** All in one direction, so that an index serves both by being read from either end; who has no officer comes last. */
const ordered = (key: SQL, { sort, dir }: Order): SQL => {
  const way = sql.raw(dir)
  const last = sort === 'officer' ? sql`nulls last` : sql``
  return sort === 'due'
    ? sql`order by a.due_on ${way}, a.id ${way}`
    : sql`order by ${key} ${way} ${last}, a.due_on ${way}, a.id ${way}`
}

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
 * The cases of a whole board in an order. By stage they are as they stand in the columns, one column after the other; by
 * enterprise they are walked along its index of names: neither reads more of a board than its pages up to this one.
 */
const wholeIn = (scope: BoardScope, filter: BoardFilter, marks: Marks, page: TablePage, place: SQL): SQL => {
  const where = chosen(scope, filter, marks)
  const way = sql.raw(page.dir)
  if (page.sort === 'stage')
    return sql`(select a.*, s.place as key from unnest(${places(scope.stages)}) with ordinality as s(stage, place)
      cross join lateral (select a.* from application a where a.stage = s.stage and ${where}
        order by a.due_on ${way}, a.id ${way} limit ${page.skip === 0 ? sql.raw(String(page.take)) : page.skip + page.take}) a
      ${ordered(sql`s.place`, page)} ${place})`
  const named: Partial<Record<Sort, [SQL, SQL]>> = {
    enterprise: [sql`enterprise e join application a on a.enterprise_id = e.id`, byName(sql`e.name`)],
    officer: [sql`application a left join person p on p.id = a.officer_id`, byName(sql`p.name`)],
  }
  const [from, key] = named[page.sort] ?? [sql`application a`, keyOf(scope, page)]
  return sql`(select a.*, ${key} as key from ${from} where a.stage in ${list(scope.stages)} and ${where}
    ${ordered(key, page)} ${place})`
}

/**
 * A page of the list with the exact number of cases on all pages, in one statement; of a page past the end the last one.
 * What a filter finds is looked for once, for count and page alike; a whole board is counted from its index. The size of
 * a page is written out: with a number it can't know PostgreSQL would plan every time anew.
 */
export const readTable = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  page: TablePage,
): Promise<TableRow[]> => {
  const take = sql.raw(String(page.take))
  const place =
    page.skip === 0
      ? sql`limit ${take}`
      : sql`limit ${take} offset (select greatest(0, least(${page.skip}::int, (total - 1) / ${take} * ${take})) from counted)`
  const isWhole = scope.seesAll && !isFiltered(filter)
  const [parts, shown] = isWhole
    ? [
        sql`${tied(scope)}, counted as (select ((select count(*) from application a where a.stage in ${list(scope.stages)}
          and a.due_on is not null) - (select count(*) from tied))::int as total)`,
        sql`${wholeIn(scope, filter, marks, page, place)} a`,
      ]
    : [
        sql`found as materialized (select a.id, a.due_on, ${keyOf(scope, page)} as key from application a
          where a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)}),
          counted as (select count(*)::int as total from found)`,
        sql`(select a.id as found_id, a.key from found a ${ordered(sql`a.key`, page)} ${place}) p
          join application a on a.id = p.found_id`,
      ]
  const found = await db.execute<TableRow>(sql`with ${ties(scope)}, ${parts}
    select ${cardColumns(scope)}, ${creditCode}, (select total from counted) as total,
      (select v.id from scheme_version v where v.status = 'published' and v.effective_from <= ${scope.today}
        order by v.effective_from desc limit 1) as scheme
    from ${shown} ${ordered(sql`key`, page)}`)
  return found.rows
}

export type Neighbours = { place: number; of: number; previous: string | null; next: string | null }

/** The cases before and after one in the order of a list, with its place among all of its filter; none when it is not among them. */
export const readNeighbours = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  order: Order,
  id: string,
): Promise<Neighbours | undefined> => {
  const found = await db.execute<Neighbours>(sql`with ${ties(scope)}
    select l.place, l."of", l.previous, l.next from (
      select a.id, (row_number() over w)::int as place, (count(*) over ())::int as "of", lag(a.id) over w as previous, lead(a.id) over w as next
      from application a where a.stage in ${list(scope.stages)} and ${chosen(scope, filter, marks)}
      window w as (${ordered(keyOf(scope, order), order)})
    ) l where l.id = ${id}`)
  return found.rows[0]
}
