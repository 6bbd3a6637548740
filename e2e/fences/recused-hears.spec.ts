import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { currentTime } from '@/services/clock'
import { systemCtx } from '@/services/context'
import { database } from '@/services/database'
import { escalateOverdue } from '@/services/jobs/escalate'
import { readMails } from '../canary/hear-else'
import { ask, type Visitor } from '../steps/http'
import { caseAt, onlyValue, type PlantedCase, type PlantedPerson } from '../steps/planted'
import { personFor, ROLES, setRecused } from '../steps/recused'
import { signedIn } from '../steps/sessions'
import { workingDaysBefore } from '../world/day'

/** An officer who carries none of these cases and is never recused: whatever the office is told, they are told. */
const colleague = async (not: PlantedPerson): Promise<PlantedPerson> => {
  const found = await database().orm.execute<PlantedPerson>(sql`
    select p.id, p.name, p.email from person p join staff_role r on r.person_id = p.id and r.revoked_at is null
    where r.role = 'officer' and p.status = 'active' and p.id <> ${not.id} order by p.email limit 1`)
  const [row] = found.rows
  if (!row) throw new Error('the planted world has one officer only')
  return row
}

/** What an open board is told until it is closed. */
const listenAs = async (who: Visitor) => {
  const reader = (await ask('/api/review/live', who)).body?.getReader()
  const heard = { said: '' }
  const decoder = new TextDecoder()
  const all = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard.said += decoder.decode(part.value)
  })()
  return {
    heard,
    close: async () => {
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

for (const { role, stage, seesIt } of ROLES)
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
      await expect.poll(() => mailedTo(subject, due), { timeout: 30_000 }).toContain(other.email)
      await Promise.all([own.close(), office.close()])
      return { live: own.heard.said, mailed: await mailedTo(subject, due) }
    }
    try {
      // A last day of its own for each role, so that no mail of another run is read for this one.
      const place = ROLES.findIndex(each => each.role === role) * 2
      const open = await happen(20 + place)
      // An expert whose sheet is sealed owes nothing and is told nothing.
      if (role !== 'expert')
        expect(open.mailed.includes(person.email), 'there is a mail to be kept back').toBe(seesIt)
      await setRecused(person, subject, true)
      const closed = await happen(21 + place)
      expect(closed.mailed, 'mail').not.toContain(person.email)
      for (const mark of [subject.id, subject.brand, subject.enterprise])
        expect(closed.live, 'live').not.toContain(mark)
    } finally {
      await setRecused(person, subject, false)
      await setDue(subject.id, before)
    }
  })
