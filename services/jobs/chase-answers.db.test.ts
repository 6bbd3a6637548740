import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { notification, person } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { declareInterest } from '../expert/declare'
import { endUnanswered } from '../expert/end-unanswered'
import { viewDeclaration } from '../expert/view-declaration'
import { viewPanel } from '../expert/view-panel'
import { viewExpertRecord } from '../expert-record/view'
import { composeMail } from '../mail/compose'
import { mailsTo } from '../testing/mails'
import {
  addReviewCase,
  addStaff,
  because,
  panelOf,
  publishAndDraw,
  type ReviewCase,
  type Somebody,
  trio,
} from '../testing/review'
import { chaseAnswers } from './chase-answers'

const db = () => database().orm
let officer: Somebody
let review: ReviewCase
let panel: [Somebody, Somebody, Somebody]
beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
beforeEach(async () => {
  review = await addReviewCase()
  await publishAndDraw(review, officer)
  panel = trio(await panelOf(review))
})
afterAll(closeDatabase)

/** The sweep on a day, twice over. */
const sweepOn = async (day: string) => {
  const ctx = systemCtx(new Date(`${day}T01:00:00Z`), 'sweep', crypto.randomUUID())
  await chaseAnswers(ctx)
  await chaseAnswers(ctx)
}
const seats = () => db().select().from(assignment).where(eq(assignment.applicationId, review.id))
const statuses = async () => (await seats()).map(seat => `${seat.alias} ${seat.status}`).sort()
const told = async (kind: string) =>
  (
    await db()
      .select({ personId: notification.personId })
      .from(notification)
      .where(and(eq(notification.applicationId, review.id), eq(notification.kind, kind)))
  ).map(({ personId }) => personId)

it('a call names the day by which it is answered: to the expert, in the mail, and to the officer', async () => {
  // Three working days after Monday the 23rd.
  expect((await seats()).map(seat => seat.answerBy)).toEqual(['2026-11-26', '2026-11-26', '2026-11-26'])
  expect(await viewDeclaration(panel[0].ctx, review.id)).toMatchObject({
    ok: true,
    value: { answerBy: '2026-11-26' },
  })
  await declareInterest(panel[1].ctx, { applicationId: review.id, answer: 'none', ground: '' })
  const seen = await viewPanel(officer.ctx, review.id)
  expect(seen.ok && seen.value.seats.map(seat => seat.answerBy)).toEqual(['2026-11-26', null, '2026-11-26'])
  const [who] = await db().select().from(person).where(eq(person.id, panel[0].id))
  const mails = (await mailsTo(who?.email ?? '')).filter(
    mail => mail.template === 'expert_called' && mail.params.applicationId === review.id,
  )
  expect(mails.map(mail => composeMail(mail).text)[0]).toContain('请在 2026-11-26 前')
})

it('whoever has not answered is reminded once, the working day before', async () => {
  await declareInterest(panel[1].ctx, { applicationId: review.id, answer: 'none', ground: '' })
  await sweepOn('2026-11-24')
  expect(await told('answer_due')).toEqual([])
  await sweepOn('2026-11-25')
  await sweepOn('2026-11-26')
  expect((await told('answer_due')).sort()).toEqual([panel[0].id, panel[2].id].sort())
  expect(await statuses()).toEqual(['A invited', 'B declared', 'C invited'])
})

it('after the day the seat is drawn anew, however long nothing ran, and the register remembers', async () => {
  const before = await viewExpertRecord(officer.ctx, panel[0].id)
  for (const who of panel.slice(1))
    await declareInterest(who.ctx, { applicationId: review.id, answer: 'none', ground: '' })
  await sweepOn('2026-12-03')
  expect(await statuses()).toEqual(['A unanswered', 'B declared', 'C declared', 'D invited'])
  expect((await seats()).find(seat => seat.alias === 'D')?.answerBy).toBe('2026-12-08')
  expect(await told('answer_missed')).toEqual([panel[0].id])
  expect(because(await viewDeclaration(panel[0].ctx, review.id))).toBe('missing')
  const [event] = await db()
    .select()
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, review.id), eq(caseEvent.kind, 'expert_unanswered')))
  expect(event).toMatchObject({ actorRole: 'system', audience: 'office', data: { alias: 'A' } })
  const after = await viewExpertRecord(officer.ctx, panel[0].id)
  const missed = (seen: typeof after) => (seen.ok ? seen.value.calls.no_answer : -1)
  expect(missed(after)).toBe(missed(before) + 1)
})

it('is done by the clock alone, in the stage, and only once the day has passed unanswered', async () => {
  const [seat] = await seats()
  const input = { applicationId: review.id, assignmentId: seat?.id ?? '' }
  const late = systemCtx(new Date('2026-11-27T01:00:00Z'), 'sweep', 'late')
  expect(because(await endUnanswered(officer.ctx, input))).toBe('missing')
  expect(because(await endUnanswered(systemCtx(officer.ctx.now, 'sweep', 'early'), input))).toBe('repeated')
  await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, review.id))
  expect(because(await endUnanswered(late, input))).toBe('blocked:wrong_stage')
  await db().update(application).set({ stage: 'expert_review' }).where(eq(application.id, review.id))
  expect(because(await endUnanswered(late, input))).toBe('ok')
  expect(because(await endUnanswered(late, input))).toBe('repeated')
})
