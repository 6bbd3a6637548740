import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { deliberation } from '@/db/schema/decision'
import { enterprise, membership } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import { assignment } from '@/db/schema/review'
import { ColumnsQuery, readBoardQuery, tableAddress } from '@/domain/board/query'
import { BOARD_STAGES } from '@/domain/board/stages'
import type { Outcome } from '@/domain/outcome'
import { waiting } from '@/domain/workflow/waiting'
import { setReadMark } from '../case/mark-read'
import { viewCase } from '../case/view-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { castVote } from '../decision/cast-vote'
import { addBoardCase, addDesk, BOARD_NOW, type BoardCase, recuse } from '../testing/board'
import { countWaiting } from './count-waiting'
import { neighbours } from './neighbours'
import { searchCases } from './search-cases'
import { viewBoard } from './view-board'
import { viewColumns } from './view-columns'
import { viewList } from './view-list'
import { viewRows } from './view-rows'
import { viewToday } from './view-today'

type Desk = Awaited<ReturnType<typeof addDesk>>

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.because.code}`)
  return outcome.value
}
const ALL = readBoardQuery({})

/** Every id a person can reach over the JSON board, page by page. */
const reach = async (ctx: Ctx, take = 4): Promise<string[]> => {
  const ids: string[] = []
  for (const stage of BOARD_STAGES) {
    let after: string | null | undefined
    do {
      const query = ColumnsQuery.parse({ stages: stage, take, ...(after ? { after } : {}) })
      const column = value(await viewColumns(ctx, query)).columns.find(c => c.stage === stage)
      ids.push(...(column?.cards.map(card => card.id) ?? []))
      after = column?.next
    } while (after)
  }
  return ids
}

let officer: Desk
let tied: Desk
const cases: BoardCase[] = []

beforeAll(async () => {
  officer = await addDesk(['officer'])
  tied = await addDesk(['officer'])
  const days = [
    '2026-11-12',
    '2026-11-19',
    '2026-11-20',
    '2026-11-23',
    '2026-11-24',
    '2026-11-26',
    '2026-12-18',
  ]
  for (const stage of BOARD_STAGES)
    for (const [i, dueOn] of days.entries())
      cases.push(
        await addBoardCase(stage, {
          dueOn,
          areaId: i % 2 ? 'jiangjin' : 'yuzhong',
          since: new Date('2026-11-09T02:00:00Z'),
          ...(i % 3 ? {} : { officerId: officer.id }),
        }),
      )
  await addBoardCase('draft', { dueOn: null })
  await addBoardCase('certified', { dueOn: null })
  await addBoardCase('declined', { dueOn: null })
})

describe('what a board shows', () => {
  it('counts every open case once, pages through all of them, and shows no draft and nothing settled', async () => {
    const board = value(await viewBoard(officer.ctx, ALL))
    expect(board.columns.map(c => c.stage)).toEqual([...BOARD_STAGES])
    expect(board.totals.all).toBe(cases.length)
    const ids = await reach(officer.ctx)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(cases.map(c => c.id).sort())
  })

  it('counts as over and near exactly the cards that say so', async () => {
    const query = ColumnsQuery.parse({ stages: BOARD_STAGES.join(','), take: 100 })
    const { columns, totals } = value(await viewColumns(officer.ctx, query))
    for (const column of columns) {
      const states = column.cards.map(card => card.clock.state)
      const count = (...wanted: string[]) => states.filter(state => wanted.includes(state)).length
      expect([column.stage, column.count, column.over, column.near]).toEqual([
        column.stage,
        states.length,
        count('over'),
        count('near', 'full'),
      ])
    }
    expect(totals.over).toBe(columns.reduce((sum, c) => sum + c.over, 0))
    expect(totals.near).toBe(columns.reduce((sum, c) => sum + c.near, 0))
    expect(totals.over).toBeGreaterThan(0)
  })

  it('filters by what the address says, and the heads follow while the totals stay', async () => {
    const held = value(await viewBoard(officer.ctx, readBoardQuery({ mine: 'held', district: 'yuzhong' })))
    const rows = await database().orm.select().from(application).where(eq(application.officerId, officer.id))
    const wanted = rows.filter(row => row.areaId === 'yuzhong')
    expect(held.columns.reduce((sum, c) => sum + c.count, 0)).toBe(wanted.length)
    expect(held.totals.all).toBe(cases.length)
    const over = value(await viewList(officer.ctx, readBoardQuery({ due: 'over', view: 'list' })))
    expect(over.cards.map(card => card.clock.state)).toEqual(over.cards.map(() => 'over'))
    expect(over.total).toBe(over.totals.over)
  })

  it('finds by name, number and pinyin, every word of it, and takes wildcards as letters', async () => {
    const [first] = cases
    if (!first) throw new Error('no case')
    expect(value(await searchCases(officer.ctx, first.creditCode)).map(hit => hit.id)).toEqual([first.id])
    expect(value(await searchCases(officer.ctx, '减速机 kanban')).length).toBe(10)
    expect(value(await searchCases(officer.ctx, '%')).length).toBe(0)
    expect(value(await searchCases(officer.ctx, '减_机')).length).toBe(0)
    for (const word of ['速', '减速', '速机', 'AN', first.creditCode.slice(3, 9)])
      expect([word, value(await searchCases(officer.ctx, word)).length > 0]).toEqual([word, true])
    for (const word of ['机减', '速速', '减机'])
      expect([word, value(await searchCases(officer.ctx, word)).length]).toEqual([word, 0])
    const [hit] = value(await searchCases(officer.ctx, first.creditCode))
    const byNumber = value(await searchCases(officer.ctx, hit?.reference ?? ''))
    expect(byNumber.map(found => found.id)).toEqual([first.id])
  })

  it('goes from case to case in the order of the column', async () => {
    const column = value(
      await viewColumns(officer.ctx, ColumnsQuery.parse({ stages: 'site_visit' })),
    ).columns.find(c => c.stage === 'site_visit')
    const ids = column?.cards.map(card => card.id) ?? []
    const around = await neighbours(officer.ctx, ids[2] ?? '', 'stage=site_visit')
    expect(around).toEqual({ place: 3, of: 7, previous: ids[1], next: ids[3] })
    expect(await neighbours(officer.ctx, ids[2] ?? '', 'stage=correction')).toBeNull()
  })

  it.each(['due', 'brand', 'enterprise', 'officer', 'stage'] as const)(
    'goes from row to row in the order of a table sorted by %s',
    async sort => {
      for (const dir of ['asc', 'desc'] as const) {
        const query = { stage: ['site_visit', 'formal_check'], sort, dir } as const
        const { cards } = value(await viewRows(officer.ctx, { ...query, stage: [...query.stage] }))
        const ids = cards.map(card => card.id)
        const list = tableAddress({ ...query, stage: [...query.stage], view: 'list', page: 2, cols: ['due'] })
        expect(list).not.toContain('cols')
        for (const at of [1, 4])
          expect(await neighbours(officer.ctx, ids[at] ?? '', list)).toEqual({
            place: at + 1,
            of: ids.length,
            previous: ids[at - 1],
            next: ids[at + 1],
          })
      }
    },
  )

  it('marks as unread what others did since one looked, and not what one did oneself', async () => {
    const target = await addBoardCase('formal_check', { dueOn: '2026-11-10', areaId: 'beibei' })
    cases.push(target)
    const unread = async () =>
      value(await viewList(officer.ctx, readBoardQuery({ district: 'beibei' }))).cards[0]?.isUnread
    expect(await unread()).toBe(true)
    await setReadMark(database().orm, officer.ctx, { id: target.id, eventCount: 1 })
    expect(await unread()).toBe(false)
    const add = (seq: number, actorId: string) =>
      database().orm.insert(caseEvent).values({
        applicationId: target.id,
        seq,
        kind: 'note_added',
        actorId,
        actorName: '某人',
        actorRole: 'officer',
        audience: 'office',
        at: BOARD_NOW,
      })
    await add(2, officer.id)
    expect(await unread()).toBe(false)
    await add(3, tied.id)
    expect(await unread()).toBe(true)
    await setReadMark(database().orm, officer.ctx, { id: target.id, eventCount: 1 })
    expect(await unread()).toBe(true)
  })
})

describe('whom it shows to', () => {
  it('a draft taken back before it was handed in was never the office’s to see: not in search, feed or frame', async () => {
    const [draft, handedIn] = [
      await addBoardCase('withdrawn', { dueOn: null }),
      await addBoardCase('withdrawn', { dueOn: null }),
    ]
    await database().orm.update(application).set({ reference: null }).where(eq(application.id, draft.id))
    expect(value(await searchCases(officer.ctx, draft.creditCode))).toEqual([])
    expect(value(await searchCases(officer.ctx, handedIn.creditCode)).map(hit => hit.id)).toEqual([
      handedIn.id,
    ])
    expect(await viewCase(officer.ctx, draft.id)).toMatchObject({ because: { code: 'missing' } })
  })

  it('a person with a tie is a stranger to those cases in cards, counts, list, search and neighbours', async () => {
    const [a, b, c, d, e, f, g] = cases
    if (!a || !b || !c || !d || !e || !f || !g) throw new Error('no cases')
    const nameOf = async (id: string): Promise<string> =>
      (await database().orm.select().from(enterprise).where(eq(enterprise.id, id)))[0]?.name ?? ''
    const former = await nameOf(g.enterpriseId)
    await database()
      .orm.update(enterprise)
      .set({ name: `${former}（更名后）` })
      .where(eq(enterprise.id, g.enterpriseId))
    const twin = await addBoardCase('formal_check', { enterpriseId: d.enterpriseId, dueOn: '2026-11-30' })
    cases.push(twin)
    await recuse(tied.id, a.enterpriseId)
    await recuse(tied.id, a.enterpriseId)
    await database()
      .orm.insert(membership)
      .values({ enterpriseId: b.enterpriseId, personId: tied.id, role: 'viewer', addedAt: BOARD_NOW })
    await database()
      .orm.insert(expertTie)
      .values([
        {
          personId: tied.id,
          kind: 'employer',
          creditCode: c.creditCode,
          organisation: 'x',
          addedAt: BOARD_NOW,
        },
        {
          personId: tied.id,
          kind: 'past_employer',
          creditCode: e.creditCode,
          organisation: 'y',
          until: '2021-01-01',
          addedAt: BOARD_NOW,
        },
        {
          personId: tied.id,
          kind: 'consultancy',
          organisation: ` ${await nameOf(f.enterpriseId)}·`,
          addedAt: BOARD_NOW,
        },
        { personId: tied.id, kind: 'past_employer', organisation: former, addedAt: BOARD_NOW },
      ])
    await recuse(tied.id, d.enterpriseId, d.id)
    const hidden = [a.id, b.id, c.id, d.id, f.id, g.id]

    const judged = await database().orm.execute<{ id: string }>(
      sql`select id from application where due_on is not null and stage <> 'draft' and is_conflicted(${tied.id}, id, '2026-11-23'::date)`,
    )
    expect(judged.rows.map(row => row.id).sort()).toEqual([...hidden].sort())

    const seen = await reach(tied.ctx)
    expect(seen.filter(id => hidden.includes(id))).toEqual([])
    expect(seen).toContain(twin.id)
    expect(seen.length).toBe(cases.length - hidden.length)
    const whole = value(await viewBoard(tied.ctx, ALL))
    expect(whole.totals.all).toBe(seen.length)
    const filtered = value(await viewList(tied.ctx, readBoardQuery({ field: 'equipment', view: 'list' })))
    expect(filtered.total).toBe(seen.length)
    expect(filtered.cards.map(card => card.id).filter(id => hidden.includes(id))).toEqual([])
    expect(value(await searchCases(tied.ctx, a.creditCode))).toEqual([])
    expect(await neighbours(tied.ctx, a.id, 'stage=formal_check')).toBeNull()
  })

  it('a district officer sees the own area from the district check on', async () => {
    const desk = await addDesk(['district'], 'jiangjin')
    const board = value(await viewBoard(desk.ctx, ALL))
    expect(board.columns.map(c => c.stage)).toEqual(
      BOARD_STAGES.filter(s => s !== 'formal_check' && s !== 'correction'),
    )
    const areas = new Set(board.columns.flatMap(c => c.cards.map(card => card.area)))
    expect([...areas]).toEqual(['jiangjin'])
    expect(board.columns.map(c => c.count)).toEqual([3, 3, 3, 3, 3, 3])
    expect(board.totals.waiting).toBe(3)
    const sneaky = value(
      await viewList(desk.ctx, readBoardQuery({ district: 'yuzhong', stage: 'formal_check' })),
    )
    expect(sneaky.total).toBe(0)
    const nowhere = await addDesk(['district'])
    expect(await viewBoard(nowhere.ctx, ALL)).toMatchObject({ because: { code: 'missing' } })
  })

  it('the committee sees deliberation and later, without cases its member has evaluated', async () => {
    const chair = await addDesk(['chair'])
    const before = value(await viewBoard(chair.ctx, ALL))
    expect(before.columns.map(c => [c.stage, c.count])).toEqual([
      ['deliberation', 7],
      ['public_notice', 7],
      ['certified', 7],
    ])
    const [one, two] = before.columns[0]?.cards ?? []
    if (!one || !two) throw new Error('no cards')
    await database().orm.insert(assignment).values({
      applicationId: one.id,
      personId: chair.id,
      role: 'expert',
      alias: 'A',
      status: 'replaced',
      at: BOARD_NOW,
    })
    await database().orm.insert(caseEvent).values({
      applicationId: two.id,
      seq: 2,
      kind: 'accept',
      actorId: chair.id,
      actorName: '主任',
      actorRole: 'officer',
      audience: 'applicant',
      at: BOARD_NOW,
    })
    const later = { ...chair.ctx }
    const after = value(await viewBoard(later, ALL))
    expect(after.columns[0]?.count).toBe(5)
    expect(after.totals.waiting).toBe(5)
    expect(await countWaiting(later)).toBe(5)
  })

  it('says exactly how many have no officer, however many of them it shows', async () => {
    for (let i = 0; i < 31; i++) await addBoardCase('formal_check')
    const today = value(await viewToday({ ...officer.ctx }))
    const list = value(await viewList({ ...officer.ctx }, { officer: 'none' }))
    expect(today.unassigned).toHaveLength(30)
    expect(today.unassignedTotal).toBe(list.total)
    expect(today.unassignedTotal).toBeGreaterThan(30)
  })

  it('a queue holds what waits for its person: a panel still to be drawn, and nothing they have voted on', async () => {
    const [drawer, member] = [await addDesk(['officer']), await addDesk(['committee'])]
    const [undrawn, scoring] = [
      await addBoardCase('expert_review', { officerId: drawer.id }),
      await addBoardCase('expert_review', { officerId: drawer.id }),
    ]
    const debated = await addBoardCase('deliberation', { officerId: drawer.id })
    await database()
      .orm.update(application)
      .set({ waiting: waiting('score', 1, 3) })
      .where(eq(application.id, scoring.id))
    const mine = async (desk: Desk) =>
      value(await viewList({ ...desk.ctx }, readBoardQuery({ mine: 'waiting', view: 'list' }))).cards
    expect((await mine(drawer)).map(card => [card.id, card.waiting?.reason])).toEqual([[undrawn.id, 'draw']])
    expect(await countWaiting({ ...drawer.ctx })).toBe(1)
    const before = (await mine(member)).map(card => card.id)
    expect(before).toContain(debated.id)
    const [round] = await database()
      .orm.insert(deliberation)
      .values({ applicationId: debated.id, round: 1, openedAt: BOARD_NOW })
      .returning()
    await castVote(member.ctx, {
      applicationId: debated.id,
      choice: 'certify',
      reason: '材料齐全，同意认定。',
    })
    expect(round).toBeDefined()
    expect((await mine(member)).map(card => card.id)).toEqual(before.filter(id => id !== debated.id))
  })

  it('rail and page of one request count what waits once', async () => {
    const asked = vi.spyOn(database().pool, 'query')
    const counts = () => asked.mock.calls.filter(call => JSON.stringify(call).includes('as waiting')).length
    for (const view of [
      (ctx: Ctx) => viewToday(ctx),
      (ctx: Ctx) => viewBoard(ctx, ALL),
      (ctx: Ctx) => viewList(ctx, ALL),
    ]) {
      const request = { ...officer.ctx }
      const before = counts()
      const waiting = await countWaiting(request)
      expect((await view(request)).ok).toBe(true)
      expect(counts() - before).toBe(1)
      expect(await countWaiting({ ...officer.ctx })).toBe(waiting)
    }
    asked.mockRestore()
  })

  it.each(['expert', 'inspector', 'admin', 'auditor'] as const)('%s has no board', async role => {
    const desk = await addDesk([role])
    for (const answer of [
      await viewBoard(desk.ctx, ALL),
      await viewList(desk.ctx, ALL),
      await viewColumns(desk.ctx, ColumnsQuery.parse({})),
      await searchCases(desk.ctx, '看板'),
      await viewToday(desk.ctx),
    ])
      expect(answer).toEqual({ ok: false, because: { code: 'missing' } })
    expect(await countWaiting(desk.ctx)).toBe(0)
  })

  it('the public is asked to sign in', async () => {
    const ctx: Ctx = {
      now: BOARD_NOW,
      actor: { kind: 'anonymous' },
      requestId: randomUUID(),
      address: '',
      locale: 'zh-CN',
    }
    expect(await viewBoard(ctx, ALL)).toMatchObject({ because: { code: 'unauthenticated' } })
  })
})
