import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Flag } from '@/domain/board/flags'
import type { BoardFilter, Cursor } from '@/domain/board/query'
import { BOARD_STAGES, type BoardStage } from '@/domain/board/stages'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import type { Waiting } from '@/domain/workflow/waiting'
import { isOpenTo } from '@/domain/workflow/work'
import { dueWhere, laneOf, OPEN_OBJECTION } from './board-due'
import type { BoardScope, Marks } from './board-scope'
import { inForce } from './conflicted'
import { list } from './list'
import { vetoCount, vetoInForce } from './veto'

const stagesFor = (who: 'district' | 'decider') => BOARD_STAGES.filter(stage => isOpenTo(who, stage))

/** What keeps a person out of a case, as in the function is_conflicted, gathered once for all cases. */
export const ties = ({ personId, today }: BoardScope): SQL => sql`ties as materialized (
  select k.enterprise_id, k.application_id from person_tie k where k.person_id = ${personId} and ${inForce(today)})`

/** Who evaluated a case can't decide it, so on the committee it is not theirs to see. */
const tookNoPart = ({ personId }: BoardScope): SQL => sql`not exists (select 1 from assignment w
    where w.application_id = a.id and w.person_id = ${personId})
  and not exists (select 1 from case_event w where w.actor_id = ${personId} and w.application_id = a.id and w.kind in ${list(EVALUATIONS)})`

/** Submitted cases that this person may see; those they are tied to do not exist for them. */
export const permitted = (scope: BoardScope): SQL => {
  const ways: SQL[] = []
  if (scope.seesAll) ways.push(sql`true`)
  if (scope.areaIds.length > 0)
    ways.push(sql`(a.area_id in ${list(scope.areaIds)} and a.stage in ${list(stagesFor('district'))})`)
  if (scope.decides) ways.push(sql`(a.stage in ${list(stagesFor('decider'))} and ${tookNoPart(scope)})`)
  if (ways.length === 0) ways.push(sql`false`)
  // A draft taken back before it was handed in leaves the stage of a draft, and has no number all the same.
  return sql`a.reference is not null and a.stage <> 'draft' and (${sql.join(ways, sql` or `)})
    and not exists (select 1 from ties k where k.enterprise_id = a.enterprise_id and (k.application_id is null or k.application_id = a.id))`
}

/** A case that is done, certificate and all, has no due date any more; so the index leaves it out by itself. */
const visible = (scope: BoardScope): SQL => sql`a.due_on is not null and ${permitted(scope)}`

/** That a case is not only this person's to see but also what stands inside it: what was found on site, how many have voted. */
const seesInside = (scope: BoardScope): SQL =>
  scope.seesAll
    ? sql`true`
    : scope.decides
      ? sql`(a.stage in ${list(stagesFor('decider'))} and ${tookNoPart(scope)})`
      : sql`false`

const FLAG_WHERE: Record<Flag, (scope: BoardScope) => SQL> = {
  veto: ({ today }) =>
    sql`a.enterprise_id in (select h.id from veto_entry v join enterprise h on h.credit_code = v.credit_code where ${vetoInForce(today)})`,
  objection: () => sql`a.stage = 'public_notice' and ${OPEN_OBJECTION}`,
  correction: () => sql`a.stage = 'correction'`,
  failed: () =>
    sql`a.stage = 'formal_check' and a.id in (select f.application_id from formal_point f where f.answer = 'fail' and f.reopened_at is null)`,
  finding: scope =>
    sql`a.id in (select f.application_id from finding f where f.status <> 'closed') and ${seesInside(scope)}`,
  disagreed: () =>
    sql`exists (select 1 from case_event w where w.application_id = a.id and w.kind = 'not_recommend')`,
  returned: () => sql`a.stage = 'formal_check' and a.correction_rounds > 0`,
}

/** What waits for this person to act, by the role that acts in a stage. */
const waitsForMe = (scope: BoardScope): SQL => {
  // A notice that still runs asks nothing of its officer, unless somebody has objected.
  const ways = [
    sql`(a.officer_id = ${scope.personId} and a.waiting->>'for' = 'officer'
      and (a.stage <> 'public_notice' or a.due_on < ${scope.today} or ${OPEN_OBJECTION}))`,
  ]
  if (scope.areaIds.length > 0)
    ways.push(sql`(a.stage = 'district_check' and a.area_id in ${list(scope.areaIds)})`)
  // Whoever has voted has done their part; the decision itself waits for the chair.
  if (scope.decides)
    ways.push(sql`(a.stage = 'deliberation' and ${tookNoPart(scope)} and (not exists (select 1 from vote v
      join deliberation d on d.id = v.deliberation_id where d.application_id = a.id and d.closed_at is null and v.person_id = ${scope.personId})
      ${scope.chairs ? sql`or a.waiting->>'reason' = 'decide'` : sql``}))`)
  return sql`(${sql.join(ways, sql` or `)})`
}

/**
 * That a case's names, numbers or pinyin hold every word. Found by pairs of neighbouring characters in one index, exact
 * down to two characters, then looked at; a single character is looked for in each case. No pattern that decides how to
 * search: PostgreSQL keeps one plan for all words.
 */
const holding = (q: string): SQL[] =>
  q
    .toLowerCase()
    .split(' ')
    .filter(Boolean)
    .slice(0, 5)
    .map(word => {
      const held = sql`(strpos(a.search, ${word}) > 0 or strpos(lower(a.reference), ${word}) > 0)`
      return [...word].length > 1
        ? sql`case_grams(a.search, a.reference) @> grams(${word}) and ${held}`
        : held
    })

export const chosen = (scope: BoardScope, filter: BoardFilter, marks: Marks): SQL => {
  const parts = [visible(scope)]
  if (filter.stage) parts.push(sql`a.stage in ${list(filter.stage)}`)
  if (filter.q) parts.push(...holding(filter.q))
  if (filter.field) parts.push(sql`a.field_id = ${filter.field}`)
  if (filter.district) parts.push(sql`a.area_id = ${filter.district}`)
  if (filter.officer)
    parts.push(filter.officer === 'none' ? sql`a.officer_id is null` : sql`a.officer_id = ${filter.officer}`)
  if (filter.due) parts.push(dueWhere(filter.due, scope.today, marks))
  if (filter.flag) parts.push(FLAG_WHERE[filter.flag](scope))
  if (filter.lane && filter.in) parts.push(sql`${laneOf(filter.lane, scope.today, marks)} = ${filter.in}`)
  if (filter.mine === 'held') parts.push(sql`a.officer_id = ${scope.personId}`)
  if (filter.mine === 'waiting') parts.push(waitsForMe(scope))
  return sql.join(parts, sql` and `)
}

/** How many cases of a stage are due on a day, and how many of those have a standing clock. */
export type DueRow = { stage: BoardStage; due: string; count: number; stopped: number }

/** The open cases the person is tied to: few, where reading each case of a board for its enterprise costs ten times as much. */
export const tied = (scope: BoardScope): SQL => sql`tied as (
  select distinct a.id, a.stage, a.due_on from ties k join application a on a.enterprise_id = k.enterprise_id
    where (k.application_id is null or k.application_id = a.id) and a.stage in ${list(scope.stages)} and a.due_on is not null)`

/** The whole board of somebody who sees every case: counted from the index alone, then less the cases they are tied to. */
const wholeBoard = (scope: BoardScope): SQL => sql`with ${ties(scope)}, ${tied(scope)}
  select stage, due_on as due, sum(n)::int as count, sum(s)::int as stopped from (
    select a.stage, a.due_on, count(*) as n, 0 as s from application a
      where a.stage in ${list(scope.stages)} and a.due_on is not null group by 1, 2
    union all select stage, due_on, -count(*), 0 from tied group by 1, 2
    union all select a.stage, a.due_on, 0, count(distinct a.id) from objection o join application a on a.id = o.application_id
      where o.status = 'open' and a.stage = 'public_notice' and a.due_on is not null and a.id not in (select id from tied) group by 1, 2
  ) x group by 1, 2 having sum(n) > 0`

/** Exact counts of a filter by stage and due date. */
export const countByDue = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter | null,
  marks: Marks,
): Promise<DueRow[]> => {
  const found = await db.execute<DueRow>(
    filter === null && scope.seesAll
      ? wholeBoard(scope)
      : sql`with ${ties(scope)} select a.stage, a.due_on as due, count(*)::int as count,
          (count(*) filter (where a.stage = 'public_notice' and ${OPEN_OBJECTION}))::int as stopped
          from application a where a.stage in ${list(scope.stages)} and ${chosen(scope, filter ?? {}, marks)} group by 1, 2`,
  )
  return found.rows
}

const unreadBy = (scope: BoardScope): SQL => sql`exists (select 1 from case_event w
    where w.application_id = a.id and w.actor_id is distinct from ${scope.personId}
    ${scope.seesAll ? sql`` : sql`and w.audience = 'applicant'`}
    and w.seq > coalesce((select r.seq from read_mark r where r.person_id = ${scope.personId} and r.application_id = a.id), 0))`

type Own = { waiting: number; held: number; unread: number }

/** How many cases wait for this person, how many they carry, and in how many of those something is new to them. */
export const countMine = async (db: Db, scope: BoardScope): Promise<Own> => {
  const found = await db.execute<Own>(sql`with ${ties(scope)}
    select (count(*) filter (where ${waitsForMe(scope)}))::int as waiting,
      (count(*) filter (where a.officer_id = ${scope.personId}))::int as held,
      (count(*) filter (where a.officer_id = ${scope.personId} and ${unreadBy(scope)}))::int as unread
    from application a where a.stage in ${list(scope.stages)} and (a.officer_id = ${scope.personId} or ${waitsForMe(scope)})
      and ${visible(scope)}`)
  return found.rows[0] ?? { waiting: 0, held: 0, unread: 0 }
}

export type CardRow = {
  id: string
  version: number
  reference: string
  stage: BoardStage
  brand: string
  product: string
  enterprise: string
  field: string
  area: string
  officer_id: string | null
  officer_name: string | null
  waiting: Waiting | null
  since: string
  due: string
  unread: boolean
  veto: number
  objection: number
  correction: number
  failed: number
  finding: number
  disagreed: boolean
  returned: boolean
  /** Whether the person sees what stands inside the case. */
  inside: boolean
  /** Read for the table only. */
  credit_code?: string
}

/** Columns of the chosen cases `a`; every sub-select is one index probe for one card. */
export const cardColumns = (
  scope: BoardScope,
): SQL => sql`a.id, a.version, a.reference, a.stage, a.brand_name as brand,
  a.product_name as product, (select e.name from enterprise e where e.id = a.enterprise_id) as enterprise,
  a.field_id as field, a.area_id as area, a.officer_id,
  (select p.name from person p where p.id = a.officer_id) as officer_name, a.waiting,
  to_char(a.stage_since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as since, a.due_on as due,
  ${unreadBy(scope)} as unread,
  ${vetoCount(sql`a.enterprise_id`, scope.today)} as veto,
  case when a.stage = 'public_notice' then (select count(*)::int from objection o where o.application_id = a.id and o.status = 'open') else 0 end as objection,
  case when a.stage = 'correction' then (select count(*)::int from correction_item i join correction c on c.id = i.correction_id
    where c.application_id = a.id and c.closed_at is null) else 0 end as correction,
  case when a.stage = 'formal_check' then (select count(*)::int from formal_point f where f.application_id = a.id and f.answer = 'fail' and f.reopened_at is null) else 0 end as failed,
  case when a.stage in ('site_visit', 'deliberation') and ${seesInside(scope)} then (select count(*)::int from finding f where f.application_id = a.id and f.status <> 'closed') else 0 end as finding,
  case when a.stage in ('formal_check', 'correction', 'district_check') then false
    else exists (select 1 from case_event w where w.application_id = a.id and w.kind = 'not_recommend') end as disagreed,
  a.stage = 'formal_check' and a.correction_rounds > 0 as returned, ${seesInside(scope)} as inside`

/** The first cards of each stage after a place, by due date; one more than `take` tells that there are more. */
export const readColumns = async (
  db: Db,
  scope: BoardScope,
  filter: BoardFilter,
  marks: Marks,
  page: { stages: readonly BoardStage[]; take: number; after?: Cursor | undefined },
): Promise<CardRow[]> => {
  if (page.stages.length === 0) return []
  const after = page.after ? sql`and (a.due_on, a.id) > (${page.after.due}, ${page.after.id}::uuid)` : sql``
  const found = await db.execute<CardRow>(sql`with ${ties(scope)}
    select ${cardColumns(scope)}
    from unnest(array[${sql.join(
      page.stages.map(s => sql`${s}`),
      sql`, `,
    )}]) with ordinality as s(stage, place)
    cross join lateral (select a.* from application a where a.stage = s.stage and ${chosen(scope, filter, marks)} ${after}
      order by a.due_on, a.id limit ${page.take + 1}) a
    order by s.place, a.due_on, a.id`)
  return found.rows
}

export type Hit = {
  id: string
  reference: string
  brand: string
  product: string
  enterprise: string
  stage: string
}

/** Cases this person may see whose names, numbers or pinyin hold every word, newest first; settled ones too for the office. */
export const searchCases = async (db: Db, scope: BoardScope, q: string, take: number): Promise<Hit[]> => {
  const words = holding(q)
  if (words.length === 0) return []
  const found = await db.execute<Hit>(sql`with ${ties(scope)}
    select a.id, a.reference, a.brand_name as brand, a.product_name as product, a.stage,
      (select e.name from enterprise e where e.id = a.enterprise_id) as enterprise
    from application a where ${permitted(scope)} and ${sql.join(words, sql` and `)}
    order by a.last_event_at desc limit ${take}`)
  return found.rows
}
