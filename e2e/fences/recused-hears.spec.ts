import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { currentTime } from '@/services/clock'
import { systemCtx } from '@/services/context'
import { database } from '@/services/database'
import { escalateOverdue } from '@/services/jobs/escalate'
import { waitingJobs } from '@/services/testing/queue'
import { readMails } from '../canary/hear-else'
import { ask, type Visitor } from '../steps/http'
import { caseAt, onlyValue, type PlantedCase, type PlantedPerson } from '../steps/planted'
import { personFor, ROLES, setRecused } from '../steps/recused'
import { signedIn } from '../steps/sessions'
import { SETTLING, settle } from '../steps/settle'
import { workingDaysBefore } from '../world/day'

test.beforeAll(async () => {
  test.setTimeout(SETTLING)
  await settle()
})

/** An officer who is never recused: whatever the office is told, they are told. */
const colleague = async (not: PlantedPerson): Promise<PlantedPerson> => {
  const found = await database().orm.execute<PlantedPerson>(sql`
    select p.id, p.name, p.email from person p join staff_role r on r.person_id = p.id and r.revoked_at is null
    where r.role = 'officer' and p.status = 'active' and p.id <> ${not.id} order by p.email limit 1`)
  const [row] = found.rows
  if (!row) throw new Error('the planted world has one officer only')
  return row
}

/** What an open board is told until it is closed; like the page, it opens its stream again when that has ended. */
const listenAs = async (who: Visitor) => {
  const open = async () => {
    const answer = await ask('/api/review/live', who)
    if (answer.status === 200) return answer.body?.getReader()
    await answer.body?.cancel()
  }
  let reader = await open()
  let isClosed = false
  const heard = { said: '' }
  const decoder = new TextDecoder()
  const listen = async () => {
    while (!isClosed && reader) {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        heard.said += decoder.decode(part.value)
      if (!isClosed) reader = await open()
    }
  }
  const all = listen()
  return {
    heard,
    close: async () => {
      isClosed = true
      await reader?.cancel()
      await all
    },
  }
}

const setDue = (id: string, dueOn: string) =>
  database().orm.execute(sql`update application set due_on = nullif(${dueOn}, '') where id = ${id}`)

/** The last day of a case has passed so many working days ago: everybody concerned is told, boards and mailboxes. */
const passLimit = async (subject: PlantedCase, today: CalendarDate, days: number): Promise<string> => {
  const due = workingDaysBefore(today, days)
  await setDue(subject.id, due)
  await escalateOverdue(systemCtx(await currentTime(), 'fence', crypto.randomUUID()))
  return due
}

/** To whom a mail about this case and this last day went. */
const mailedTo = async (subject: PlantedCase, due: string): Promise<string[]> =>
  (await readMails())
    .filter(({ text }) => text.includes(subject.brand) && text.includes(due))
    .map(({ to }) => to)

for (const [place, { role, stage, seesIt }] of ROLES.entries())
  test(`a recused ${role} hears nothing more of the case, by mail or on an open board`, async () => {
    test.setTimeout(180_000)
    const subject = await caseAt(stage)
    const person = await personFor(role, subject)
    const other = await colleague(person)
    const [ears, control] = [await signedIn(person), await signedIn(other)]
    const before = await onlyValue(
      'last day',
      sql`select coalesce(due_on, '') as value from application where id = ${subject.id}`,
    )
    const today = shanghaiDate(await currentTime())
    const happen = async (days: number) => {
      const [own, office] = [await listenAs(ears), await listenAs(control)]
      const due = await passLimit(subject, today, days)
      await expect.poll(() => office.heard.said, { timeout: 20_000 }).toContain(subject.id)
      await expect.poll(waitingJobs, { timeout: 60_000 }).toBe(0)
      await Promise.all([own.close(), office.close()])
      const mailed = await mailedTo(subject, due)
      expect(mailed, 'whoever is not recused is told').toContain(other.email)
      const reminders = await (await ask(paths.applyNotifications(), ears)).text()
      return { live: own.heard.said, mailed, reminders }
    }
    try {
      // A last day of its own for each role, so that no mail of another run is read for this one.
      const open = await happen(20 + place * 2)
      // An expert whose sheet is sealed owes nothing and is told nothing.
      if (role !== 'expert')
        expect(open.mailed.includes(person.email), 'there is a mail to be kept back').toBe(seesIt)
      await setRecused(person, subject, true)
      const closed = await happen(21 + place * 2)
      expect(closed.mailed, 'mail').not.toContain(person.email)
      for (const mark of [subject.id, subject.brand, subject.enterprise]) {
        expect(closed.live, 'live').not.toContain(mark)
        expect(closed.reminders, 'reminders').not.toContain(mark)
      }
    } finally {
      await setRecused(person, subject, false)
      await setDue(subject.id, before)
    }
  })
