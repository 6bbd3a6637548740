import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { OpenBulk } from '@/domain/board/bulk'
import type { Outcome } from '@/domain/outcome'
import { addNote } from '../case/add-note'
import { moveCase } from '../case/move'
import { undoMove } from '../case/undo-move'
import type { Ctx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, type BoardCase, recuse } from '../testing/board'
import { openBulk } from './open'
import { openBulks } from './own-list'
import { runBulk } from './run'
import { stopBulk } from './stop'
import { undoBulk } from './undo'
import { viewBulk } from './view'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : (outcome.because.reason ?? outcome.because.code)
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.because))
  return outcome.value
}
const later = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})

let officer: Desk
let district: Desk
let otherDistrict: Desk
beforeAll(async () => {
  officer = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
  otherDistrict = await addDesk(['district'], 'jiangjin')
})

const rowOf = async ({ id }: BoardCase) => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, id))
  if (!row) throw new Error('no case')
  const { version: _, eventCount: __, lastEventAt: ___, ...state } = row
  return state
}

/** So many cases, recommended in one order by this desk. */
const moved = async (n: number, desk = district) => {
  const cases: BoardCase[] = []
  for (let i = 0; i < n; i++) cases.push(await addBoardCase('district_check'))
  const before = await Promise.all(cases.map(rowOf))
  const input = OpenBulk.parse({
    name: 'recommend',
    ids: cases.map(({ id }) => id).join(','),
    query: '',
    seenAt: desk.ctx.now.toISOString(),
    count: n,
  })
  const { id } = must(await openBulk(desk.ctx, input))
  must(await runBulk(desk.ctx, { bulkId: id }))
  return { id, cases, before }
}
const undoToEnd = async (ctx: Ctx, bulkId: string) => {
  for (;;) {
    const run = must(await undoBulk(ctx, { bulkId }))
    if (run.isEnded) return run.counts
  }
}

describe('taking back a bulk move', () => {
  it('leaves every case as if it had not been moved, and the log with both', async () => {
    const { id, cases, before } = await moved(3)
    expect(must(await viewBulk(district.ctx, id, { state: null, page: 1 })).undoUntil).not.toBeNull()
    expect(await undoToEnd(later(district.ctx, 1), id)).toMatchObject({ moved: 0, undone: 3, kept: 0 })
    expect(await Promise.all(cases.map(rowOf))).toEqual(before)
    for (const each of cases) {
      const log = await database().orm.select().from(caseEvent).where(eq(caseEvent.applicationId, each.id))
      expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['recommend', 'move_undone']))
    }
    const view = must(await viewBulk(district.ctx, id, { state: 'undone', page: 1 }))
    expect(view).toMatchObject({ undoUntil: null, counts: { undone: 3 } })
    expect(view.items.map(item => item.toStage)).toEqual(Array(3).fill('district_check'))
    // Sent again, and by three windows at once, it takes nothing back twice.
    const again = await Promise.all([1, 2, 3].map(() => undoBulk(later(district.ctx, 2), { bulkId: id })))
    expect(again.map(code)).toEqual(['done', 'done', 'done'])
    expect(await Promise.all(cases.map(rowOf))).toEqual(before)
  })

  it('keeps what something else has happened to, each for its own reason, and takes back the others', async () => {
    const { id, cases } = await moved(5)
    const [free, noted, alone, tied] = cases
    if (!free || !noted || !alone || !tied) throw new Error('no cases')
    await addNote(later(officer.ctx, 1), { applicationId: noted.id, text: '已与区县电话确认。' })
    must(await undoMove(later(district.ctx, 1), { applicationId: alone.id, version: alone.version + 1 }))
    must(
      await moveCase(later(district.ctx, 2), {
        applicationId: alone.id,
        name: 'recommend',
        version: alone.version + 2,
        proof: undefined,
      }),
    )
    await recuse(district.id, tied.enterpriseId)
    expect(await undoToEnd(later(district.ctx, 3), id)).toMatchObject({ undone: 2, kept: 3, moved: 0 })
    const { items } = must(await viewBulk(district.ctx, id, { state: 'kept', page: 1 }))
    // The order of a bulk whose cases are due on one day is that of their ids.
    const because = new Map(items.map(item => [item.case?.id, item.because]))
    expect(because.size).toBe(3)
    expect(because.get(noted.id)).toMatchObject({ code: 'blocked', reason: 'undo_no_move' })
    expect(because.get(alone.id)).toMatchObject({ code: 'stale', changed: { what: 'recommend' } })
    expect(because.get(undefined)).toBeNull()
    expect((await rowOf(free)).stage).toBe('district_check')
    for (const each of [noted, alone, tied]) expect((await rowOf(each)).stage).toBe('expert_review')
  })

  it('is for whoever made it, in its role, and soon', async () => {
    const { id, cases } = await moved(2)
    const second = await addDesk(['district'], 'yuzhong')
    for (const ctx of [second.ctx, officer.ctx, otherDistrict.ctx])
      expect(code(await undoBulk(later(ctx, 1), { bulkId: id }))).toBe('missing')
    expect(code(await undoBulk(later(district.ctx, 12), { bulkId: id }))).toBe('undo_late')
    expect(must(await viewBulk(later(district.ctx, 12), id, { state: null, page: 1 })).undoUntil).toBeNull()
    const actor = { ...district.ctx.actor, areaIds: [] } as Ctx['actor']
    expect(await undoToEnd({ ...later(district.ctx, 1), actor }, id)).toMatchObject({ undone: 0, kept: 2 })
    for (const each of cases) expect((await rowOf(each)).stage).toBe('expert_review')
  })

  it('takes back one that was under way, and moves nothing more of it', async () => {
    const { id } = await moved(22)
    const counts = await undoToEnd(later(district.ctx, 1), id)
    expect(counts).toMatchObject({ waiting: 2, undone: 20 })
    const still = must(await runBulk(later(district.ctx, 2), { bulkId: id }))
    expect(still).toMatchObject({ isEnded: true, counts: { waiting: 2, moved: 0 } })
    const on = { bulkId: id, isStopped: false }
    expect(code(await stopBulk(later(district.ctx, 2), on))).toBe('bulk_ended')
    expect(must(await runBulk(later(district.ctx, 2), { bulkId: id })).counts).toMatchObject({ waiting: 2 })
    expect(must(await viewBulk(district.ctx, id, { state: null, page: 1 })).isEnded).toBe(true)
    expect((await openBulks(district.id)).map(bulk => bulk.id)).not.toContain(id)
  })

  it('is not offered for a move that cannot be taken back', async () => {
    const chair = await addDesk(['chair'])
    const open = await addBoardCase('deliberation')
    const input = OpenBulk.parse({
      name: 'defer',
      ids: open.id,
      query: '',
      reason: '出席委员不足法定人数，改期举行。',
      seenAt: chair.ctx.now.toISOString(),
      count: 1,
    })
    const { id } = must(await openBulk(chair.ctx, input))
    must(await runBulk(chair.ctx, { bulkId: id }))
    expect(must(await viewBulk(chair.ctx, id, { state: null, page: 1 })).undoUntil).toBeNull()
    expect(code(await undoBulk(chair.ctx, { bulkId: id }))).toMatch(/^undo_/)
  })
})
