import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notification, person } from '@/db/schema/people'
import { done } from '@/domain/outcome'
import { closeDatabase, database } from '../database'
import { recuse } from '../testing/board'
import { addCaseIn, addMember, appoint, type Cast, type HeldCase } from '../testing/decided'
import { mailsTo } from '../testing/mails'
import { addStaff, type Somebody } from '../testing/review'
import { withTx } from '../tx'
import { tell } from './tell'

let cast: Cast
let held: HeldCase
beforeAll(async () => {
  cast = await appoint()
  held = await addCaseIn('deliberation', cast)
})
afterAll(closeDatabase)

it('whoever asks for it: nobody recused is told of the case, chair and administrator included; its enterprise is', async () => {
  const member = await addMember(held)
  const strangers = [cast.otherChair, cast.otherOfficer, await addStaff('admin'), await addStaff('expert')]
  for (const who of strangers) await recuse(who.id, held.enterpriseId)
  const everybody: Somebody[] = [...strangers, cast.chair, member]
  const say = (applicationId: string | null) =>
    withTx(cast.officer.ctx, async tx => {
      await tell(
        tx,
        cast.officer.ctx,
        everybody.map(who => who.id),
        { template: 'overdue', eventKey: `tell:${applicationId}`, applicationId, params: {} },
      )
      return done(null)
    })
  await say(held.id)
  const rows = await database()
    .orm.select()
    .from(notification)
    .where(eq(notification.eventKey, `tell:${held.id}`))
  expect(rows.map(row => row.personId).sort()).toEqual([cast.chair.id, member.id].sort())
  for (const who of everybody) {
    const [{ email } = { email: '' }] = await database()
      .orm.select({ email: person.email })
      .from(person)
      .where(eq(person.id, who.id))
    expect((await mailsTo(email)).length > 0).toBe(!strangers.includes(who))
  }
  await say(null)
  const general = await database()
    .orm.select()
    .from(notification)
    .where(eq(notification.eventKey, 'tell:null'))
  expect(general).toHaveLength(everybody.length)
})
