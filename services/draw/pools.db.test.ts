import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { draw, drawPool, drawStrike } from '@/db/schema/draw'
import { expertProfile } from '@/db/schema/expert'
import { assignment } from '@/db/schema/review'
import { done } from '@/domain/outcome'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { drawExpertPanel } from '../expert/draw-panel'
import { drawDue } from '../jobs/draw-due'
import { viewTransparency } from '../register/view-transparency'
import { drawFileOf, poolFileOf, recompute } from '../testing/draws'
import { addReviewCase, addStaff, because, onceDrawn, REVIEW_NOW, type Somebody } from '../testing/review'
import { withTx } from '../tx'
import { publishDrawPool } from './publish-pool'
import { drawPseudonym } from './stand'
import { strikeLate } from './strike-late'

const db = () => database().orm
let officer: Somebody
beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
})
afterAll(closeDatabase)

const poolOf = async (applicationId: string) => {
  const [row] = await db().select().from(drawPool).where(eq(drawPool.applicationId, applicationId))
  if (!row) throw new Error('no pool')
  return row
}

const publish = async () => {
  const review = await addReviewCase()
  expect(because(await publishDrawPool(officer.ctx, { applicationId: review.id }))).toBe('ok')
  return { review, pool: await poolOf(review.id) }
}

it('the list is public before the seed is, and whoever kept it sees that the draw kept to it', async () => {
  const { review, pool } = await publish()
  const kept = await poolFileOf(pool.id)
  expect(kept).toMatchObject({
    format: 'pool/1',
    commitment: pool.commitment,
    size: 3,
    publishedAt: '2026-11-23 10:00',
    drawFrom: '2026-11-23 10:30',
  })
  expect(kept.candidates.length).toBeGreaterThanOrEqual(9)
  for (const secret of [review.id, review.creditCode, 'T-2026', '专员', '单位', '"seed"'])
    expect(JSON.stringify(kept)).not.toContain(secret)
  const waiting = await viewTransparency(officer.ctx, 1)
  expect(waiting.ok && waiting.value.pools.map(each => each.id)).toContain(pool.id)
  expect(because(await drawExpertPanel(onceDrawn(officer), { applicationId: review.id }))).toBe('ok')
  const [row] = await db().select().from(draw).where(eq(draw.poolId, pool.id))
  const file = await drawFileOf(row?.id ?? '')
  expect(file).toMatchObject({ drawnAt: '2026-11-23 10:30', pool: { id: pool.id, hash: kept.hash } })
  expect((await recompute(file, kept)).code).toBe(0)
  const other = await poolFileOf((await publish()).pool.id)
  expect((await recompute(file, other)).code).toBe(1)
  expect((await recompute(file, { ...kept, candidates: kept.candidates.slice(1) })).code).toBe(1)
})

it('who may not be drawn any more stays on the list, struck with the ground before the seed is known', async () => {
  const { review, pool } = await publish()
  const gone = await addStaff('expert')
  const [late] = (await db().select().from(expertProfile)).filter(each => each.personId !== gone.id)
  if (!late) throw new Error('nobody')
  const pseudonym = drawPseudonym(pool.id, late.personId)
  const suspend = (until: string | null) =>
    db().update(expertProfile).set({ suspendedUntil: until }).where(eq(expertProfile.personId, late.personId))
  await suspend('2026-12-31')
  expect(because(await drawExpertPanel(onceDrawn(officer), { applicationId: review.id }))).toBe('ok')
  await suspend(null)
  const [struck] = await db().select().from(drawStrike).where(eq(drawStrike.poolId, pool.id))
  expect(struck).toMatchObject({ candidate: pseudonym, because: ['suspended'] })
  const [row] = await db().select().from(draw).where(eq(draw.poolId, pool.id))
  const file = await drawFileOf(row?.id ?? '')
  expect(file.candidates.find(each => each.id === pseudonym)?.struck).toEqual(['suspended'])
  expect(file.candidates.some(each => each.id === drawPseudonym(pool.id, gone.id))).toBe(false)
  expect((await recompute(file)).said).toContain('struck before the draw: suspended')
  const silent = { ...file, candidates: file.candidates.filter(each => each.id !== pseudonym) }
  expect((await recompute(silent)).code).toBe(1)
})

it('the clock draws at the time announced, closes what is no longer wanted, and goes on down the list later', async () => {
  const [due, over] = [await publish(), await publish()]
  await db().update(application).set({ stage: 'withdrawn' }).where(eq(application.id, over.review.id))
  const at = (now: Date) => systemCtx(now, 'sweep', crypto.randomUUID())
  await drawDue(at(new Date(REVIEW_NOW.getTime() + 29 * 60_000)))
  expect(await poolOf(due.review.id)).toMatchObject({ closedAt: null })
  expect(await poolOf(over.review.id)).toMatchObject({ closedBecause: 'not_needed' })
  const undrawn = await viewTransparency(officer.ctx, 1)
  expect(undrawn.ok && undrawn.value.undrawn.find(each => each.id === over.pool.id)?.closed).toEqual({
    on: '2026-11-23',
    because: 'not_needed',
  })
  await drawDue(at(new Date(REVIEW_NOW.getTime() + 30 * 60_000)))
  expect(await poolOf(due.review.id)).toMatchObject({ closedBecause: 'drawn' })
  const seats = () => db().select().from(assignment).where(eq(assignment.applicationId, due.review.id))
  const [first] = await seats()
  expect(await seats()).toHaveLength(3)
  await db()
    .update(assignment)
    .set({ status: 'declined' })
    .where(eq(assignment.id, first?.id ?? ''))
  expect(because(await publishDrawPool(officer.ctx, { applicationId: due.review.id }))).toBe(
    'repeated:pool_published',
  )
  const hours = { ...officer.ctx, now: new Date(REVIEW_NOW.getTime() + 90 * 60_000) }
  expect(because(await drawExpertPanel(hours, { applicationId: due.review.id }))).toBe('ok')
  const draws = await db().select().from(draw).where(eq(draw.poolId, due.pool.id))
  expect(draws.map(each => each.purpose).sort()).toEqual(['panel', 'replacement'])
  expect(new Set(draws.map(each => each.seed)).size).toBe(1)
  for (const { id, purpose } of draws) {
    const file = await drawFileOf(id)
    expect((await recompute(file)).code).toBe(0)
    expect(file.drawnAt === null).toBe(purpose === 'replacement')
  }
})

it('the database holds that a pool is public before its seed, and that neither changes', async () => {
  const { review, pool } = await publish()
  const why = (work: Promise<unknown>) =>
    work.then(
      () => 'written',
      (error: Error) => String(error.cause),
    )
  const drawn = { ...pool, id: crypto.randomUUID(), poolId: pool.id, seed: 'x', result: {}, at: REVIEW_NOW }
  const later = new Date(REVIEW_NOW.getTime() + 30 * 60_000)
  expect(await why(db().insert(draw).values(drawn))).toMatch(/public before its seed/)
  expect(
    await why(
      db()
        .insert(draw)
        .values({ ...drawn, poolId: null }),
    ),
  ).toMatch(/needs a published pool/)
  expect(
    await why(
      db()
        .insert(draw)
        .values({ ...drawn, commitment: 'y', at: later }),
    ),
  ).toMatch(/seed its pool/)
  const struckInOne = withTx(officer.ctx, async tx => {
    await tx.db
      .insert(drawStrike)
      .values({ poolId: pool.id, candidate: 'c', because: ['conflict'], at: later })
    await tx.db.insert(draw).values({ ...drawn, at: later })
    return done(null)
  })
  expect(await why(struckInOne)).toMatch(/public before its seed/)
  const change = (set: Partial<typeof drawPool.$inferInsert>) =>
    why(db().update(drawPool).set(set).where(eq(drawPool.id, pool.id)))
  expect(await change({ hash: 'x' })).toMatch(/never changed/)
  expect(await change({ drawFrom: REVIEW_NOW, closedAt: later, closedBecause: 'too_few' })).toMatch(
    /never changed/,
  )
  expect(await why(db().delete(drawPool).where(eq(drawPool.id, pool.id)))).toMatch(/denied|never changed/)
  expect(await why(db().delete(drawStrike))).toMatch(/denied|append-only/)
  expect(await strikeLate(officer.ctx, review.id)).toMatchObject({ ok: true, value: { struck: 0 } })
})
