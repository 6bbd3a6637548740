import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { assignment, recusal, scoreSheet } from '@/db/schema/review'
import { AnswerWithdrawal, MOST_OPEN_REQUESTS } from '@/domain/conflict/withdrawal'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { closeDatabase, database } from '../database'
import { addMember } from '../testing/decided'
import {
  addReviewCase,
  addStaff,
  panelOf,
  type ReviewCase,
  type Somebody,
  seatPanel,
} from '../testing/review'
import { answerWithdrawal } from './answer-withdrawal'
import { askWithdrawal } from './ask-withdrawal'
import { viewAskedWithdrawals, viewOwnWithdrawals } from './view-withdrawals'

const REASON = '此人曾在竞争企业任技术顾问，可能影响公正'
const ANSWER = '经核实情况属实，依规定准予回避'

const db = () => database().orm
const because = (outcome: { ok: true } | { ok: false; because: { code: string; reason?: string } }) =>
  outcome.ok
    ? 'ok'
    : outcome.because.reason
      ? `${outcome.because.code}:${outcome.because.reason}`
      : outcome.because.code

let officer: Somebody
let owner: Somebody
let viewer: Somebody
let review: ReviewCase

const enterpriseOf = async (id: string): Promise<string> => (await loadCase(db(), id))?.enterpriseId ?? ''
const members = async (role: 'owner' | 'viewer') =>
  addMember({ id: review.id, enterpriseId: await enterpriseOf(review.id), version: 1, evidenceId: '' }, role)
const ask = (who: Somebody, personName: string) =>
  askWithdrawal(who.ctx, { applicationId: review.id, personName, organisation: '', reason: REASON })
const asked = async (personName: string): Promise<string> => {
  const made = await ask(owner, personName)
  if (!made.ok) throw new Error(made.because.code)
  return made.value.id
}
const answer = (who: Somebody, requestId: string, personId: string | null) =>
  answerWithdrawal(who.ctx, {
    applicationId: review.id,
    requestId,
    answer: personId === null ? 'refused' : 'granted',
    personId: personId ?? '',
    reason: ANSWER,
  })
const seated = async (): Promise<Somebody> => {
  const [one] = await seatPanel(review, officer)
  if (!one) throw new Error('nobody was drawn')
  return one
}
const told = async (personId: string): Promise<string[]> =>
  (
    await db()
      .select()
      .from(notification)
      .where(and(eq(notification.applicationId, review.id), eq(notification.personId, personId)))
  ).map(each => each.kind)

beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
beforeEach(async () => {
  review = await addReviewCase()
  owner = await members('owner')
  viewer = await members('viewer')
})
afterAll(closeDatabase)

it('granted, makes a stranger of a panel member, voids the sheet and seats somebody else', async () => {
  const one = await seated()
  const id = await asked(one.name)
  expect(await told(officer.id)).toContain('withdrawal_asked')
  const before = await viewAskedWithdrawals(officer.ctx, review.id)
  expect(before.ok && before.value[0]?.matches.map(each => each.id)).toContain(one.id)
  expect(because(await answer(officer, id, one.id))).toBe('ok')

  const row = await loadCase(db(), review.id)
  if (!row) throw new Error('no case')
  expect(mayOpen(await standingOn(db(), one.ctx, row), row)).toBe(false)
  const live = await panelOf(review)
  expect(live).toHaveLength(3)
  expect(live.map(each => each.id)).not.toContain(one.id)
  const [seat] = await db()
    .select()
    .from(assignment)
    .where(and(eq(assignment.applicationId, review.id), eq(assignment.personId, one.id)))
  expect(seat).toMatchObject({ status: 'recused', because: REASON })
  const sheets = await db()
    .select({ status: scoreSheet.status })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, one.id)))
  expect(sheets).toEqual([{ status: 'void' }])

  expect(await told(owner.id)).toContain('withdrawal_answered')
  const own = await viewOwnWithdrawals(owner.ctx, review.id)
  expect(own).toMatchObject({ ok: true, value: { lines: [{ answer: 'granted', answerReason: ANSWER }] } })
  expect(because(await answer(officer, id, one.id))).toBe('repeated')
})

it('tells the applicant the same whether the person named was on the panel or not', async () => {
  const one = await seated()
  const panel = new Set((await panelOf(review)).map(each => each.id))
  const other = await addStaff('expert')
  expect(panel.has(other.id)).toBe(false)
  for (const who of [one, other]) {
    const id = await asked(who.name)
    expect(because(await answer(officer, id, who.id))).toBe('ok')
  }
  const recused = await db().select().from(recusal).where(eq(recusal.applicationId, review.id))
  expect(recused.map(r => r.personId).sort()).toEqual([one.id, other.id].sort())
  const events = await db()
    .select({ kind: caseEvent.kind, data: caseEvent.data })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, review.id), eq(caseEvent.audience, 'applicant')))
    .orderBy(caseEvent.seq)
  expect(events.slice(0, 2)).toEqual(events.slice(2, 4))
  const own = await viewOwnWithdrawals(owner.ctx, review.id)
  expect(JSON.stringify(own)).not.toContain(one.id)
})

it('refused, changes nothing but the request', async () => {
  const one = await seated()
  const id = await asked(one.name)
  expect(because(await answer(officer, id, null))).toBe('ok')
  expect((await panelOf(review)).map(each => each.id)).toContain(one.id)
  expect(await db().select().from(recusal).where(eq(recusal.applicationId, review.id))).toEqual([])
})

it('is asked by who signs for the enterprise, in season, and not without end', async () => {
  const stranger = await addStaff('expert')
  expect(because(await ask(viewer, '某某'))).toBe('forbidden')
  expect(because(await ask(stranger, '某某'))).toBe('missing')
  expect(because(await viewOwnWithdrawals(stranger.ctx, review.id))).toBe('missing')
  expect(await viewOwnWithdrawals(viewer.ctx, review.id)).toMatchObject({ value: { mayAsk: false } })
  for (let i = 0; i < MOST_OPEN_REQUESTS; i++) await asked(`某某${i}`)
  expect(because(await ask(owner, '某某'))).toBe('limited:too_many_requests')
  await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, review.id))
  expect(because(await ask(owner, '某某'))).toBe('blocked:wrong_stage')
  expect(await viewOwnWithdrawals(owner.ctx, review.id)).toMatchObject({ value: { mayAsk: false } })
})

it('is answered by an officer of the case, for somebody of the register who bears the name', async () => {
  const one = await seated()
  const id = await asked(one.name)
  for (const role of ['district', 'chair', 'expert', 'admin'] as const)
    expect(because(await answer(await addStaff(role), id, one.id)), role).toMatch(/^(missing|forbidden)$/)
  expect(because(await answer(owner, id, one.id))).toMatch(/^(missing|forbidden)$/)
  expect(because(await viewAskedWithdrawals(owner.ctx, review.id))).toBe('missing')
  expect(because(await viewAskedWithdrawals(one.ctx, review.id))).toBe('missing')
  expect(because(await answer(officer, randomUUID(), one.id))).toBe('missing')
  const namesake = await addStaff('expert')
  expect(because(await answer(officer, id, namesake.id))).toBe('invalid')
  expect(because(await answer(officer, id, officer.id))).toBe('invalid')
  const input = { applicationId: review.id, requestId: id, answer: 'granted', personId: '', reason: ANSWER }
  expect(AnswerWithdrawal.safeParse(input).success).toBe(false)
  await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, review.id))
  expect(because(await answer(officer, id, one.id))).toBe('blocked:wrong_stage')
  expect(because(await answer(officer, id, null))).toBe('ok')
})

it('cannot empty a seat for what its opened sheet says', async () => {
  const one = await seated()
  const id = await asked(one.name)
  await db()
    .update(scoreSheet)
    .set({ openedAt: officer.ctx.now })
    .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, one.id)))
  expect(because(await answer(officer, id, one.id))).toBe('blocked:sheets_open')
  expect(await db().select().from(recusal).where(eq(recusal.applicationId, review.id))).toEqual([])
})
