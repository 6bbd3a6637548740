import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Db, onClient } from '@/db/client'
import { countByDue, readColumns } from '@/db/queries/board'
import type { BoardScope } from '@/db/queries/board-scope'
import { readList, readTable } from '@/db/queries/board-table'
import { countLanes } from '@/db/queries/lanes'
import { clockMarks } from '@/domain/board/clock'
import { type BoardQuery, readBoardQuery } from '@/domain/board/query'
import { BOARD_STAGES } from '@/domain/board/stages'
import { asDate } from '@/domain/calendar/days'
import { database } from '../database'
import { addBoardCase, addDesk } from '../testing/board'

const TODAY = '2026-11-23'
const CASES = 8000
const marks = clockMarks(asDate(TODAY))

let client: pg.PoolClient
let db: Db
let scope: BoardScope

beforeAll(async () => {
  const officer = await addDesk(['officer'])
  const pattern = await addBoardCase('formal_check', { officerId: officer.id })
  client = await database().pool.connect()
  await client.query('begin')
  db = onClient(client)
  scope = {
    personId: officer.id,
    today: TODAY,
    seesAll: true,
    areaIds: [],
    decides: false,
    chairs: false,
    stages: [...BOARD_STAGES],
  }
  // A board as it is when busy, gone again at the end: a few settled cases for each that is open.
  for (let from = 1; from <= CASES * 4; from += CASES)
    await db.execute(sql`
    insert into application (reference, enterprise_id, scheme_version_id, brand_name, product_name, field_id, area_id, stage,
      stage_since, due_on, officer_id, last_event_at, waiting, search, created_at, created_by)
    select 'P-' || n, a.enterprise_id, a.scheme_version_id, '品牌' || n, '产品',
      (array['agri_food_drug','consumer_goods','engineering','environment','equipment','foreign_trade','raw_materials','services'])[1 + n % 8],
      (array['yuzhong','jiangbei','nanan','beibei','yubei','banan','fuling','wanzhou','jiangjin','yongchuan'])[1 + n / 8 % 10],
      case when n % 4 > 0 then 'certified' else (array['formal_check','correction','district_check','expert_review','site_visit','deliberation','public_notice','certified'])[1 + n / 4 % 8] end,
      ${`${TODAY}T02:00:00Z`}::timestamptz, case when n % 4 > 0 then null else (date '2026-11-10' + n / 32 % 40)::text end,
      case when n % 16 = 0 then ${officer.id}::uuid else null end, now(), '{"for":"officer","done":0,"of":0}',
      'pinpai' || n || ' 品牌' || n || ' 91500000MA5U' || lpad(n::text, 6, '0'), now(), gen_random_uuid()
    from generate_series(${from}::int, ${from + CASES - 1}::int) n, application a where a.id = ${pattern.id}`)
  await db.execute(sql`analyze application`)
}, 120_000)

afterAll(async () => {
  await client.query('rollback')
  client.release()
})

type Asked = (db: Db, query: BoardQuery) => Promise<unknown>
type Plan = {
  'Node Type': string
  'Plan Rows': number
  'Relation Name'?: string
  'Index Name'?: string
  'Sort Key'?: string[]
  Plans?: Plan[]
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** The plan of the one statement a query sends. */
const planOf = async (ask: Asked, query: BoardQuery): Promise<Plan[]> => {
  const execute = db.execute.bind(db)
  let plan: Plan | undefined
  const spy = vi.spyOn(db, 'execute').mockImplementation((async (statement: Parameters<Db['execute']>[0]) => {
    const found = await execute<{ 'QUERY PLAN': { Plan: Plan }[] }>(sql`explain (format json) ${statement}`)
    plan = found.rows[0]?.['QUERY PLAN'][0]?.Plan
    return { rows: [] }
  }) as unknown as Db['execute'])
  await ask(db, query)
  spy.mockRestore()
  if (!plan) throw new Error('no statement was sent')
  return nodes(plan)
}

const columns: Asked = (at, query) => readColumns(at, scope, query, marks, { stages: scope.stages, take: 10 })
const counts: Asked = (at, query) => countByDue(at, scope, query, marks)
const table: Asked = (at, query) =>
  readList(at, scope, query, marks, { sort: query.sort ?? 'due', dir: 'asc', take: 50, skip: 0 })
const counted: Asked = (at, query) =>
  readTable(at, scope, query, marks, { sort: query.sort ?? 'due', dir: 'asc', take: 50, skip: 0 })
const lanes: Asked = (at, query) => countLanes(at, scope, query, query.lane ?? 'district', marks)

const FILTERS = [
  'field=equipment',
  'district=jiangjin',
  'officer=none',
  'due=over',
  'due=three',
  'flag=objection',
  'flag=veto',
  'flag=finding',
  'flag=failed',
  'flag=disagreed',
  'mine=held',
  'mine=waiting',
  'stage=site_visit,deliberation',
  'q=pinpai77',
  'q=91500000MA5U000077',
  'field=equipment&district=jiangjin',
  'field=equipment&due=over',
  'district=jiangjin&due=three&stage=formal_check',
  'mine=held&field=services',
  'q=pinpai7&district=yubei',
].map(text => readBoardQuery(Object.fromEntries(new URLSearchParams(text))))

it('no filter of the board reads every case there ever was', async () => {
  for (const [name, ask] of Object.entries({ columns, counts, table, counted, lanes }))
    for (const query of FILTERS) {
      const found = await planOf(ask, query)
      const whole = found.filter(n => n['Node Type'] === 'Seq Scan' && n['Relation Name'] === 'application')
      expect([name, query, whole.length]).toEqual([name, query, 0])
    }
}, 120_000)

it('the whole table in an order reads its page and not the board', async () => {
  for (const sort of ['due', 'brand', 'enterprise', 'since', 'stage', 'reference'] as const)
    for (const dir of ['asc', 'desc'] as const) {
      const found = await planOf(
        (at, query) => readTable(at, scope, query, marks, { sort, dir, take: 50, skip: 0 }),
        readBoardQuery({}),
      )
      const whole = found.filter(n => n['Node Type'] === 'Seq Scan' && n['Relation Name'] === 'application')
      expect([sort, dir, whole.length]).toEqual([sort, dir, 0])
      const sorted = found.filter(n => n['Node Type'] === 'Sort' && n['Plan Rows'] > 500)
      expect([sort, dir, sorted.map(n => n['Sort Key'])]).toEqual([sort, dir, []])
    }
}, 60_000)
