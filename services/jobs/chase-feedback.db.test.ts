import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { feedbackDraft } from '@/db/schema/decision'
import { notification, person } from '@/db/schema/people'
import { addDays, asDate } from '@/domain/calendar/days'
import { addWorkingDays, isWorkingDay } from '@/domain/calendar/working-days'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { releaseFeedback } from '../feedback/release'
import { viewDraft } from '../feedback/view-draft'
import { composeMail } from '../mail/compose'
import { recuse } from '../testing/board'
import { addCaseIn, appoint, type Cast, type HeldCase, move, voteAll } from '../testing/decided'
import { mailsTo } from '../testing/mails'
import { because, type Somebody } from '../testing/review'
import { chaseFeedback } from './chase-feedback'

const db = () => database().orm
let cast: Cast
let declined: HeldCase
let dueOn = ''
beforeAll(async () => {
  cast = await appoint()
  declined = await addCaseIn('deliberation', cast)
  await voteAll(declined, cast, 1)
  const moved = await move(cast.chair.ctx, declined, 'decline', '关键指标的第三方验证不足，不予认定')
  if (!moved.ok) throw new Error(because(moved))
  await db().update(application).set({ officerId: cast.officer.id }).where(eq(application.id, declined.id))
  const [draft] = await db().select().from(feedbackDraft).where(eq(feedbackDraft.applicationId, declined.id))
  dueOn = draft?.dueOn ?? ''
})
afterAll(closeDatabase)

/** The sweep at nine in the morning so many working days before (below 0) or after the last day. */
const sweepOn = async (days: number) => {
  let day = days > 0 ? addWorkingDays(asDate(dueOn), days).date : asDate(dueOn)
  for (let left = -days; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day)) left--
  }
  const ctx = systemCtx(new Date(`${day}T01:00:00Z`), 'sweep', crypto.randomUUID())
  await chaseFeedback(ctx)
  await chaseFeedback(ctx)
}

const told = async () => {
  const rows = await db()
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.applicationId, declined.id),
        inArray(notification.kind, ['feedback_due', 'feedback_overdue']),
      ),
    )
    .orderBy(notification.at)
  return rows.map(
    row => `${row.kind} ${row.params.days} ${row.personId === cast.officer.id ? 'own' : 'other'}`,
  )
}

it('reminds the officer before the last day, carries it up after, each once, in the log and by mail in their language', async () => {
  await db().update(person).set({ locale: 'en' }).where(eq(person.id, cast.officer.id))
  await sweepOn(-4)
  expect(await told()).toEqual([])
  await sweepOn(-2)
  await sweepOn(-1)
  expect(await told()).toHaveLength(1)
  await sweepOn(0)
  expect((await told()).map(line => line.split(' ')[0])).toEqual(['feedback_due', 'feedback_due'])
  await sweepOn(1)
  await sweepOn(2)
  expect((await told()).slice(2)).toEqual(['feedback_overdue 1 own'])
  await sweepOn(3)
  expect((await told()).slice(3).sort()).toEqual(['feedback_overdue 3 other', 'feedback_overdue 3 own'])
  const log = await db()
    .select({ data: caseEvent.data })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, declined.id), eq(caseEvent.kind, 'feedback_overdue')))
  expect(log.map(({ data }) => data)).toEqual([
    { due: dueOn, days: 1, to: 'waited' },
    { due: dueOn, days: 3, to: 'office' },
  ])
  const mails = async (to: Somebody) => {
    const [who] = await db().select().from(person).where(eq(person.id, to.id))
    return (await mailsTo(who?.email ?? '')).filter(mail => mail.template.startsWith('feedback_'))
  }
  const own = await mails(cast.officer)
  expect(own.map(mail => mail.locale)).toEqual(['en', 'en', 'en', 'en'])
  expect(own.map(composeMail).map(mail => mail.subject)[2]).toMatch(/^Feedback report 1 working day over: /)
  const [other] = (await mails(cast.otherOfficer)).map(composeMail)
  expect(other?.subject).toMatch(/^反馈报告已超期3个工作日：/)
  expect(other?.text).toContain(`/review/cases/${declined.id}/feedback`)
})

it('says nothing to whoever is a stranger to the case, and stops with the release', async () => {
  await recuse(cast.otherOfficer.id, declined.enterpriseId)
  const before = (await told()).length
  await sweepOn(10)
  expect((await told()).slice(before)).toEqual(['feedback_overdue 10 own'])
  const draft = await viewDraft(cast.officer.ctx, declined.id)
  if (!draft.ok) throw new Error(because(draft))
  await releaseFeedback(cast.officer.ctx, {
    applicationId: declined.id,
    version: draft.value.version,
    note: '',
    comments: {},
  })
  await db().delete(notification).where(eq(notification.kind, 'feedback_overdue'))
  await sweepOn(12)
  expect(await told()).toHaveLength(2)
})
