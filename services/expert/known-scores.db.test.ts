import { and, eq, inArray, not } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { application, caseEvent } from '@/db/schema/application'
import { expertProfile, expertTie } from '@/db/schema/expert'
import { auditLog } from '@/db/schema/log'
import { assignment, panelOpening, scoreSheet } from '@/db/schema/review'
import { logLines } from '../case/log-lines'
import { moveCase } from '../case/move'
import { answerWithdrawal } from '../conflict/answer-withdrawal'
import { askWithdrawal } from '../conflict/ask-withdrawal'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import { addMember } from '../testing/decided'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  fillSheet,
  panelOf,
  REVIEW_NOW,
  type ReviewCase,
  type Somebody,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { declareInterest } from './declare'
import { openWithQuorum } from './open-with-quorum'
import { recuseFromCase } from './recuse'
import { reopenSheet } from './reopen-sheet'
import { replaceExpert } from './replace-expert'
import { viewConsensus } from './view-consensus'
import { viewPanel } from './view-panel'

/** Two days after the last day of the stage. */
const LATE = new Date('2026-12-16T02:00:00Z')
const REASON = '该席位不能继续评审，按规则另行处理'
const db = () => database().orm
const later = (who: Somebody) => ctxOf(who.actor, LATE)

let owner: Database
let officer: Somebody
let review: ReviewCase
let panel: [Somebody, Somebody, Somebody]
beforeAll(async () => {
  owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
afterAll(async () => {
  await owner.close()
  await closeDatabase()
})
beforeEach(async () => {
  review = await addReviewCase()
  panel = trio(await seatPanel(review, officer))
})

const seatOf = async (who: Somebody): Promise<string> => {
  const [row] = await db()
    .select()
    .from(assignment)
    .where(and(eq(assignment.applicationId, review.id), eq(assignment.personId, who.id)))
  return row?.id ?? ''
}
const seal = async (...experts: Somebody[]) => {
  for (const expert of experts) {
    await fillSheet(review, expert, 70)
    expect(because(await sealFor(review, expert))).toBe('ok')
  }
}
const replace = async (who: Somebody, ctx = later(officer)) =>
  replaceExpert(ctx, { applicationId: review.id, assignmentId: await seatOf(who), reason: REASON })
const open = (ctx = later(officer)) => openWithQuorum(ctx, { applicationId: review.id, reason: REASON })
const view = async (ctx = later(officer)) => {
  const seen = await viewPanel(ctx, review.id)
  if (!seen.ok) throw new Error(because(seen))
  return seen.value
}
const newcomer = async (): Promise<Somebody> => {
  const fresh = (await panelOf(review)).find(each => !panel.includes(each))
  if (!fresh) throw new Error('nobody was drawn')
  return fresh
}
const declare = (who: Somebody) =>
  declareInterest(who.ctx, { applicationId: review.id, answer: 'none', ground: '' })
const recuse = (who: Somebody) =>
  recuseFromCase(who.ctx, { applicationId: review.id, reason: '发现本单位承担过其检测任务' })
const isOpenTo = async (who: Somebody) => because(await viewConsensus(who.ctx, review.id)) === 'ok'

describe('once scores have been read', () => {
  beforeEach(() => seal(...panel))

  it('an officer can’t drop the low scorer and open without, not even when the stage is overdue', async () => {
    const seen = await view()
    expect(seen.opening).toBe('sheets_open')
    expect(seen.seats.some(seat => seat.mayReplace || seat.mayReopen)).toBe(false)
    for (const who of panel) expect(because(await replace(who))).toBe('blocked:sheets_open')
    expect(because(await open())).toBe('repeated:sheets_open')
    expect(await isOpenTo(panel[0])).toBe(true)
  })

  it('a seat its holder gave up is drawn and scored before anything opens again', async () => {
    expect(because(await recuse(panel[2]))).toBe('ok')
    expect(because(await open())).toBe('blocked:scores_known')
    const fresh = await newcomer()
    expect(because(await declare(fresh))).toBe('ok')
    expect(because(await open())).toBe('blocked:scores_known')
    expect(await view()).toMatchObject({ opening: 'scores_known', areScoresKnown: true, isOpen: false })
    for (const who of panel.slice(0, 2)) {
      expect(because(await replace(who))).toBe('blocked:sheets_open')
      const asked = { applicationId: review.id, assignmentId: await seatOf(who), reason: REASON }
      expect(because(await reopenSheet(officer.ctx, asked))).toBe('blocked:sheet_open')
    }
    expect(await isOpenTo(panel[0])).toBe(false)
    await fillSheet(review, fresh, 73)
    expect(await sealFor(review, fresh)).toMatchObject({ ok: true, value: { isOpen: true } })
    expect(await isOpenTo(panel[0])).toBe(true)
  })

  it('a replacement is replaced once its own time has run out, and not before', async () => {
    await recuse(panel[2])
    const fresh = await newcomer()
    await declare(fresh)
    expect(because(await replace(fresh, officer.ctx))).toBe('blocked:sheets_open')
    await db()
      .update(assignment)
      .set({ at: LATE })
      .where(eq(assignment.id, await seatOf(fresh)))
    expect(because(await replace(fresh))).toBe('blocked:sheets_open')
    await db()
      .update(assignment)
      .set({ at: REVIEW_NOW })
      .where(eq(assignment.id, await seatOf(fresh)))
    expect(because(await replace(fresh))).toBe('ok')
    expect((await newcomer()).id).not.toBe(fresh.id)
  })

  it('who is found conflicted is replaced, by a draw', async () => {
    await db().insert(expertTie).values({
      personId: panel[1].id,
      kind: 'consultancy',
      creditCode: review.creditCode,
      organisation: '甲',
      addedAt: REVIEW_NOW,
    })
    expect((await view(officer.ctx)).seats.filter(seat => seat.mayReplace).map(seat => seat.alias)).toEqual([
      'B',
    ])
    expect(because(await replace(panel[1], officer.ctx))).toBe('ok')
    expect(because(await open())).toBe('blocked:scores_known')
    expect(await newcomer()).toBeDefined()
  })
})

describe('what the applicant asked before the opening', () => {
  const request = async (personName: string) => {
    const [row] = await db().select().from(application).where(eq(application.id, review.id))
    const who = await addMember(
      { id: review.id, enterpriseId: row?.enterpriseId ?? '', version: 1, evidenceId: '' },
      'owner',
    )
    const asked = await askWithdrawal(who.ctx, {
      applicationId: review.id,
      personName,
      organisation: '',
      reason: REASON,
    })
    if (!asked.ok) throw new Error(because(asked))
    return asked.value.id
  }
  const answer = (requestId: string, person: Somebody | null) =>
    answerWithdrawal(officer.ctx, {
      applicationId: review.id,
      requestId,
      answer: person ? 'granted' : 'refused',
      personId: person?.id ?? '',
      reason: REASON,
    })
  const close = async () => {
    const [row] = await db().select().from(application).where(eq(application.id, review.id))
    return moveCase(officer.ctx, {
      applicationId: review.id,
      name: 'close_scoring',
      version: row?.version ?? 0,
    })
  }

  it('holds the last seal back until it is answered; a refusal opens, and tells nobody a score before', async () => {
    const id = await request(panel[0].name)
    await seal(panel[0], panel[1])
    await fillSheet(review, panel[2], 70)
    expect(await sealFor(review, panel[2])).toMatchObject({ ok: true, value: { isOpen: false } })
    expect(because(await open())).toBe('blocked:requests_open')
    expect(await view()).toMatchObject({ opening: 'requests_open', requests: [{ id, name: panel[0].name }] })
    const shut = await close()
    const unmet = shut.ok ? [] : (shut.because.conditions ?? []).filter(each => !each.met)
    expect(unmet).toMatchObject([{ guard: 'requests_answered', value: { open: 1 } }])
    const [row] = await db().select().from(application).where(eq(application.id, review.id))
    expect(row?.waiting).toEqual({ for: 'officer', reason: 'reply', done: 0, of: 1 })
    expect(await isOpenTo(panel[0])).toBe(false)
    expect(because(await answer(id, null))).toBe('ok')
    expect(await isOpenTo(panel[0])).toBe(true)
    expect(because(await close())).toBe('ok')
  })

  it('is granted while nobody has read the sheet, and the replacement scores first', async () => {
    const id = await request(panel[0].name)
    await seal(...panel)
    expect(because(await answer(id, panel[0]))).toBe('ok')
    expect(await view(officer.ctx)).toMatchObject({ opening: 'not_overdue', areScoresKnown: false })
  })

  it('asked after the opening it can’t empty a seat, and keeps the stage from closing until it is answered', async () => {
    await seal(...panel)
    const id = await request(panel[0].name)
    expect(await isOpenTo(panel[1])).toBe(true)
    expect(because(await answer(id, panel[0]))).toBe('blocked:sheets_open')
    expect(because(await close())).toBe('blocked')
    expect(because(await answer(id, null))).toBe('ok')
    expect(because(await close())).toBe('ok')
  })
})

describe('a quorum', () => {
  const empty = async (who: Somebody) =>
    db()
      .update(assignment)
      .set({ status: 'replaced' })
      .where(eq(assignment.id, await seatOf(who)))

  it('is no way round a draw that is possible; overdue, or with nobody left to draw, it opens', async () => {
    await seal(panel[0], panel[1])
    await empty(panel[2])
    expect((await view(officer.ctx)).opening).toBe('draw_ahead')
    expect(because(await open(officer.ctx))).toBe('blocked:draw_ahead')
    const others = not(
      inArray(
        expertProfile.personId,
        panel.map(each => each.id),
      ),
    )
    await db().update(expertProfile).set({ suspendedUntil: '2027-12-31' }).where(others)
    expect(because(await open(officer.ctx))).toBe('ok')
    await db().update(expertProfile).set({ suspendedUntil: null }).where(others)
  })

  it('that meets a broken seal opens nothing, ends no seat, names the seat and leaves its trace', async () => {
    await seal(panel[0], panel[1])
    const [sheet] = await db()
      .select()
      .from(scoreSheet)
      .where(eq(scoreSheet.assignmentId, await seatOf(panel[0])))
    await owner.pool.query('alter table score_item disable trigger user')
    await owner.pool.query(
      `update score_item set cipher = set_byte(cipher, 40, get_byte(cipher, 40) # 1) where sheet_id = '${sheet?.id}' and item = '1.1'`,
    )
    await owner.pool.query('alter table score_item enable trigger user')
    const refused = await open()
    expect(refused).toMatchObject({
      ok: false,
      because: { code: 'blocked', reason: 'seal_mismatch', seats: ['A'] },
    })
    expect(await panelOf(review)).toHaveLength(3)
    expect(await db().select().from(panelOpening).where(eq(panelOpening.applicationId, review.id))).toEqual(
      [],
    )
    const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, review.id))
    expect(events.filter(each => each.kind === 'opening_refused').map(each => each.data)).toEqual([
      { aliases: ['A'] },
    ])
    expect(events.some(each => each.kind === 'expert_replaced')).toBe(false)
    const log = await logLines(db(), review.id, ['officer'])
    expect(log.lines.find(line => line.kind === 'opening_refused')?.details).toEqual({ seats: 'A' })
    const lines = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.targetId, sheet?.id ?? ''))
    expect(lines.filter(line => line.reason === 'seal_mismatch')).toHaveLength(1)
    expect((await view()).seats.find(seat => seat.isBroken)?.alias).toBe('A')
    expect(because(await replace(panel[0]))).toBe('ok')
  })
})
