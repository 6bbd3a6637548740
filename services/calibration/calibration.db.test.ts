import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { calibrationAttempt } from '@/db/schema/calibration'
import { draw } from '@/db/schema/draw'
import { assignment } from '@/db/schema/review'
import { schemeVersion } from '@/db/schema/scheme'
import { calibration } from '@/domain/scheme/v1-calibration'
import { loadCase } from '../case/load'
import { closeDatabase, database } from '../database'
import { findCandidates } from '../draw/candidates'
import { addReviewCase, addStaff, because, ctxOf, publishAndDraw, type Somebody } from '../testing/review'
import { roomyScheme, schemeId } from '../testing/scheme'
import { scoreAnchorCase } from './score-anchor'
import { viewCalibrations } from './view-all'
import { viewOwnCalibration } from './view-own'

const db = () => database().orm
let officer: Somebody
let fresh: Somebody
let scheme = ''
beforeAll(async () => {
  scheme = await schemeId()
  officer = await addStaff('officer')
  for (let i = 0; i < 2; i++) await addStaff('expert')
  fresh = await addStaff('expert', { disciplines: ['standards', 'quality', 'finance'] }, false)
})
afterAll(closeDatabase)

const scoresOf = (attempt: number, off: number) =>
  (calibration.cases[(attempt - 1) % 2]?.items ?? []).map(({ item, points }) => ({
    item,
    points: points + off,
    reason: '逐条对照级别说明，材料支持这一档。',
  }))
const ask = (who: Somebody, attempt: number, off: number) =>
  scoreAnchorCase(who.ctx, { schemeVersionId: scheme, attempt, scores: scoresOf(attempt, off) })
const drawFor = async () => {
  const review = await addReviewCase()
  const outcome = await publishAndDraw(review, officer)
  const seats = await db().select().from(assignment).where(eq(assignment.applicationId, review.id))
  const [record] = await db().select().from(draw).where(eq(draw.applicationId, review.id))
  return { outcome, seats, record }
}

it('who has not passed is not called, and the draw names the ground; the difference is shown and another case follows', async () => {
  const short = await drawFor()
  expect(because(short.outcome)).toBe('blocked:too_few_candidates')
  const first = await viewOwnCalibration(fresh.ctx)
  expect(first.ok && first.value).toMatchObject([{ state: 'first', last: null, next: { attempt: 1 } }])
  // The anchors themselves are not told before they were scored.
  expect(JSON.stringify(first)).not.toContain(calibration.cases[0]?.items[0]?.why['zh-CN'])
  expect(await ask(fresh, 1, -13)).toMatchObject({ ok: true, value: { passed: false } })
  expect(because((await drawFor()).outcome)).toBe('blocked:too_few_candidates')
  const again = await viewOwnCalibration(fresh.ctx)
  expect(again.ok && again.value).toMatchObject([
    {
      state: 'repeat',
      last: { items: [{ difference: -13, percent: 16.3, isOver: true }, {}, {}] },
      next: { attempt: 2, title: calibration.cases[1]?.title },
    },
  ])
  expect(because(await ask(fresh, 1, 0))).toBe('repeated:attempt_sent')
  const both = await Promise.all([ask(fresh, 2, 1), ask(fresh, 2, 2)])
  expect(both.map(because).sort()).toEqual(['ok', 'repeated:calibration_passed'])
  const drawn = await drawFor()
  expect(because(drawn.outcome)).toBe('ok')
  expect(drawn.seats.map(seat => seat.personId)).toContain(fresh.id)
  const office = await viewCalibrations(officer.ctx)
  expect(office.ok && office.value.rows.find(line => line.id === fresh.id)).toMatchObject({
    attempts: 2,
    passed: true,
  })
})

it('the record of a draw says how many were not calibrated', async () => {
  await addStaff('expert', {}, false)
  const { record } = await drawFor()
  expect(JSON.stringify(record?.pool)).toContain('not_calibrated')
})

it('is missing to everybody else, refused when malformed, and kept for good', async () => {
  const other = await addStaff('expert', {}, false)
  for (const who of [officer, await addStaff('chair'), await addStaff('inspector')]) {
    expect(because(await ask(who, 1, 0))).toBe('missing')
    expect(because(await viewOwnCalibration(who.ctx))).toBe('missing')
  }
  expect(because(await viewOwnCalibration(ctxOf({ kind: 'anonymous' })))).toBe('unauthenticated')
  expect(because(await viewCalibrations(other.ctx))).toBe('missing')
  const wrong = await scoreAnchorCase(other.ctx, {
    schemeVersionId: scheme,
    attempt: 1,
    scores: scoresOf(1, 0).slice(1),
  })
  expect(because(wrong)).toBe('invalid')
  expect(because(await ask(other, 2, 0))).toBe('repeated:attempt_sent')
  await expect(db().delete(calibrationAttempt)).rejects.toThrow()
})

it('is open under every version a panel may be drawn under: in force, of running cases, and of a coming day', async () => {
  const who = await addStaff('expert', { disciplines: ['standards', 'quality', 'finance'] }, false)
  const under = async () => {
    const seen = await viewOwnCalibration(who.ctx)
    return seen.ok ? seen.value.map(({ schemeCode, state }) => `${schemeCode} ${state}`) : []
  }
  const add = async (code: string, effectiveFrom: string) => {
    const [row] = await db()
      .insert(schemeVersion)
      .values({
        code,
        status: 'published',
        effectiveFrom,
        data: { ...roomyScheme, code, effectiveFrom },
        publishedAt: officer.ctx.now,
      })
      .returning()
    return row?.id ?? ''
  }
  const attempt = (schemeVersionId: string) =>
    scoreAnchorCase(who.ctx, { schemeVersionId, attempt: 1, scores: scoresOf(1, 0) })
  const old = await add('2025-1', '2025-01-01')
  const coming = await add('2027-1', '2027-01-01')
  expect(await under()).toEqual(['2026-1 first', '2027-1 first'])
  expect(because(await attempt(old))).toBe('missing')
  const review = await addReviewCase()
  await db().update(application).set({ schemeVersionId: old }).where(eq(application.id, review.id))
  expect(await under()).toEqual(['2026-1 first', '2027-1 first', '2025-1 first'])
  for (const version of [old, coming]) expect(because(await attempt(version))).toBe('ok')
  expect(await under()).toEqual(['2026-1 first', '2027-1 passed', '2025-1 passed'])
  const row = await loadCase(db(), review.id)
  const found = row ? await findCandidates(db(), officer.ctx, row, 'expert') : []
  expect(found.find(each => each.personId === who.id)?.excluded).toEqual([])
  await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, review.id))
  expect(because(await attempt(old))).toBe('missing')
})
