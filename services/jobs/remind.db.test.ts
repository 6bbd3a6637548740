import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { notification, staffRole } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { castVote } from '../decision/cast-vote'
import { sealSheet } from '../expert/seal-sheet'
import { addCaseIn, addMember, appoint, type Cast } from '../testing/decided'
import {
  addReviewCase,
  addStaff,
  fillSheet,
  REVIEW_NOW,
  type Somebody,
  seatPanel,
  trio,
} from '../testing/review'
import { drawnVisit, fillRecord, plannedVisit, signRecord } from '../testing/visits'
import { remindDue } from './remind'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
  await database()
    .orm.update(staffRole)
    .set({ areaId: 'yuzhong' })
    .where(eq(staffRole.personId, cast.district.id))
})
afterAll(closeDatabase)

const ctx = systemCtx(REVIEW_NOW, 'sweep', 'reminders')

/** Everyone reminded of a case that is due today, by person, with the address they are led to. */
const remindedOf = async (id: string, over: Partial<typeof application.$inferInsert> = {}) => {
  const db = database().orm
  await db
    .update(application)
    .set({ dueOn: '2026-11-23', ...over })
    .where(eq(application.id, id))
  await remindDue(ctx)
  await remindDue(ctx)
  const rows = await db.select().from(notification).where(eq(notification.applicationId, id))
  await db.update(application).set({ dueOn: null }).where(eq(application.id, id))
  return new Map(
    rows.filter(row => row.kind === 'due_soon').map(row => [row.personId, row.params.path ?? 'the case']),
  )
}

const who = (people: Somebody[], path: string) => new Map(people.map(({ id }) => [id, path]))

describe('a reminder goes to whoever is waited for, once', () => {
  it('formal check: its officer, or every officer while it has none', async () => {
    const held = await addCaseIn('formal_check', cast)
    expect(await remindedOf(held.id, { officerId: cast.officer.id })).toEqual(who([cast.officer], 'the case'))
    const free = await addCaseIn('formal_check', cast)
    expect(await remindedOf(free.id)).toEqual(who([cast.officer, cast.otherOfficer], 'the case'))
  })

  it('correction: the enterprise, led to its own page', async () => {
    const held = await addCaseIn('formal_check', cast)
    const member = await addMember(held)
    expect(await remindedOf(held.id, { stage: 'correction' })).toEqual(who([member], `/apply/${held.id}`))
  })

  it('district check: the district officers of the area', async () => {
    const held = await addCaseIn('formal_check', cast)
    expect(await remindedOf(held.id, { stage: 'district_check', officerId: cast.officer.id })).toEqual(
      who([cast.district], 'the case'),
    )
  })

  it('expert review: experts whose sheet is open, and the officer before anybody is seated', async () => {
    const review = await addReviewCase()
    expect(await remindedOf(review.id, { officerId: cast.officer.id })).toEqual(
      who([cast.officer], 'the case'),
    )
    const scored = await addReviewCase()
    const [first, ...rest] = trio(await seatPanel(scored, cast.officer))
    await fillSheet(scored, first, 80)
    await sealSheet(first.ctx, { applicationId: scored.id })
    expect(await remindedOf(scored.id)).toEqual(who(rest, '/review/tasks'))
  })

  it('expert review: the panel while it owes agreement, its officer once there is none to owe', async () => {
    const [apart, close] = [await addReviewCase(), await addReviewCase()]
    const [wide, narrow] = [
      trio(await seatPanel(apart, cast.officer)),
      trio(await seatPanel(close, cast.officer)),
    ]
    for (const [i, percent] of [40, 90, 90].entries()) {
      for (const [review, expert, points] of [
        [apart, wide[i], percent],
        [close, narrow[i], 70],
      ] as const) {
        if (!expert) throw new Error('no panel of three')
        await fillSheet(review, expert, points)
        await sealSheet(expert.ctx, { applicationId: review.id })
      }
    }
    expect(await remindedOf(apart.id)).toEqual(who(wide, `/review/consensus/${apart.id}`))
    expect(await remindedOf(close.id, { officerId: cast.officer.id })).toEqual(
      who([cast.officer], 'the case'),
    )
  })

  it('site visit: the inspectors, and none of the experts', async () => {
    const { held, a, b } = await drawnVisit(cast)
    expect(await remindedOf(held.id)).toEqual(who([a, b], `/review/visits/${held.id}`))
  })

  it('deliberation: the committee without whoever has a tie to the case', async () => {
    const held = await addCaseIn('deliberation', cast)
    const tied = await addStaff('committee')
    await database()
      .orm.insert(recusal)
      .values({ personId: tied.id, enterpriseId: held.enterpriseId, ground: '近亲属', at: REVIEW_NOW })
    expect(await remindedOf(held.id)).toEqual(
      who([...cast.committee, cast.chair, cast.otherChair], `/review/deliberations/${held.id}`),
    )
  })

  it('site visit: nobody who has signed', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    expect(await remindedOf(held.id)).toEqual(who([b], `/review/visits/${held.id}`))
  })

  it('deliberation: nobody who has voted, and nobody who evaluated the case', async () => {
    const held = await addCaseIn('deliberation', cast)
    const [first, second, ...rest] = cast.committee
    if (!first || !second) throw new Error('no committee')
    await database().orm.insert(caseEvent).values({
      applicationId: held.id,
      seq: 900,
      kind: 'recommend',
      actorId: second.id,
      actorName: second.name,
      actorRole: 'district',
      audience: 'applicant',
      at: REVIEW_NOW,
    })
    await castVote(first.ctx, { applicationId: held.id, choice: 'certify', reason: '材料齐全，同意认定。' })
    const reminded = await remindedOf(held.id)
    expect([first, second].filter(({ id }) => reminded.has(id))).toEqual([])
    expect([...rest, cast.chair, cast.otherChair].filter(({ id }) => !reminded.has(id))).toEqual([])
  })
})
