import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { application } from '@/db/schema/application'
import { person, session, staffRole } from '@/db/schema/people'
import type { StaffRole } from '@/domain/people/roles'
import { addNote } from '../case/add-note'
import { setReadMark } from '../case/mark-read'
import { moveCase } from '../case/move'
import { currentTime } from '../clock'
import { database } from '../database'
import { env } from '../env'
import { addBoardCase, addDesk, makeAcceptable, recuse } from '../testing/board'
import { followBoard } from './follow-board'
import { closeHub } from './hub'
import { watchCase } from './watch-case'

type Frame = { event: string; id: string | undefined; data: Record<string, unknown> }

const parse = (text: string): Frame[] =>
  text
    .split('\n\n')
    .filter(part => part.includes('event: '))
    .map(part => ({
      event: /event: (\w+)/.exec(part)?.[1] ?? '',
      id: /^id: (\S+)/m.exec(part)?.[1],
      data: JSON.parse(/data: (.*)/.exec(part)?.[1] ?? '{}') as Record<string, unknown>,
    }))

/** Somebody signed in at a desk with the board open. */
const sit = async (roles: StaffRole[], areaId: string | null = null) => {
  const desk = await addDesk(roles, areaId)
  const now = await currentTime()
  const [row] = await database()
    .orm.insert(session)
    .values({
      personId: desk.id,
      state: 'active',
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    })
    .returning()
  const sessionId = row?.id ?? ''
  const ctx = { ...desk.ctx, now, actor: { ...desk.ctx.actor, sessionId } }
  const open = async (last: string | null = null) => {
    const frames: Frame[] = []
    const state = { isOver: false }
    const out = {
      send: (frame: string) => void frames.push(...parse(frame)),
      end: () => {
        state.isOver = true
      },
    }
    const followed = await followBoard(ctx, last, out)
    if (!followed.ok) throw new Error(followed.because.code)
    const heard = (id: string) => frames.some(f => f.event === 'change' && String(f.data.ids).includes(id))
    return { frames, state, heard, leave: followed.value }
  }
  return { ...desk, ctx, sessionId, open }
}

const until = async (isTrue: () => boolean, ms = 10_000): Promise<void> => {
  const end = Date.now() + ms
  while (!isTrue() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 20))
  expect(isTrue(), `nothing came within ${ms} ms`).toBe(true)
}

/** Says something everybody may hear, so that what was said before it has been passed on. */
const settled = async (
  ctx: Awaited<ReturnType<typeof sit>>['ctx'],
  frames: Frame[],
  areaId = 'yuzhong',
): Promise<void> => {
  const beacon = await addBoardCase('public_notice', { areaId })
  await addNote(ctx, { applicationId: beacon.id, text: '看板同步测试备注。' })
  await until(() => frames.some(f => String(f.data.ids).includes(beacon.id)))
}

let officer: Awaited<ReturnType<typeof sit>>
beforeAll(async () => {
  officer = await sit(['officer'])
})
afterEach(closeHub)

describe('a board that is open', () => {
  it('hears of a move at once, by the id of the case and nothing else', async () => {
    const other = await sit(['officer'])
    const stream = await other.open()
    const target = await addBoardCase('formal_check')
    await makeAcceptable(target.id, officer.id)
    await settled(officer.ctx, stream.frames)
    stream.frames.length = 0
    const at = Date.now()
    expect(
      await moveCase(officer.ctx, {
        applicationId: target.id,
        name: 'accept',
        version: 1,
        reason: '',
        proof: undefined,
      }),
    ).toMatchObject({ ok: true })
    await until(() => stream.heard(target.id))
    expect(Date.now() - at).toBeLessThan(2_000)
    for (const frame of stream.frames) expect(Object.keys(frame.data)).toEqual(['ids'])
  })

  it('is told what it missed after the last event it had, and to read everything anew where that is not known', async () => {
    const watcher = await sit(['officer'])
    const first = await watcher.open()
    await settled(officer.ctx, first.frames)
    const last = first.frames.findLast(f => f.id)?.id ?? null
    first.leave()
    const missed = await addBoardCase('site_visit')
    const keeper = await officer.open()
    await settled(officer.ctx, keeper.frames)
    const again = await watcher.open(last)
    expect(again.heard(missed.id)).toBe(true)
    const stranger = await watcher.open('00000000.1')
    expect(stranger.frames.map(f => f.event)).toContain('refresh')
  })

  it('reads itself anew when the connection it hangs on was lost, and hears again', async () => {
    const stream = await officer.open()
    await settled(officer.ctx, stream.frames)
    stream.frames.length = 0
    const owner = openDatabase(env().databaseUrl, { role: null })
    await owner.orm.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cqzz-live' and datname = current_database()`,
    )
    await owner.close()
    await until(() => stream.frames.some(f => f.event === 'refresh'))
    await settled(officer.ctx, stream.frames)
  })

  it('keeps six windows of one person, the newest', async () => {
    const many = await sit(['officer'])
    const streams = []
    for (let i = 0; i < 8; i++) streams.push(await many.open())
    expect(streams.map(s => s.state.isOver)).toEqual([true, true, ...Array(6).fill(false)])
    expect(streams[0]?.frames.at(-1)).toMatchObject({ event: 'end', data: { reason: 'many' } })
  })

  it('shows who has a card open to those who may see the case, and to nobody else', async () => {
    const near = await sit(['district'], 'jiangjin')
    const far = await sit(['district'], 'yuzhong')
    const [a, b] = [await near.open(), await far.open()]
    const target = await addBoardCase('district_check', { areaId: 'jiangjin' })
    const tab = randomUUID()
    expect(await watchCase(officer.ctx, { applicationId: target.id, what: 'sheet', tab })).toMatchObject({
      ok: true,
    })
    const seen = () => a.frames.findLast(f => f.event === 'presence')?.data
    await until(() => seen() !== undefined)
    expect(seen()).toEqual({ id: target.id, people: [{ id: officer.id, name: officer.name, what: 'sheet' }] })
    await watchCase(officer.ctx, { applicationId: target.id, what: 'gone', tab })
    await until(() => JSON.stringify(seen()) === JSON.stringify({ id: target.id, people: [] }))
    expect(b.frames.filter(f => f.event === 'presence')).toEqual([])
    expect(await watchCase(far.ctx, { applicationId: target.id, what: 'card', tab })).toMatchObject({
      because: { code: 'missing' },
    })
  })

  it('names nobody of the committee to a district officer, whose case it is too', async () => {
    const near = await sit(['district'], 'jiangjin')
    const [chair, colleague] = [await sit(['chair']), await sit(['district'], 'jiangjin')]
    const [a, b] = [await near.open(), await officer.open()]
    const target = await addBoardCase('deliberation', { areaId: 'jiangjin' })
    for (const who of [chair, colleague])
      await watchCase(who.ctx, { applicationId: target.id, what: 'card', tab: randomUUID() })
    const seen = (frames: Frame[]) =>
      JSON.stringify(frames.findLast(f => f.event === 'presence' && f.data.id === target.id)?.data ?? '')
    await until(() => seen(b.frames).includes(chair.id) && seen(b.frames).includes(colleague.id))
    await until(() => seen(a.frames).includes(colleague.id))
    expect(JSON.stringify(a.frames)).not.toContain(chair.id)
  })

  it('tells a person of what they read in another window', async () => {
    const reader = await sit(['officer'])
    const [own, others] = [await reader.open(), await officer.open()]
    const target = await addBoardCase('deliberation')
    await settled(officer.ctx, own.frames)
    await settled(officer.ctx, others.frames)
    own.frames.length = 0
    others.frames.length = 0
    await setReadMark(database().orm, reader.ctx, { id: target.id, eventCount: 1 })
    await until(() => own.heard(target.id))
    await settled(officer.ctx, others.frames)
    expect(others.heard(target.id)).toBe(false)
  })
})

describe('who hears what', () => {
  it('a district officer hears of the own area and of stages open to them, and of a case that leaves them', async () => {
    const district = await sit(['district'], 'jiangjin')
    const stream = await district.open()
    const own = await addBoardCase('district_check', { areaId: 'jiangjin' })
    const other = await addBoardCase('district_check', { areaId: 'beibei' })
    const early = await addBoardCase('formal_check', { areaId: 'jiangjin' })
    const heard = () => settled(officer.ctx, stream.frames, 'jiangjin')
    await heard()
    expect([own, other, early].map(each => stream.heard(each.id))).toEqual([true, false, false])
    stream.frames.length = 0
    await database().orm.update(application).set({ stage: 'formal_check' }).where(eq(application.id, own.id))
    await heard()
    expect(stream.heard(own.id)).toBe(true)
    stream.frames.length = 0
    await database().orm.update(application).set({ version: 5 }).where(eq(application.id, own.id))
    await heard()
    expect(stream.heard(own.id)).toBe(false)
  })

  it('whoever is recused while the board is open hears of the case no more', async () => {
    const tied = await sit(['officer'])
    const stream = await tied.open()
    const target = await addBoardCase('expert_review')
    await until(() => stream.heard(target.id))
    await recuse(tied.id, target.enterpriseId)
    await until(() => stream.frames.some(f => f.event === 'refresh'))
    stream.frames.length = 0
    await addNote(officer.ctx, { applicationId: target.id, text: '回避之后的备注，不应听到。' })
    await settled(officer.ctx, stream.frames)
    expect(stream.heard(target.id)).toBe(false)
  })

  it.each([
    [
      'the session is ended',
      (p: { sessionId: string; id: string }) =>
        database().orm.update(session).set({ revokedAt: new Date() }).where(eq(session.id, p.sessionId)),
    ],
    [
      'the role is taken',
      (p: { sessionId: string; id: string }) =>
        database().orm.update(staffRole).set({ revokedAt: new Date() }).where(eq(staffRole.personId, p.id)),
    ],
    [
      'the account is closed',
      (p: { sessionId: string; id: string }) =>
        database().orm.update(person).set({ status: 'disabled' }).where(eq(person.id, p.id)),
    ],
  ])('a stream closes within two seconds when %s', async (_, take) => {
    const leaver = await sit(['officer'])
    const stream = await leaver.open()
    await take(leaver)
    await until(() => stream.state.isOver, 2_000)
    expect(stream.frames.at(-1)).toMatchObject({ event: 'end', data: { reason: 'standing' } })
  })

  it('a session that has idled away closes with the next change, and a stream does not keep it alive', async () => {
    const idle = await sit(['officer'])
    const stream = await idle.open()
    const long = new Date(Date.now() - 3_700_000)
    await database().orm.update(session).set({ lastSeenAt: long }).where(eq(session.id, idle.sessionId))
    await addBoardCase('site_visit')
    await until(() => stream.state.isOver)
    const [row] = await database().orm.select().from(session).where(eq(session.id, idle.sessionId))
    expect(row?.lastSeenAt.getTime()).toBe(long.getTime())
  })

  it('whoever comes while the others’ sessions are asked about stays', async () => {
    const [held, newcomer] = [await officer.open(), await sit(['officer'])]
    await settled(officer.ctx, held.frames)
    const owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
    const hold = await owner.pool.connect()
    const waiting = async () =>
      (
        await hold.query(
          `select 1 from pg_locks where not granted and relation = 'session'::regclass and database =
            (select oid from pg_database where datname = current_database())`,
        )
      ).rowCount ?? 0
    const untilWaiting = (n: number) => expect.poll(waiting).toBe(n)
    await hold.query('begin')
    await hold.query('lock table session in access exclusive mode')
    await addBoardCase('site_visit', { areaId: 'yuzhong' })
    await untilWaiting(1)
    const coming = newcomer.open()
    await untilWaiting(2)
    await hold.query('rollback')
    const stream = await coming
    hold.release()
    await owner.close()
    await settled(officer.ctx, stream.frames)
    expect(stream.state.isOver).toBe(false)
  })

  it.each(['expert', 'inspector', 'admin', 'auditor'] as const)('%s has no board to follow', async role => {
    const desk = await addDesk([role])
    const answer = await followBoard(desk.ctx, null, { send: () => {}, end: () => {} })
    expect(answer).toEqual({ ok: false, because: { code: 'missing' } })
  })
})
