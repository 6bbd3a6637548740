import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { conflictedHere } from '@/db/queries/conflicted'
import { enterpriseTie } from '@/db/schema/conflict'
import { enterprise, membership } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import { recusal } from '@/db/schema/review'
import { closeDatabase, database } from '../database'
import { addReviewCase, addStaff, REVIEW_NOW } from '../testing/review'

const db = () => database().orm
const TODAY = '2026-11-23'
afterAll(closeDatabase)

it('says of everybody what the function of the database says', async () => {
  const [here, other] = [await addReviewCase(), await addReviewCase()]
  const [holder] = await db().select().from(enterprise).where(eq(enterprise.id, here.enterpriseId))
  const alias = { enterpriseId: here.enterpriseId, addedAt: REVIEW_NOW }
  await db()
    .insert(enterpriseTie)
    .values([
      { ...alias, kind: 'former_name', name: '渝样旧名厂' },
      { ...alias, kind: 'alias', name: '渝样别名', removedAt: REVIEW_NOW },
      { ...alias, kind: 'parent', name: '渝样集团' },
    ])
  const someone = async () => ({ personId: (await addStaff('expert')).id })
  const barred = async (values: object, tied: boolean, ids: Map<string, boolean>) => {
    const who = await someone()
    ids.set(who.personId, tied)
    await db()
      .insert(expertTie)
      .values({ ...who, kind: 'shares', organisation: '无关', addedAt: REVIEW_NOW, ...values })
  }
  const expected = new Map<string, boolean>()
  await barred({ creditCode: here.creditCode }, true, expected)
  await barred({ creditCode: here.creditCode, removedAt: REVIEW_NOW }, false, expected)
  await barred({ organisation: ` ${holder?.name} ` }, true, expected)
  await barred({ organisation: '渝样旧名厂' }, true, expected)
  await barred({ organisation: '渝样别名' }, false, expected)
  await barred({ organisation: '渝样集团' }, false, expected)
  await barred({ creditCode: here.creditCode, until: '2023-11-24' }, true, expected)
  await barred({ creditCode: here.creditCode, until: '2023-11-23' }, false, expected)
  const grounds = { enterpriseId: here.enterpriseId, ground: '回避', at: REVIEW_NOW }
  for (const [values, tied] of [
    [{}, true],
    [{ applicationId: here.id }, true],
    [{ applicationId: other.id }, false],
    [{ liftedAt: REVIEW_NOW }, false],
    [{ enterpriseId: other.enterpriseId }, false],
  ] as const) {
    const who = await someone()
    expected.set(who.personId, tied)
    await db()
      .insert(recusal)
      .values({ ...who, ...grounds, ...values })
  }
  for (const removedAt of [null, REVIEW_NOW]) {
    const who = await someone()
    expected.set(who.personId, removedAt === null)
    await db()
      .insert(membership)
      .values({ ...who, enterpriseId: here.enterpriseId, role: 'viewer', addedAt: REVIEW_NOW, removedAt })
  }
  const found = await db().execute<{ id: string; open: boolean; closed: boolean }>(sql`
    select p.id, ${conflictedHere(here.id, TODAY)} as open, is_conflicted(p.id, ${here.id}, ${TODAY}::date) as closed
    from person p join enterprise en on en.id = ${here.enterpriseId}`)
  for (const { id, open, closed } of found.rows) {
    expect(open).toBe(closed)
    if (expected.has(id)) expect(open).toBe(expected.get(id))
  }
  expect([...expected.values()].filter(Boolean)).toHaveLength(7)
})
