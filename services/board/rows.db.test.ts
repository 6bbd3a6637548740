import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { type BoardQuery, readBoardQuery, SORTS } from '@/domain/board/query'
import { BOARD_STAGES } from '@/domain/board/stages'
import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, type BoardCase, recuse } from '../testing/board'
import { viewBoard } from './view-board'
import { viewList } from './view-list'
import { viewRows } from './view-rows'

type Desk = Awaited<ReturnType<typeof addDesk>>

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.because.code}`)
  return outcome.value
}
const asked = (text: string): BoardQuery => readBoardQuery(Object.fromEntries(new URLSearchParams(text)))
const idsOf = async (ctx: Ctx, text: string): Promise<string[]> => {
  const ids: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const rows = value(await viewRows(ctx, { ...asked(text), page }))
    ids.push(...rows.cards.map(card => card.id))
    pages = rows.pages
  }
  return ids
}

let officer: Desk
let tied: Desk
let hidden: BoardCase
let district: Desk
const cases: BoardCase[] = []

beforeAll(async () => {
  officer = await addDesk(['officer'])
  tied = await addDesk(['officer'])
  district = await addDesk(['district'], 'jiangjin')
  for (let n = 0; n < 70; n++)
    cases.push(
      await addBoardCase(BOARD_STAGES[n % BOARD_STAGES.length] ?? 'formal_check', {
        dueOn: `2026-12-${String(1 + (n % 20)).padStart(2, '0')}`,
        areaId: n % 2 ? 'jiangjin' : 'yuzhong',
        ...(n % 3 ? {} : { officerId: officer.id }),
      }),
    )
  const [first] = cases
  if (!first) throw new Error('no case')
  hidden = first
  await recuse(tied.id, hidden.enterpriseId)
  await addBoardCase('draft', { dueOn: null })
  await addBoardCase('declined', { dueOn: null })
})

it('leafs through every case once in any order, and counts exactly those', async () => {
  const all = cases.map(c => c.id).sort()
  for (const sort of SORTS)
    for (const dir of ['asc', 'desc']) {
      const ids = await idsOf(officer.ctx, `sort=${sort}&dir=${dir}`)
      expect([sort, dir, [...ids].sort()]).toEqual([sort, dir, all])
      expect([sort, dir, await idsOf(officer.ctx, `sort=${sort}&dir=${dir}&q=kanban`)]).toEqual([
        sort,
        dir,
        ids,
      ])
    }
  expect(value(await viewRows(officer.ctx, asked(''))).total).toBe(all.length)
})

it('counts what a filter finds as the heads of the columns do', async () => {
  for (const text of [
    'district=jiangjin',
    'mine=held',
    'mine=waiting',
    'due=over',
    'flag=objection',
    'stage=site_visit',
    'q=kanban1',
  ]) {
    const board = value(await viewBoard(officer.ctx, asked(text)))
    const { total, cards } = value(await viewRows(officer.ctx, asked(text)))
    expect([text, total]).toEqual([text, board.columns.reduce((sum, column) => sum + column.count, 0)])
    expect([text, cards.length]).toEqual([text, Math.min(50, total)])
  }
})

it('of a page past the end it shows the last, and of nothing the first', async () => {
  for (const text of ['', 'q=kanban']) {
    const last = value(await viewRows(officer.ctx, asked(text ? `${text}&page=2` : 'page=2')))
    expect([last.page, last.pages, last.cards.length]).toEqual([2, 2, 20])
    expect(value(await viewRows(officer.ctx, { ...asked(text), page: 900 }))).toEqual(last)
  }
  const none = value(await viewRows(officer.ctx, asked('q=gibtsnicht&page=3')))
  expect(none).toMatchObject({ cards: [], total: 0, page: 1, pages: 1 })
})

it('a case somebody is tied to is neither shown nor counted, with a filter and without', async () => {
  for (const text of ['', 'q=kanban', 'sort=enterprise', `q=${hidden.creditCode}`]) {
    const [own, others] = await Promise.all([idsOf(tied.ctx, text), idsOf(officer.ctx, text)])
    expect(others).toContain(hidden.id)
    expect(own).toEqual(others.filter(id => id !== hidden.id))
    const { total } = value(await viewRows(tied.ctx, asked(text)))
    expect([text, total]).toEqual([text, own.length])
  }
})

it('a tie that comes up while the table is open holds from the next request on', async () => {
  const later = await addDesk(['officer'])
  const [, second] = cases
  if (!second) throw new Error('no case')
  expect(await idsOf(later.ctx, '')).toContain(second.id)
  await recuse(later.id, second.enterpriseId, second.id)
  expect(await idsOf(later.ctx, '')).not.toContain(second.id)
})

it('a district officer has the rows of the own area from the district check on', async () => {
  const ids = await idsOf(district.ctx, '')
  const own = cases.filter(
    (_, n) =>
      n % 2 === 1 && !['formal_check', 'correction'].includes(BOARD_STAGES[n % BOARD_STAGES.length] ?? ''),
  )
  expect([...ids].sort()).toEqual(own.map(c => c.id).sort())
  expect(value(await viewRows(district.ctx, asked('district=yuzhong'))).total).toBe(0)
  expect(value(await viewRows(district.ctx, asked(''))).total).toBe(ids.length)
})

it('shows the same as the table that keeps itself up to date', async () => {
  for (const text of ['', 'q=kanban', 'page=2', 'sort=brand&dir=desc']) {
    const { totals, ...list } = value(await viewList(officer.ctx, asked(text)))
    expect(value(await viewRows(officer.ctx, asked(text)))).toEqual(list)
    expect(totals.all).toBe(cases.length)
  }
})

it.each(['expert', 'inspector', 'admin', 'auditor'] as const)('%s has no rows', async role => {
  const desk = await addDesk([role])
  expect(await viewRows(desk.ctx, asked(''))).toEqual({ ok: false, because: { code: 'missing' } })
})

it('the public is asked to sign in', async () => {
  const ctx: Ctx = { ...officer.ctx, actor: { kind: 'anonymous' } }
  expect(await viewRows(ctx, asked(''))).toMatchObject({ because: { code: 'unauthenticated' } })
})

it('sorts Chinese names by their pinyin, backwards and page by page alike', async () => {
  // By the numbers of their characters they would be 周, 安, 张, 李.
  const names = ['安陶', '李氏', '张小泉', '周记']
  const desk = await addDesk(['officer'])
  const db = database().orm
  for (const name of ['张小泉', '安陶', '周记', '李氏']) {
    const one = await addBoardCase('site_visit', {
      officerId: desk.id,
      areaId: 'wulong',
      dueOn: '2027-01-05',
    })
    await db.update(application).set({ brandName: name }).where(eq(application.id, one.id))
    await db
      .update(enterprise)
      .set({ name: `${name}有限公司` })
      .where(eq(enterprise.id, one.enterpriseId))
  }
  for (const sort of ['brand', 'enterprise'])
    for (const dir of ['asc', 'desc'])
      for (const filter of ['district=wulong', '']) {
        const ids = await idsOf(desk.ctx, `sort=${sort}&dir=${dir}&${filter}`)
        const cards = value(await viewRows(desk.ctx, asked('district=wulong'))).cards
        const brands = ids.flatMap(id => cards.filter(card => card.id === id).map(card => card.brand))
        expect([sort, dir, filter, brands]).toEqual([
          sort,
          dir,
          filter,
          dir === 'asc' ? names : names.toReversed(),
        ])
      }
})
