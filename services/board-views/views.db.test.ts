import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { readBoardQuery } from '@/domain/board/query'
import { SaveDeskSettings, SaveView, VIEWS_MAX } from '@/domain/board/saved-views'
import type { Outcome } from '@/domain/outcome'
import { exportList } from '../board/export-list'
import { viewBoard } from '../board/view-board'
import { viewList } from '../board/view-list'
import type { Ctx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, BOARD_NOW, type BoardCase, recuse } from '../testing/board'
import { deskSettings, keptViews } from './list'
import { removeView } from './remove'
import { renameView } from './rename'
import { restoreView } from './restore'
import { saveView } from './save'
import { saveDeskSettings } from './save-settings'
import { setDefaultView } from './set-default'

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.because.code}`)
  return outcome.value
}
const because = <T>(outcome: Outcome<T>) => (outcome.ok ? null : outcome.because)
const save = (ctx: Ctx, name: string, query: string) => saveView(ctx, SaveView.parse({ name, query }))
const paramsOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

let officer: Awaited<ReturnType<typeof addDesk>>
let district: Awaited<ReturnType<typeof addDesk>>
let tied: Awaited<ReturnType<typeof addDesk>>
const cases: BoardCase[] = []

beforeAll(async () => {
  officer = await addDesk(['officer'])
  district = await addDesk(['district'], 'wanzhou')
  tied = await addDesk(['officer'])
  for (const stage of ['formal_check', 'district_check', 'site_visit'] as const)
    for (const areaId of ['wanzhou', 'fuling']) cases.push(await addBoardCase(stage, { areaId }))
  const [first] = cases
  if (first) await recuse(tied.id, first.enterpriseId)
})

describe('views kept by name', () => {
  it('keep what is asked and nothing that nobody could have chosen', async () => {
    const kept = value(
      await save(
        officer.ctx,
        ' 万州 ',
        'district=wanzhou&stage=site_visit,formal_check,nowhere&sort=brand&dir=desc&lane=field&cols=officer,enterprise,secret&view=list&page=7&hack=1',
      ),
    )
    expect(kept.name).toBe('万州')
    expect(paramsOf(kept.query)).toEqual({
      district: 'wanzhou',
      stage: 'formal_check,site_visit',
      lane: 'field',
      view: 'list',
      sort: 'brand',
      dir: 'desc',
      cols: 'officer,enterprise',
    })
    const { own } = value(await keptViews(officer.ctx))
    expect(own.map(view => view.id)).toContain(kept.id)
  })

  it('refuse a name twice, an empty one, and more than one keeps', async () => {
    const desk = await addDesk(['chair'])
    value(await save(desk.ctx, '同名', ''))
    expect(because(await save(desk.ctx, '同名', 'due=over'))?.fields).toEqual({ name: 'taken' })
    expect(SaveView.safeParse({ name: ' \u200b ', query: '' }).success).toBe(false)
    for (let i = 1; i < VIEWS_MAX; i++) value(await save(desk.ctx, `视图${i}`, ''))
    expect(because(await save(desk.ctx, '多一个', ''))?.reason).toBe('too_many_views')
  })

  it('shared by link show a colleague only what the colleague may see', async () => {
    const kept = value(await save(officer.ctx, '两区', 'stage=formal_check,district_check,site_visit'))
    const { linked, own } = value(await keptViews(district.ctx, kept.id))
    expect(linked).toMatchObject({ id: kept.id, owner: officer.name, isDefault: false })
    expect(own).toEqual([])
    const query = readBoardQuery(paramsOf(linked?.query ?? ''))
    const seen = (ctx: Ctx) => viewList(ctx, query).then(view => value(view).cards.map(card => card.id))
    const [theirs, mine, ofTied] = [await seen(district.ctx), await seen(officer.ctx), await seen(tied.ctx)]
    const ids = (list: number[]) => list.map(i => cases[i]?.id)
    expect(mine).toEqual(expect.arrayContaining(ids([0, 1, 2, 3, 4, 5])))
    expect(theirs.toSorted()).toEqual(ids([2, 4]).toSorted())
    expect(ofTied).not.toContain(cases[0]?.id)
    const board = value(await viewBoard(district.ctx, query))
    expect(board.columns.map(column => column.stage)).toEqual(['district_check', 'site_visit'])
  })

  it('are changed by their owner alone', async () => {
    const kept = value(await save(officer.ctx, '只归我', 'due=over'))
    for (const ctx of [tied.ctx, district.ctx]) {
      expect(because(await renameView(ctx, { id: kept.id, name: '抢走' }))?.code).toBe('missing')
      expect(because(await removeView(ctx, { id: kept.id }))?.code).toBe('missing')
      expect(because(await setDefaultView(ctx, { id: kept.id }))?.code).toBe('missing')
    }
    value(await removeView(officer.ctx, { id: kept.id }))
    expect(because(await restoreView(tied.ctx, { id: kept.id }))?.code).toBe('missing')
    value(await restoreView(officer.ctx, { id: kept.id }))
  })

  it('are no use to whoever has no board', async () => {
    for (const role of ['expert', 'inspector', 'admin', 'auditor'] as const) {
      const { ctx } = await addDesk([role])
      expect(because(await save(ctx, '没有看板', ''))?.code).toBe('missing')
      expect(because(await keptViews(ctx, randomUUID()))?.code).toBe('missing')
      expect(because(await exportList(ctx, readBoardQuery({})))?.code).toBe('missing')
    }
  })

  it('go away with their link, come back when that is undone, and make way for a name given meanwhile', async () => {
    const kept = value(await save(officer.ctx, '撤得回', 'flag=objection'))
    value(await setDefaultView(officer.ctx, { id: kept.id }))
    value(await removeView(officer.ctx, { id: kept.id }))
    expect(value(await keptViews(district.ctx, kept.id)).linked).toBeNull()
    expect(because(await removeView(officer.ctx, { id: kept.id }))?.code).toBe('missing')
    value(await restoreView(officer.ctx, { id: kept.id }))
    expect(value(await keptViews(district.ctx, kept.id)).linked?.name).toBe('撤得回')
    value(await removeView(officer.ctx, { id: kept.id }))
    const other = value(await save(officer.ctx, '撤得回', ''))
    expect(because(await restoreView(officer.ctx, { id: kept.id }))?.fields).toEqual({ name: 'taken' })
    value(await renameView(officer.ctx, { id: other.id, name: '让位' }))
    value(await restoreView(officer.ctx, { id: kept.id }))
  })

  it('have one among them that the board opens with', async () => {
    const desk = await addDesk(['officer'])
    const a = value(await save(desk.ctx, '甲', 'due=over'))
    const b = value(await save(desk.ctx, '乙', 'due=today'))
    value(await setDefaultView(desk.ctx, { id: a.id }))
    value(await setDefaultView(desk.ctx, { id: b.id }))
    const defaults = async () =>
      value(await keptViews(desk.ctx)).own.flatMap(view => (view.isDefault ? [view.name] : []))
    expect(await defaults()).toEqual(['乙'])
    value(await setDefaultView(desk.ctx, { id: null }))
    expect(await defaults()).toEqual([])
  })
})

it('keeps columns and keys on the account, each without touching the other', async () => {
  const { ctx } = await addDesk(['officer'])
  expect(await deskSettings(ctx)).toEqual({ columns: null, keysOn: true })
  value(await saveDeskSettings(ctx, { columns: ['officer', 'creditCode'] }))
  value(await saveDeskSettings(ctx, { keysOn: false }))
  expect(await deskSettings(ctx)).toEqual({ columns: ['officer', 'creditCode'], keysOn: false })
  expect(SaveDeskSettings.safeParse({ columns: ['password'] }).success).toBe(false)
  value(await saveDeskSettings(ctx, { columns: null }))
  expect(await deskSettings(ctx)).toEqual({ columns: null, keysOn: false })
})

describe('the table as a file', () => {
  const text = async (ctx: Ctx, query: string): Promise<string[]> => {
    let all = ''
    for await (const piece of value(await exportList(ctx, readBoardQuery(paramsOf(query))))) all += piece
    return all.trimEnd().split('\r\n')
  }
  it('holds what is shown: every match, the chosen columns, and nothing the reader may not see', async () => {
    const query = 'district=fuling&cols=creditCode,stage&sort=stage'
    const [head, ...rows] = await text(officer.ctx, query)
    expect(head).toBe('\uFEFF品牌与产品,统一社会信用代码,阶段')
    expect(rows.map(row => row.split(',')[2])).toEqual(['形式审查', '区县核实', '现场核查'])
    expect((await text(officer.ctx, 'stage=formal_check&district=wanzhou')).length).toBe(2)
    expect((await text(tied.ctx, 'stage=formal_check&district=wanzhou')).length).toBe(1)
    expect((await text(district.ctx, query)).length).toBe(1)
  })
  it('is safe to open in a spreadsheet', async () => {
    const odd = await addBoardCase('formal_check', { areaId: 'qianjiang' })
    await database()
      .orm.update(application)
      .set({ brandName: '=HYPERLINK("https://x.example","点我")', lastEventAt: BOARD_NOW })
      .where(eq(application.id, odd.id))
    const [, row] = await text(officer.ctx, 'district=qianjiang&cols=stage')
    expect(row?.startsWith('"\'=HYPERLINK(""https')).toBe(true)
  })
})
