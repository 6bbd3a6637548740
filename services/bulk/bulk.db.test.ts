import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import { bulkMove, bulkMoveItem } from '@/db/schema/bulk'
import { schemeVersion } from '@/db/schema/scheme'
import { BULK_STEP, OpenBulk } from '@/domain/board/bulk'
import type { Outcome } from '@/domain/outcome'
import { parseScheme, type Scheme } from '@/domain/scheme/schema'
import { schemeV1 } from '@/domain/scheme/v1'
import { viewToday } from '../board/view-today'
import { moveCase } from '../case/move'
import type { Ctx } from '../context'
import { database } from '../database'
import { env } from '../env'
import { addBoardCase, addDesk, type BoardCase, makeAcceptable, recuse } from '../testing/board'
import { exportBulk } from './export'
import { openBulk } from './open'
import { listBulks } from './own-list'
import { previewBulk } from './preview'
import { runBulk } from './run'
import { stopBulk } from './stop'
import { viewBulk } from './view'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : (outcome.because.reason ?? outcome.because.code)
const db = () => database().orm

let officer: Desk
let colleague: Desk
let district: Desk
let otherDistrict: Desk
let chair: Desk
let member: Desk

beforeAll(async () => {
  officer = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
  otherDistrict = await addDesk(['district'], 'jiangjin')
  chair = await addDesk(['chair'])
  member = await addDesk(['committee'])
})

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.because))
  return outcome.value
}

const some = async (n: number, stage: 'formal_check' | 'district_check' = 'district_check') => {
  const cases: BoardCase[] = []
  for (let i = 0; i < n; i++) cases.push(await addBoardCase(stage))
  return cases
}

const asked = (name: string, cases: readonly BoardCase[], ctx: Ctx, more: object = {}) =>
  OpenBulk.parse({
    name,
    ids: cases.map(({ id }) => id).join(','),
    query: '',
    seenAt: ctx.now.toISOString(),
    count: cases.length,
    ...more,
  })

const stageOf = async ({ id }: BoardCase): Promise<string | undefined> =>
  (await db().select({ stage: application.stage }).from(application).where(eq(application.id, id)))[0]?.stage

const runToEnd = async (ctx: Ctx, bulkId: string) => {
  for (;;) {
    const run = must(await runBulk(ctx, { bulkId }))
    if (run.isEnded || run.isStopped) return run
  }
}

describe('what is about to be moved', () => {
  it('is shown with the moves of one own roles, the count, and what stands in the way of each', async () => {
    const [good, bad] = await some(2, 'formal_check')
    if (!good || !bad) throw new Error('no cases')
    await makeAcceptable(good.id, officer.id)
    const view = must(
      await previewBulk(officer.ctx, { ids: [good.id, bad.id], query: '' }, { move: 'accept', page: 1 }),
    )
    expect(view).toMatchObject({ chosen: 2, count: 2, move: { name: 'accept', needsReason: false } })
    expect(view.rows.find(row => row.id === good.id)?.unmet).toEqual([])
    expect(view.rows.find(row => row.id === bad.id)?.unmet.map(one => one.guard)).toContain(
      'formal_points_done',
    )
    const district1 = must(
      await previewBulk(district.ctx, { ids: [good.id], query: '' }, { move: 'accept', page: 1 }),
    )
    expect(district1).toMatchObject({ chosen: 0, moves: [], move: null })
  })

  it('leaves out whatever the person is a stranger to', async () => {
    const cases = await some(2)
    const [first] = cases
    if (!first) throw new Error('no case')
    await recuse(district.id, first.enterpriseId)
    const ids = cases.map(({ id }) => id)
    const view = must(await previewBulk(district.ctx, { ids, query: '' }, { move: 'recommend', page: 1 }))
    expect(view.chosen).toBe(1)
    expect(view.rows.map(row => row.id)).toEqual(ids.slice(1))
    expect(must(await previewBulk(otherDistrict.ctx, { ids, query: '' }, { move: '', page: 1 })).chosen).toBe(
      0,
    )
  })
})

describe('opening', () => {
  it('is refused to whoever has no board, no such move, or not that list any more', async () => {
    const cases = await some(2)
    const input = asked('recommend', cases, district.ctx)
    const expert = await addDesk(['expert'])
    expect(code(await openBulk(expert.ctx, input))).toBe('missing')
    expect(code(await openBulk(officer.ctx, input))).toBe('forbidden')
    expect(code(await openBulk(member.ctx, input))).toBe('forbidden')
    expect(code(await openBulk(chair.ctx, input))).toBe('forbidden')
    expect(code(await openBulk(otherDistrict.ctx, input))).toBe('nothing_to_move')
    expect(code(await openBulk(district.ctx, { ...input, count: 3 }))).toBe('list_changed')
    const many = { ...input, name: 'defer', reason: '短' }
    expect(code(await openBulk(chair.ctx, many))).toBe('invalid')
  })

  it('knows no move that ends a case, lists corrections or belongs to the enterprise', () => {
    for (const name of [
      'not_accept',
      'decline',
      'return_for_correction',
      'submit',
      'withdraw',
      'lapse',
      'not_recommend',
    ])
      expect(
        OpenBulk.safeParse({ name, ids: '', query: '', seenAt: new Date().toISOString(), count: 1 }).success,
      ).toBe(false)
  })

  it('does not move what changed after the list was shown', async () => {
    const cases = await some(2)
    const [first] = cases
    if (!first) throw new Error('no case')
    const seen = asked('recommend', cases, district.ctx, {
      seenAt: new Date(district.ctx.now.getTime() - 60_000).toISOString(),
    })
    await db().update(application).set({ lastEventAt: district.ctx.now }).where(eq(application.id, first.id))
    await db()
      .update(application)
      .set({ lastEventAt: new Date(district.ctx.now.getTime() - 120_000) })
      .where(eq(application.id, cases[1]?.id ?? ''))
    const { id } = must(await openBulk(district.ctx, seen))
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({
      waiting: 0,
      moved: 1,
      refused: 0,
      changed: 1,
    })
    expect(await stageOf(first)).toBe('district_check')
  })
})

describe('running', () => {
  it('belongs to whoever opened it, and to nobody else', async () => {
    const cases = await some(1)
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    const second = await addDesk(['district'], 'yuzhong')
    for (const ctx of [second.ctx, officer.ctx, otherDistrict.ctx]) {
      expect(code(await runBulk(ctx, { bulkId: id }))).toBe('missing')
      expect(code(await stopBulk(ctx, { bulkId: id, isStopped: true }))).toBe('missing')
      expect(code(await viewBulk(ctx, id, { state: null, page: 1 }))).toBe('missing')
      expect(code(await exportBulk(ctx, id))).toBe('missing')
    }
    const nobody = { ...district.ctx, actor: { kind: 'anonymous' } } as Ctx
    expect(code(await exportBulk(nobody, id))).toBe('unauthenticated')
    expect(await stageOf(cases[0] as BoardCase)).toBe('district_check')
  })

  it('asks for the rights at every case: one taken away meanwhile moves nothing more', async () => {
    const cases = await some(1)
    const leaving = await addDesk(['district'], 'yuzhong')
    const { id } = must(await openBulk(leaving.ctx, asked('recommend', cases, leaving.ctx)))
    const actor = { ...leaving.ctx.actor, areaIds: [] } as Ctx['actor']
    expect((await runToEnd({ ...leaving.ctx, actor }, id)).counts).toMatchObject({ moved: 0, refused: 1 })
    expect(await stageOf(cases[0] as BoardCase)).toBe('district_check')
  })

  it('stops before the next case and goes on where it stood', async () => {
    const cases = await some(BULK_STEP + 2)
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    expect(must(await runBulk(district.ctx, { bulkId: id })).counts.moved).toBe(BULK_STEP)
    must(await stopBulk(district.ctx, { bulkId: id, isStopped: true }))
    const still = must(await runBulk(district.ctx, { bulkId: id }))
    expect(still).toMatchObject({ isStopped: true, isEnded: false, counts: { moved: BULK_STEP, waiting: 2 } })
    must(await stopBulk(district.ctx, { bulkId: id, isStopped: false }))
    expect(await runToEnd(district.ctx, id)).toMatchObject({
      isEnded: true,
      counts: { moved: BULK_STEP + 2 },
    })
    expect(code(await stopBulk(district.ctx, { bulkId: id, isStopped: true }))).toBe('bulk_ended')
  })

  it('two windows at once move each case once', async () => {
    const cases = await some(12)
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    await Promise.all([1, 2, 3].map(() => runBulk(district.ctx, { bulkId: id })))
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({
      waiting: 0,
      moved: 12,
      refused: 0,
      changed: 0,
    })
    for (const { id: applicationId } of cases) {
      const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, applicationId))
      expect(events.filter(event => event.kind === 'recommend')).toHaveLength(1)
    }
  })

  it('what broke off between two cases is taken up again, and a case is never moved without being noted', async () => {
    const cases = await some(3)
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    // The second note cannot be written at all: its case must stay as well.
    const owner = openDatabase(env().databaseUrl, { max: 1, role: null })
    await owner.orm.execute(sql`
      create function break_second() returns trigger language plpgsql as $$
      begin if new.no = 2 then raise exception 'broken off'; end if; return new; end $$`)
    await owner.orm.execute(sql`
      create trigger break_second before update on bulk_move_item for each row execute function break_second()`)
    await expect(runBulk(district.ctx, { bulkId: id })).rejects.toThrow()
    await owner.orm.execute(sql`drop trigger break_second on bulk_move_item`)
    await owner.orm.execute(sql`drop function break_second()`)
    await owner.close()
    const items = await db()
      .select()
      .from(bulkMoveItem)
      .where(eq(bulkMoveItem.bulkId, id))
      .orderBy(bulkMoveItem.no)
    expect(items.map(item => item.state)).toEqual(['moved', 'waiting', 'waiting'])
    const stages = await Promise.all(
      items.map(({ applicationId }) => stageOf({ id: applicationId } as BoardCase)),
    )
    expect(stages).toEqual(['expert_review', 'district_check', 'district_check'])
    expect((await runToEnd(district.ctx, id)).counts.moved).toBe(3)
  })

  it('one case that cannot be worked holds up none behind it: it stays, is shown, and says that it is a fault', async () => {
    const cases = await some(3)
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    const [broken] = await db()
      .insert(schemeVersion)
      .values({ code: 'broken', status: 'draft', effectiveFrom: '2026-08-01', data: {} as Scheme })
      .returning()
    const [item] = await db()
      .select()
      .from(bulkMoveItem)
      .where(and(eq(bulkMoveItem.bulkId, id), eq(bulkMoveItem.no, 1)))
    const first = item?.applicationId ?? ''
    await db().update(application).set({ schemeVersionId: broken?.id }).where(eq(application.id, first))
    const ids = cases.map(each => each.id)
    const view = must(await previewBulk(district.ctx, { ids, query: '' }, { move: 'recommend', page: 1 }))
    expect(view.rows.map(row => row.isFaulty)).toEqual([true, false, false])
    expect(view.rows[0]).toMatchObject({ id: first, isOffered: false, unmet: [] })
    expect(view.rows[0]?.reference).toMatch(/^B-2026-/)
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({ waiting: 0, moved: 2, refused: 1 })
    const { items } = must(await viewBulk(district.ctx, id, { state: 'refused', page: 1 }))
    expect(items).toMatchObject([{ case: { id: first }, because: { code: 'unavailable' } }])
    expect(await stageOf({ id: first } as BoardCase)).toBe('district_check')
  })

  it('tells who did what to a case that went its own way meanwhile, and moves the others', async () => {
    const cases = await some(2)
    const [first] = cases
    if (!first) throw new Error('no case')
    const { id } = must(await openBulk(district.ctx, asked('recommend', cases, district.ctx)))
    must(
      await moveCase(district.ctx, {
        applicationId: first.id,
        name: 'recommend',
        version: first.version,
        proof: undefined,
      }),
    )
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({ moved: 1, changed: 1 })
    const view = must(await viewBulk(district.ctx, id, { state: 'changed', page: 1 }))
    expect(view.items).toMatchObject([
      { case: { id: first.id }, because: { code: 'stale', changed: { what: 'recommend' } } },
    ])
  })

  it('a case its mover became a stranger to has no name in the results any more', async () => {
    const cases = await some(1)
    const [first] = cases
    if (!first) throw new Error('no case')
    const mover = await addDesk(['district'], 'yuzhong')
    const { id } = must(await openBulk(mover.ctx, asked('recommend', cases, mover.ctx)))
    await recuse(mover.id, first.enterpriseId)
    expect((await runToEnd(mover.ctx, id)).counts).toMatchObject({ moved: 0, refused: 1 })
    expect(must(await viewBulk(mover.ctx, id, { state: null, page: 1 })).items).toMatchObject([
      { case: null, because: null },
    ])
    let csv = ''
    for await (const line of must(await exportBulk(mover.ctx, id))) csv += line
    expect(csv).not.toContain(first.id)
    expect(csv).toContain('已无权查看的案件')
  })
})

describe('what one made oneself', () => {
  const csvOf = async (ctx: Ctx, id: string) => {
    let csv = ''
    for await (const line of must(await exportBulk(ctx, id))) csv += line
    return csv
  }

  it('is found again: unfinished on the page of the day, all in a list, and nobody else finds it', async () => {
    const mover = await addDesk(['district'], 'yuzhong')
    const second = await addDesk(['district'], 'yuzhong')
    const cases = await some(2)
    const { id } = must(await openBulk(mover.ctx, asked('recommend', cases, mover.ctx)))
    const line = { id, transition: 'recommend', isOpen: true, total: 2, waiting: 2 }
    expect(must(await viewToday(mover.ctx)).bulks).toMatchObject([line])
    expect(must(await listBulks(mover.ctx, 1))).toMatchObject({ total: 1, page: 1, pages: 1, rows: [line] })
    expect(must(await viewToday(second.ctx)).bulks).toEqual([])
    expect(must(await listBulks(second.ctx, 1))).toMatchObject({ total: 0, rows: [] })
    must(await stopBulk(mover.ctx, { bulkId: id, isStopped: true }))
    expect(must(await viewToday(mover.ctx)).bulks).toMatchObject([{ id, isStopped: true }])
    must(await stopBulk(mover.ctx, { bulkId: id, isStopped: false }))
    await runToEnd(mover.ctx, id)
    expect(must(await viewToday(mover.ctx)).bulks).toEqual([])
    expect(must(await listBulks(mover.ctx, 9)).rows).toMatchObject([{ id, isOpen: false, moved: 2 }])
    const expert = await addDesk(['expert'])
    const nobody = { ...mover.ctx, actor: { kind: 'anonymous' } } as Ctx
    expect(code(await listBulks(expert.ctx, 1))).toBe('missing')
    expect(code(await listBulks(nobody, 1))).toBe('unauthenticated')
  })

  it('names no case any more to whoever lost the area or the role, nor in the file', async () => {
    const mover = await addDesk(['district'], 'yuzhong')
    const [first] = await some(1)
    if (!first) throw new Error('no case')
    const { id } = must(await openBulk(mover.ctx, asked('recommend', [first], mover.ctx)))
    await runToEnd(mover.ctx, id)
    const [{ case: named } = { case: null }] = must(
      await viewBulk(mover.ctx, id, { state: null, page: 1 }),
    ).items
    expect(named?.id).toBe(first.id)
    expect(await csvOf(mover.ctx, id)).toContain(named?.enterprise)
    for (const change of [
      { areaIds: ['jiangjin'] },
      { roles: [], areaIds: [] },
      { roles: ['expert'] as const },
    ]) {
      const ctx = { ...mover.ctx, actor: { ...mover.ctx.actor, ...change } } as Ctx
      expect(must(await viewBulk(ctx, id, { state: null, page: 1 })).items).toMatchObject([
        { case: null, because: null, toStage: null },
      ])
      expect(await csvOf(ctx, id)).not.toContain(named?.enterprise)
    }
  })

  it('gives the times of Chongqing in its file', async () => {
    const [first] = await some(1)
    if (!first) throw new Error('no case')
    const { id } = must(await openBulk(district.ctx, asked('recommend', [first], district.ctx)))
    await runToEnd(district.ctx, id)
    expect(await csvOf(district.ctx, id)).toContain('2026-11-23 10:00')
  })
})

describe('a stage that holds as many as it should', () => {
  const REASON = '区县集中推荐，评审组已确认可以按期完成。'
  let limited: string
  /** Two cases of a scheme in force that gives the next stage room for one more. */
  const nearlyFull = async () => {
    await db().update(application).set({ dueOn: null }).where(eq(application.stage, 'expert_review'))
    await addBoardCase('expert_review')
    const cases = await some(2)
    for (const { id } of cases)
      await db().update(application).set({ schemeVersionId: limited }).where(eq(application.id, id))
    return cases
  }

  beforeAll(async () => {
    const scheme = parseScheme({
      ...schemeV1,
      code: '2026-8',
      effectiveFrom: '2026-08-01',
      wipLimits: { expert_review: 2 },
    })
    const [row] = await db()
      .insert(schemeVersion)
      .values({ code: scheme.code, status: 'published', effectiveFrom: scheme.effectiveFrom, data: scheme })
      .returning()
    limited = row?.id ?? ''
  })

  it('asks one reason for all, as soon as so many would be too many', async () => {
    const cases = await nearlyFull()
    const ids = cases.map(({ id }) => id)
    const limit = { of: 'expert_review', now: 1, soft: 2 }
    const view = must(await previewBulk(district.ctx, { ids, query: '' }, { move: 'recommend', page: 1 }))
    expect(view.move?.load).toEqual(limit)
    for (const more of [{}, { overLimitReason: '短' }])
      expect(await openBulk(district.ctx, asked('recommend', cases, district.ctx, more))).toEqual({
        ok: false,
        because: { code: 'blocked', reason: 'over_limit', limit },
      })
    const input = asked('recommend', cases, district.ctx, { overLimitReason: REASON })
    expect(code(await openBulk(officer.ctx, input))).toBe('forbidden')
    const { id } = must(await openBulk(district.ctx, input))
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({ moved: 2 })
    const done = must(await viewBulk(district.ctx, id, { state: null, page: 1 }))
    expect(done.overLimitReason).toBe(REASON)
    expect(done.items.map(({ overBy }) => overBy)).toEqual([null, 1])
    let csv = ''
    for await (const line of must(await exportBulk(district.ctx, id))) csv += line
    expect(csv.split('\n').filter(line => line.includes(REASON))).toHaveLength(1)
    expect(code(await openBulk(district.ctx, asked('recommend', await some(1), district.ctx)))).toBe(
      'over_limit',
    )
  })

  it('asks nothing at the limit; what goes over it meanwhile stays and says why', async () => {
    const [first, second] = await nearlyFull()
    if (!first || !second) throw new Error('no cases')
    const { id } = must(await openBulk(district.ctx, asked('recommend', [first], district.ctx)))
    must(
      await moveCase(district.ctx, { applicationId: second.id, name: 'recommend', version: second.version }),
    )
    expect((await runToEnd(district.ctx, id)).counts).toMatchObject({ moved: 0, refused: 1 })
    const { items } = must(await viewBulk(district.ctx, id, { state: 'refused', page: 1 }))
    expect(items).toMatchObject([{ because: { reason: 'over_limit', limit: { now: 2, soft: 2 } } }])
  })
})

it('five hundred cases, three of which cannot go: the rest goes, and the three say why', {
  timeout: 300_000,
}, async () => {
  const cases = await some(500, 'formal_check')
  const stuck = new Set(cases.filter((_, i) => i % 200 === 7).map(({ id }) => id))
  expect(stuck.size).toBe(3)
  for (const { id } of cases) if (!stuck.has(id)) await makeAcceptable(id, officer.id)
  const query = `officer=${colleague.id}`
  await db().execute(sql`update application set officer_id = ${colleague.id} where id in (
    select id from application where stage = 'formal_check' and id in (${sql.join(
      cases.map(({ id }) => sql`${id}::uuid`),
      sql`, `,
    )}))`)
  const view = must(await previewBulk(colleague.ctx, { ids: [], query }, { move: 'accept', page: 1 }))
  expect(view).toMatchObject({ chosen: 500, count: 500, isTooMany: false })
  const input = OpenBulk.parse({ name: 'accept', ids: '', query, seenAt: view.seenAt, count: 500 })
  const { id } = must(await openBulk(colleague.ctx, input))
  const run = await runToEnd(colleague.ctx, id)
  expect(run.counts).toMatchObject({ waiting: 0, moved: 497, refused: 3, changed: 0 })
  const refused = must(await viewBulk(colleague.ctx, id, { state: 'refused', page: 1 }))
  expect(new Set(refused.items.map(item => item.case?.id))).toEqual(stuck)
  for (const item of refused.items)
    expect(item.because?.conditions?.filter(one => !one.met).map(one => one.guard)).toContain(
      'formal_points_done',
    )
  const [row] = await db().select().from(bulkMove).where(eq(bulkMove.id, id))
  expect(row?.endedAt).not.toBeNull()
})
