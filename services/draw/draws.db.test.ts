import { asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draw, drawCommitment } from '@/db/schema/draw'
import { done } from '@/domain/outcome'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { viewTransparency } from '../register/view-transparency'
import { drawFileOf, recompute } from '../testing/draws'
import {
  addReviewCase,
  addStaff,
  because,
  publishAndDraw,
  REVIEW_NOW,
  type Somebody,
} from '../testing/review'
import { withTx } from '../tx'
import { publishCommitments } from './commitments'
import { poolById, publishPool } from './pool'
import { drawFromPool } from './record'

const db = () => database().orm
const EARLIER = systemCtx(new Date('2026-11-20T02:00:00Z'), 'test', crypto.randomUUID())
let officer: Somebody
beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
  expect(await publishCommitments(EARLIER, 5)).toBe(5)
})
afterAll(closeDatabase)

const ahead = () =>
  db().select().from(drawCommitment).where(isNull(drawCommitment.usedAt)).orderBy(asc(drawCommitment.no))

const drawOne = async () => {
  const review = await addReviewCase()
  expect(because(await publishAndDraw(review, officer))).toBe('ok')
  const [row] = await db().select().from(draw).where(eq(draw.applicationId, review.id))
  if (!row) throw new Error('no draw')
  return { review, row }
}

it('a draw uses the next commitment published before it, and anybody computes it again with the published program', async () => {
  const [first] = await ahead()
  const before = await viewTransparency(officer.ctx, 1)
  expect(before.ok && before.value.commitments[0]).toMatchObject({
    commitment: first?.commitment,
    day: '2026-11-20',
  })
  expect(JSON.stringify(before)).not.toContain('seedCipher')
  const { review, row } = await drawOne()
  expect(row).toMatchObject({ commitment: first?.commitment, commitmentNo: first?.no })
  const file = await drawFileOf(row.id)
  expect(file).toMatchObject({ committedOn: '2026-11-20', drawnOn: '2026-11-23', seed: row.seed })
  const text = JSON.stringify(file)
  for (const secret of [review.id, review.creditCode, 'T-2026', '专员', '单位'])
    expect(text).not.toContain(secret)
  const honest = await recompute(file)
  expect(honest.code).toBe(0)
  expect(honest.said.match(/ {2}picked/g)).toHaveLength(3)
  const forged = [
    { ...file, picked: [...file.picked].reverse() },
    { ...file, seed: `${file.seed}0` },
    { ...file, candidates: file.candidates.filter(c => c.id !== file.picked[0]) },
    { ...file, committedOn: '2026-11-24' },
    { ...file, drawnAt: '2026-11-23 10:29' },
    {
      ...file,
      candidates: file.candidates.map(c => (c.id === file.picked[0] ? { ...c, struck: ['suspended'] } : c)),
    },
    {
      ...file,
      candidates: file.candidates.map((c, i) => (i === 1 ? { ...c, employer: 'x' } : c)),
    },
  ]
  for (const each of forged) expect((await recompute(each)).code).toBe(1)
})

it('the program and the rule pick the same from many pools', async () => {
  for (let n = 0; n < 6; n++) {
    const candidates = Array.from({ length: 3 + n * 2 }, (_, i) => ({
      id: `c${n}-${i}`,
      employer: i % 4 === 0 ? '' : `u${i % 5}`,
      region: '',
      disciplines: [['standards', 'quality', 'finance'][(i * 7 + n) % 3] ?? ''],
      load: i % 6 === 5 ? 1 : 0,
      capacity: 1,
    }))
    const [drawId, poolId] = [crypto.randomUUID(), crypto.randomUUID()]
    const [size, required] = [1 + (n % 5), n % 2 ? ['standards', 'quality', 'finance'] : []]
    await withTx(officer.ctx, async tx =>
      done(
        await publishPool(tx, officer.ctx, {
          poolId,
          purpose: 'surveillance',
          applicationId: null,
          size,
          required,
          candidates,
          excluded: [],
          minutes: 0,
        }),
      ),
    )
    const pool = await poolById(db(), poolId)
    if (!pool) throw new Error('no pool')
    const asked = { drawId, purpose: 'surveillance' as const, size, required }
    const result = await withTx(officer.ctx, async tx =>
      done(await drawFromPool(tx, officer.ctx, pool, asked)),
    )
    expect(result.ok && result.value?.picked.length).toBeGreaterThan(0)
    expect((await recompute(await drawFileOf(drawId))).code).toBe(0)
  }
}, 120_000)

it('the database holds the order, the time and the secrecy of commitments', async () => {
  await publishCommitments(EARLIER, 5)
  const [first, second] = await ahead()
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'written',
      (error: Error) => String(error.cause),
    )
  const use = (no: number | undefined) =>
    db()
      .update(drawCommitment)
      .set({ usedAt: REVIEW_NOW })
      .where(eq(drawCommitment.no, no ?? 0))
  expect(await refused(use(second?.no))).toMatch(/in their order/)
  expect(await refused(db().delete(drawCommitment))).toMatch(/denied|never changed/)
  expect(
    await refused(
      db()
        .update(drawCommitment)
        .set({ commitment: 'x' })
        .where(eq(drawCommitment.no, first?.no ?? 0)),
    ),
  ).toMatch(/never changed/)
  const inOne = withTx(officer.ctx, async tx => {
    for (const each of await ahead())
      await tx.db.update(drawCommitment).set({ usedAt: REVIEW_NOW }).where(eq(drawCommitment.no, each.no))
    const [made] = await tx.db
      .insert(drawCommitment)
      .values({ commitment: 'late', seedCipher: Buffer.from('x'), publishedAt: REVIEW_NOW })
      .returning()
    await tx.db
      .update(drawCommitment)
      .set({ usedAt: REVIEW_NOW })
      .where(eq(drawCommitment.no, made?.no ?? 0))
    return done(null)
  })
  expect(await refused(inOne)).toMatch(/before the draw/)
  expect(Buffer.from(first?.seedCipher ?? '').toString('latin1')).not.toMatch(/[0-9a-f]{64}/)
})
