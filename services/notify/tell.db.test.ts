import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mail, notification, person } from '@/db/schema/people'
import { done } from '@/domain/outcome'
import { viewNotifications } from '../application/view-notifications'
import { closeDatabase, database } from '../database'
import { sendMail } from '../jobs/tasks/send-mail'
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

const addressOf = async (who: Somebody): Promise<string> => {
  const [found] = await database()
    .orm.select({ email: person.email })
    .from(person)
    .where(eq(person.id, who.id))
  return found?.email ?? ''
}

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
    expect((await mailsTo(await addressOf(who))).length > 0).toBe(!strangers.includes(who))
  }
  await say(null)
  const general = await database()
    .orm.select()
    .from(notification)
    .where(eq(notification.eventKey, 'tell:null'))
  expect(general).toHaveLength(everybody.length)
})

it('a mail promised before its reader was recused is withheld, and told so; the others of the same message get theirs', async () => {
  const [member, recused, other] = [
    await addMember(held),
    await addStaff('officer'),
    await addStaff('officer'),
  ]
  const all = [member, recused, other]
  const eventKey = `late:${held.id}`
  await withTx(cast.officer.ctx, async tx => {
    const ids = all.map(who => who.id)
    await tell(tx, cast.officer.ctx, ids, {
      template: 'overdue',
      eventKey,
      applicationId: held.id,
      params: {
        brand: '迟到',
        product: '',
        to: 'deliberation',
        due: '2026-11-20',
        days: '1',
        enterprise: '',
      },
    })
    return done(null)
  })
  const told = async (who: Somebody) => JSON.stringify(await viewNotifications(who.ctx))
  expect(await told(recused)).toContain('迟到')
  await recuse(recused.id, held.enterpriseId)
  for (const who of all)
    for (const promised of await mailsTo(await addressOf(who))) {
      await sendMail(promised)
      // Tried once more, it stays with what the ledger says.
      await sendMail(promised)
    }
  const rows = await database()
    .orm.select()
    .from(mail)
    .where(
      inArray(
        mail.key,
        all.map(who => `${eventKey}:${who.id}`),
      ),
    )
  const fate = Object.fromEntries(
    rows.map(row => [row.key.slice(eventKey.length + 1), [row.sentAt !== null, row.withheldAt !== null]]),
  )
  expect(fate).toEqual({
    [member.id]: [true, false],
    [recused.id]: [false, true],
    [other.id]: [true, false],
  })
  for (const who of all) expect((await told(who)).includes('迟到')).toBe(who !== recused)
})
