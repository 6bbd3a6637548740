import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepsSince } from '@/db/queries/pace'
import { application, caseEvent } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import type { Outcome } from '@/domain/outcome'
import { database } from '../database'
import { addBoardCase, addDesk, type BoardCase, makeAcceptable, recuse } from '../testing/board'
import { addNote } from './add-note'
import { moveCase } from './move'
import { undoMove } from './undo-move'
import { viewCase } from './view-case'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : [outcome.because.code, outcome.because.reason].filter(Boolean).join(':')
const later = (desk: Desk, minutes: number) => ({
  ...desk.ctx,
  now: new Date(desk.ctx.now.getTime() + minutes * 60_000),
})

let officer: Desk
let colleague: Desk
let district: Desk
beforeAll(async () => {
  officer = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
})

const rowOf = async (id: string) => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, id))
  if (!row) throw new Error('no case')
  return row
}
/** What a case is, without what counts its changes. */
const stateOf = async (id: string) => {
  const { version: _, eventCount: __, lastEventAt: ___, ...state } = await rowOf(id)
  return state
}
const frameOf = async (id: string) => {
  const view = await viewCase(officer.ctx, id)
  if (!view.ok) throw new Error(view.because.code)
  const { track, ledgers, clock, flags } = view.value
  return { track, ledgers, clock, flags }
}
const stepsOf = async (id: string) =>
  (await stepsSince(database().orm, new Date(0)))
    .filter(step => step.applicationId === id)
    .map(({ kind, toStage }) => [kind, toStage])

const accepted = async (): Promise<BoardCase> => {
  const open = await addBoardCase('formal_check', { officerId: officer.id })
  await makeAcceptable(open.id, officer.id)
  return open
}
const accept = (open: BoardCase) =>
  moveCase(later(officer, 1), { applicationId: open.id, name: 'accept', version: 1 })

describe('taking back a move', () => {
  it('leaves the case, its clock, its ledgers and the pace as if it had never been moved, and the log with both', async () => {
    const open = await accepted()
    const before = [await stateOf(open.id), await frameOf(open.id), await stepsOf(open.id)]
    expect(code(await accept(open))).toBe('done')
    expect(await stateOf(open.id)).not.toEqual(before[0])
    const view = await viewCase(later(officer, 2), open.id)
    expect(view.ok && view.value.moves.undo).toMatchObject({ name: 'accept', to: 'formal_check' })
    expect(await undoMove(later(officer, 3), { applicationId: open.id, version: 2 })).toMatchObject({
      ok: true,
      value: { stage: 'formal_check', version: 3 },
    })
    expect([await stateOf(open.id), await frameOf(open.id), await stepsOf(open.id)]).toEqual(before)
    const log = await database().orm.select().from(caseEvent).where(eq(caseEvent.applicationId, open.id))
    expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['accept', 'move_undone']))
    // It can be moved again, and taken back again.
    expect(
      code(await moveCase(later(officer, 4), { applicationId: open.id, name: 'accept', version: 3 })),
    ).toBe('done')
    expect(code(await undoMove(later(officer, 5), { applicationId: open.id, version: 4 }))).toBe('done')
    expect([await stateOf(open.id), await frameOf(open.id), await stepsOf(open.id)]).toEqual(before)
  })

  it('tells everybody who was told of the move, once each', async () => {
    const open = await accepted()
    await accept(open)
    await undoMove(later(officer, 2), { applicationId: open.id, version: 2 })
    const told = await database()
      .orm.select({ person: notification.personId, kind: notification.kind })
      .from(notification)
      .where(
        and(
          eq(notification.applicationId, open.id),
          inArray(notification.kind, ['enterprise_moved', 'district_called', 'move_undone']),
        ),
      )
    const of = (undone: boolean) => [
      ...new Set(told.filter(({ kind }) => (kind === 'move_undone') === undone).map(({ person }) => person)),
    ]
    expect(of(false).length).toBeGreaterThan(0)
    expect(of(true).sort()).toEqual(of(false).sort())
  })

  it('is for who made it, soon, while nothing else has happened, and never twice', async () => {
    const open = await accepted()
    await accept(open)
    const ask = { applicationId: open.id, version: 2 }
    const stranger = await addDesk(['officer'])
    const elsewhere = await addDesk(['district'], 'jiangjin')
    await recuse(stranger.id, open.enterpriseId)
    expect(code(await undoMove(stranger.ctx, ask))).toBe('missing')
    expect(code(await undoMove(elsewhere.ctx, ask))).toBe('missing')
    expect(code(await undoMove(later(colleague, 2), ask))).toBe('blocked:undo_not_own')
    expect(code(await undoMove(later(district, 2), ask))).toBe('blocked:undo_not_own')
    expect(code(await undoMove(later(officer, 2), { ...ask, version: 1 }))).toBe('stale')
    expect(code(await undoMove(later(officer, 12), ask))).toBe('blocked:undo_late')
    await addNote(later(colleague, 2), { applicationId: open.id, text: '区县来电确认收到。' })
    expect(code(await undoMove(later(officer, 3), ask))).toBe('blocked:undo_no_move')

    const other = await accepted()
    await accept(other)
    const both = await Promise.all(
      [1, 2].map(() => undoMove(later(officer, 2), { applicationId: other.id, version: 2 })),
    )
    expect(both.map(code).sort()).toEqual(['done', 'stale'])
    expect((await rowOf(other.id)).version).toBe(3)
  })

  it('is not for who lost the role of the move, and the move still keeps its maker from deciding', async () => {
    const open = await addBoardCase('district_check')
    const moved = await moveCase(district.ctx, { applicationId: open.id, name: 'recommend', version: 1 })
    expect(code(moved)).toBe('done')
    const without = { ...district.ctx, actor: { ...district.ctx.actor, roles: [], areaIds: [] } }
    expect(code(await undoMove(without, { applicationId: open.id, version: 2 }))).toBe('missing')
    expect(code(await undoMove(district.ctx, { applicationId: open.id, version: 2 }))).toBe('done')
    const made = await database()
      .orm.select({ by: caseEvent.actorId })
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, open.id), eq(caseEvent.kind, 'recommend')))
    expect(made).toEqual([{ by: district.id }])
  })
})
