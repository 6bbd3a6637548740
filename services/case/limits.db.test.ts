import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { auditLog } from '@/db/schema/log'
import { schemeVersion } from '@/db/schema/scheme'
import { AssignOfficer, BeginCheck } from '@/domain/board/office-inputs'
import type { Outcome } from '@/domain/outcome'
import { parseScheme } from '@/domain/scheme/schema'
import { schemeV1 } from '@/domain/scheme/v1'
import { OVER_REASON } from '@/domain/workflow/limits'
import { MoveCase } from '@/domain/workflow/move-input'
import type { Stage } from '@/domain/workflow/types'
import { systemCtx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, BOARD_NOW, type BoardCase, makeAcceptable, recuse } from '../testing/board'
import { withTx } from '../tx'
import { assignOfficer } from './assign-officer'
import { beginCheck } from './begin-check'
import { logLines } from './log-lines'
import { moveCase } from './move'
import { performTransition } from './transition'
import { undoMove } from './undo-move'
import { viewChecks } from './view-checks'
import { viewMoves } from './view-moves'

type Desk = Awaited<ReturnType<typeof addDesk>>
const REASON = '区县集中推荐，评审组已确认可以按期完成。'
/** What the stage holds once it is full. */
const FULL = 2
const db = () => database().orm
const code = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : (outcome.because.reason ?? outcome.because.code)

let officer: Desk
let colleague: Desk
let district: Desk
let elsewhere: Desk
let chair: Desk
let limited: string

const addScheme = async (code: string, more: object): Promise<string> => {
  const scheme = parseScheme({ ...schemeV1, code, effectiveFrom: '2025-01-01', ...more })
  const [row] = await db()
    .insert(schemeVersion)
    .values({ code, status: 'published', effectiveFrom: '2025-01-01', data: scheme })
    .returning()
  if (!row) throw new Error('no scheme')
  return row.id
}

beforeAll(async () => {
  officer = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
  elsewhere = await addDesk(['district'], 'jiangjin')
  chair = await addDesk(['chair'])
  limited = await addScheme('2025-1', {
    wipLimits: { formal_check: 1, correction: 1, district_check: FULL, expert_review: FULL },
    wipPerOfficer: FULL,
  })
})

/** A case under the scheme with limits. */
const addCase = async (stage: Stage, more: Parameters<typeof addBoardCase>[1] = {}): Promise<BoardCase> => {
  const open = await addBoardCase(stage, more)
  await db().update(application).set({ schemeVersionId: limited }).where(eq(application.id, open.id))
  return open
}

/** Empties a stage of the board, then puts so many cases into it. */
const fill = async (stage: Stage, n: number): Promise<void> => {
  await db().update(application).set({ dueOn: null }).where(eq(application.stage, stage))
  for (let i = 0; i < n; i++) await addBoardCase(stage)
}

const recommend = (desk: Desk, open: BoardCase, overLimitReason?: string) =>
  moveCase(desk.ctx, { applicationId: open.id, name: 'recommend', version: open.version, overLimitReason })

const lastEvent = async ({ id }: BoardCase) =>
  (
    await db()
      .select()
      .from(caseEvent)
      .where(eq(caseEvent.applicationId, id))
      .orderBy(desc(caseEvent.seq))
      .limit(1)
  )[0]

describe('a move into a full stage', () => {
  it('is made without a word while there is room, the last place too', async () => {
    await fill('expert_review', FULL - 1)
    const open = await addCase('district_check')
    expect(code(await recommend(district, open, REASON))).toBe('done')
    // Nothing was exceeded, so nothing of it stands in the log, whatever was written.
    expect((await lastEvent(open))?.data).not.toHaveProperty('overLimitReason')
  })

  it('is refused from then on, naming count and limit, and nothing has happened', async () => {
    await fill('expert_review', FULL)
    const open = await addCase('district_check')
    const refused = {
      code: 'blocked',
      reason: 'over_limit',
      limit: { of: 'expert_review', now: FULL, soft: FULL },
    }
    for (const reason of [
      undefined,
      '',
      '   ',
      '理'.repeat(OVER_REASON.min - 1),
      '理'.repeat(OVER_REASON.max + 1),
    ])
      expect(await recommend(district, open, reason)).toEqual({ ok: false, because: refused })
    expect((await lastEvent(open))?.kind).toBe('submit')
    const sent = { applicationId: open.id, name: 'recommend', version: 1 }
    expect(MoveCase.safeParse({ ...sent, overLimitReason: '理'.repeat(501) }).success).toBe(false)
    expect(MoveCase.parse({ ...sent, overLimitReason: `  ${REASON} ` }).overLimitReason).toBe(REASON)
  })

  it('is made with a reason, which stands in the log and the audit, and which the enterprise is not told', async () => {
    await fill('expert_review', FULL + 1)
    const open = await addCase('district_check')
    expect(await recommend(district, open, REASON)).toMatchObject({ ok: true, value: { overBy: 2 } })
    const kept = { overLimitBy: 2, overLimitSoft: FULL, overLimitReason: REASON }
    expect((await lastEvent(open))?.data).toMatchObject(kept)
    const [audit] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.targetId, open.id), eq(auditLog.action, 'recommend')))
    expect(audit?.data).toMatchObject(kept)
    const all = await logLines(db(), open.id, ['officer'])
    expect(all.lines.at(-1)?.details).toMatchObject(kept)
    const told = await logLines(db(), open.id, ['committee'])
    expect(JSON.stringify(told.lines.at(-1))).not.toContain(REASON)
  })

  it('asks nothing of strangers, wrong roles, wrong stages and stale versions: they are refused as ever', async () => {
    await fill('expert_review', FULL)
    const open = await addCase('district_check')
    expect(code(await recommend(elsewhere, open))).toBe('missing')
    expect(code(await recommend(officer, open))).toBe('forbidden')
    expect(code(await recommend(district, { ...open, version: 7 }))).toBe('stale')
    expect(code(await recommend(district, { ...open, id: randomUUID() }))).toBe('missing')
    const early = await addCase('formal_check')
    expect(code(await recommend(district, early))).toBe('missing')
    const late = await addCase('expert_review')
    expect(code(await recommend(district, late))).toBe('wrong_stage')
    await recuse(district.id, open.enterpriseId)
    expect(code(await recommend(district, open, REASON))).toBe('missing')
  })

  it('says what is wrong with the case first, and asks only about a move that could be made', async () => {
    await fill('district_check', FULL)
    const open = await addCase('formal_check')
    const accept = () => moveCase(officer.ctx, { applicationId: open.id, name: 'accept', version: 1 })
    const blocked = await accept()
    expect(blocked.ok ? null : blocked.because.conditions?.length).toBeGreaterThan(0)
    await makeAcceptable(open.id, officer.id)
    expect(code(await accept())).toBe('over_limit')
  })

  it('is told beforehand in the offer of the move, with the count of all cases', async () => {
    await fill('expert_review', FULL)
    const open = await addCase('district_check')
    const view = await viewMoves(district.ctx, open.id)
    const offer = view.ok ? view.value.moves.find(move => move.name === 'recommend') : undefined
    expect(offer).toMatchObject({ isAllowed: true, load: { of: 'expert_review', now: FULL, soft: FULL } })
  })

  it('is never held up where the system makes it, and never asked about by taking a move back', async () => {
    await fill('district_check', FULL)
    const open = await addCase('formal_check', { dueOn: '2026-11-20' })
    const ctx = systemCtx(BOARD_NOW, 'sweep', 'test')
    const silent = await withTx(ctx, tx =>
      performTransition(tx, ctx, { applicationId: open.id, name: 'accept_by_silence', version: 1 }),
    )
    expect(code(silent)).toBe('done')
    await fill('expert_review', 0)
    const back = await addCase('district_check')
    expect(code(await recommend(district, back))).toBe('done')
    await fill('district_check', FULL + 3)
    expect(code(await undoMove(district.ctx, { applicationId: back.id, version: 2 }))).toBe('done')
  })

  it('is nobody’s question under a version that sets no limit', async () => {
    await fill('expert_review', FULL + 5)
    const open = await addBoardCase('district_check')
    expect(code(await recommend(district, open))).toBe('done')
  })

  it('two in the same second never pass the last place unseen', async () => {
    for (let round = 0; round < 12; round++) {
      await fill('expert_review', FULL - 1)
      const [one, other] = [await addCase('district_check'), await addCase('district_check')]
      const colleagueThere = await addDesk(['district'], 'yuzhong')
      const outcomes = await Promise.all([recommend(district, one), recommend(colleagueThere, other)])
      expect([round, ...outcomes.map(code).sort()]).toEqual([round, 'done', 'over_limit'])
    }
  })
})

describe('a case for an officer whose hands are full', () => {
  const full = async (): Promise<Desk> => {
    const desk = await addDesk(['officer'])
    for (let i = 0; i < FULL; i++) await addCase('formal_check', { officerId: desk.id })
    // Settled and ended cases are no work any more.
    await addCase('certified', { officerId: desk.id, dueOn: null })
    return desk
  }
  const assign = (by: Desk, { id }: BoardCase, to: Desk, overLimitReason?: string) =>
    assignOfficer(by.ctx, AssignOfficer.parse({ applicationId: id, officerId: to.id, overLimitReason }))

  it('is given with a reason alone, and the log says so', async () => {
    const [to, open] = [await full(), await addCase('formal_check')]
    expect(await assign(officer, open, to)).toEqual({
      ok: false,
      because: {
        code: 'blocked',
        reason: 'over_limit',
        limit: { of: 'officer', now: FULL, soft: FULL },
      },
    })
    expect(code(await assign(officer, open, to, '短'))).toBe('over_limit')
    const [before] = await db().select().from(application).where(eq(application.id, open.id))
    expect(before?.officerId).toBeNull()
    expect(code(await assign(officer, open, to, REASON))).toBe('done')
    expect((await lastEvent(open))?.data).toMatchObject({
      officer: to.name,
      overLimitBy: 1,
      overLimitReason: REASON,
    })
    expect(code(await assign(officer, open, to))).toBe('repeated')
  })

  it('is for officers of the case alone, whatever is written', async () => {
    const [to, open] = [await full(), await addCase('formal_check')]
    const later = await addCase('district_check')
    for (const desk of [elsewhere, chair]) expect(code(await assign(desk, open, to, REASON))).toBe('missing')
    expect(code(await assign(district, later, to, REASON))).toBe('forbidden')
    await recuse(colleague.id, open.enterpriseId)
    expect(code(await assign(colleague, open, to, REASON))).toBe('missing')
    expect(
      AssignOfficer.safeParse({ applicationId: open.id, officerId: to.id, overLimitReason: '理'.repeat(501) })
        .success,
    ).toBe(false)
  })

  it('is taken by beginning its check with a reason alone, and begins without one where it is somebody’s already', async () => {
    const [me, open] = [await full(), await addCase('formal_check')]
    const begin = (id: string, overLimitReason?: string) =>
      beginCheck(me.ctx, BeginCheck.parse({ applicationId: id, overLimitReason }))
    expect(code(await begin(open.id))).toBe('over_limit')
    expect((await lastEvent(open))?.kind).toBe('submit')
    expect(code(await begin(open.id, REASON))).toBe('done')
    expect(code(await begin(open.id, REASON))).toBe('repeated')
    const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, open.id))
    expect(events.find(({ kind }) => kind === 'check_begun')?.data).toMatchObject({ overLimitReason: REASON })
    const theirs = await addCase('formal_check', { officerId: officer.id })
    expect(code(await begin(theirs.id))).toBe('done')
  })

  it('two colleagues in the same second never give the last one unseen', async () => {
    const to = await addDesk(['officer'])
    await addCase('formal_check', { officerId: to.id })
    const [one, other] = [await addCase('formal_check'), await addCase('formal_check')]
    const outcomes = await Promise.all([assign(officer, one, to), assign(colleague, other, to)])
    expect(outcomes.map(code).sort()).toEqual(['done', 'over_limit'])
  })

  it('shows what each officer carries, and their limit', async () => {
    const [to, open] = [await full(), await addCase('formal_check')]
    const checks = await viewChecks(officer.ctx, open.id)
    if (!checks.ok) throw new Error('no checks')
    expect(checks.value.wipPerOfficer).toBe(FULL)
    expect(checks.value.officers?.find(({ id }) => id === to.id)).toMatchObject({ now: FULL })
    const free = await viewChecks(officer.ctx, (await addBoardCase('formal_check')).id)
    expect(free.ok && free.value.wipPerOfficer).toBeNull()
  })
})
