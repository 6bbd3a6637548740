import { afterAll, beforeAll, expect, it } from 'vitest'
import { notice } from '@/db/schema/decision'
import { closeDatabase, database } from '../database'
import { addCaseIn, appoint, at, type Cast, type HeldCase, move, voteAll } from '../testing/decided'
import { because } from '../testing/review'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(closeDatabase)

it('cases proposed at the same instant share the notice of the day, and no number is lost', async () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25']
  for (const day of days) {
    const cases: HeldCase[] = []
    for (let n = 0; n < 4; n++) {
      const held = await addCaseIn('deliberation', cast)
      await voteAll(held, cast, 5)
      cases.push(held)
    }
    const chairs = [cast.chair, cast.otherChair]
    const proposed = await Promise.all(
      cases.map((each, n) => {
        const chair = chairs[n % 2] ?? cast.chair
        return move(at(chair, new Date(`${day}T02:00:00Z`)), each, 'propose')
      }),
    )
    expect(proposed.map(because)).toEqual(['ok', 'ok', 'ok', 'ok'])
  }
  const rows = await database()
    .orm.select({ number: notice.number, on: notice.publishedOn })
    .from(notice)
    .orderBy(notice.publishedOn)
  expect(rows).toEqual(days.map((on, n) => ({ number: `2026-${n + 1}`, on })))
})
