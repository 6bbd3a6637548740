import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { addCaseIn, appoint, type Cast } from '../testing/decided'
import { escalateOverdue } from './escalate'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(closeDatabase)

/** Noon in Shanghai of a day. */
const noon = (day: string) => systemCtx(new Date(`${day}T04:00:00Z`), 'sweep', `escalate ${day}`)

const lateCase = async (dueOn: string, stage: 'district_check' | 'public_notice' | 'expert_review') => {
  const held = await addCaseIn('formal_check', cast)
  await database()
    .orm.update(application)
    .set({ dueOn, stage, officerId: cast.officer.id })
    .where(eq(application.id, held.id))
  return held.id
}

const logged = async (id: string) => {
  const rows = await database()
    .orm.select({ data: caseEvent.data })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, id), eq(caseEvent.kind, 'overdue')))
    .orderBy(asc(caseEvent.seq))
  return rows.map(row => row.data.days)
}

const told = async (id: string) => {
  const rows = await database()
    .orm.select({ personId: notification.personId, days: notification.params })
    .from(notification)
    .where(and(eq(notification.applicationId, id), eq(notification.kind, 'overdue')))
  return rows.map(row => ({ who: row.personId, days: row.days.days }))
}

// 23 November 2026 is a Monday.
describe('a limit that has passed is carried further up', () => {
  it('not on the last day, then by the steps of the scheme version, each once', async () => {
    const id = await lateCase('2026-11-23', 'expert_review')
    await escalateOverdue(noon('2026-11-23'))
    expect(await logged(id)).toEqual([])
    for (const day of ['24', '24', '25']) await escalateOverdue(noon(`2026-11-${day}`))
    expect(await logged(id)).toEqual([1])
    expect(await told(id)).toEqual([{ who: cast.officer.id, days: '1' }])
    await escalateOverdue(noon('2026-11-26'))
    expect(await logged(id)).toEqual([1, 3])
    expect(await told(id)).toEqual(
      expect.arrayContaining([
        { who: cast.officer.id, days: '3' },
        { who: cast.otherOfficer.id, days: '3' },
      ]),
    )
  })

  it('over a weekend no working day passes', async () => {
    const id = await lateCase('2026-11-27', 'expert_review')
    await escalateOverdue(noon('2026-11-29'))
    expect(await logged(id)).toEqual([])
  })

  it('after downtime only the latest step is taken, and a new last day begins anew', async () => {
    const id = await lateCase('2026-11-02', 'expert_review')
    await escalateOverdue(noon('2026-11-23'))
    expect(await logged(id)).toEqual([10])
    await database().orm.update(application).set({ dueOn: '2026-11-20' }).where(eq(application.id, id))
    await escalateOverdue(noon('2026-11-23'))
    expect(await logged(id)).toEqual([10, 1])
  })

  it('two sweeps at once take a step once', async () => {
    const id = await lateCase('2026-11-20', 'district_check')
    await Promise.all([1, 2, 3].map(() => escalateOverdue(noon('2026-11-23'))))
    expect(await logged(id)).toEqual([1])
  })

  it('a notice that has run its course is not late', async () => {
    const id = await lateCase('2026-11-16', 'public_notice')
    await escalateOverdue(noon('2026-11-23'))
    expect(await logged(id)).toEqual([])
  })
})
