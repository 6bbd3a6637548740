import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { expertTie } from '@/db/schema/expert'
import { notification, person } from '@/db/schema/people'
import { assignment, scoreSheet } from '@/db/schema/review'
import { SEAT_COLUMNS, seatHeading } from '@/domain/expert/seats/sheet'
import { isTaken } from '@/domain/sheet/preview'
import type { Ctx } from '../../context'
import { closeDatabase, database } from '../../database'
import {
  addReviewCase,
  addStaff,
  because,
  REVIEW_NOW,
  type ReviewCase,
  type Somebody,
} from '../../testing/review'
import { declareInterest } from '../declare'
import { previewSeats } from './preview'
import { takeSeats } from './take'

const REASON = '该领域专家只有这几位，无从抽取'
const db = () => database().orm
let officer: Somebody
let review: ReviewCase
let reference = ''
beforeAll(async () => {
  officer = await addStaff('officer')
})
beforeEach(async () => {
  review = await addReviewCase()
  const [row] = await db().select().from(application).where(eq(application.id, review.id))
  reference = row?.reference ?? ''
})
afterAll(closeDatabase)

const emailOf = async (who: Somebody): Promise<string> =>
  (await db().select({ email: person.email }).from(person).where(eq(person.id, who.id)))[0]?.email ?? ''
const fileOf = (lines: string[][]): File => {
  const head = SEAT_COLUMNS.map(column => seatHeading(column, 'zh-CN'))
  return new File([[head, ...lines].map(line => line.join(',')).join('\n')], '指定.csv')
}
const look = async (lines: string[][], ctx: Ctx = officer.ctx) => {
  const seen = await previewSeats(ctx, { file: fileOf(lines) })
  if (!seen.ok || seen.value.fault !== null) throw new Error('no preview')
  return seen.value
}
const asked = (seen: Awaited<ReturnType<typeof look>>) => ({
  fileName: seen.fileName,
  hash: seen.hash,
  rows: seen.rows.filter(isTaken).map(row => ({ line: row.line, ...row.cells })),
})
const codes = (seen: Awaited<ReturnType<typeof look>>) =>
  seen.rows.map(row => (row.kind === 'added' ? 'added' : row.problems.map(p => p.code).join('+')))
const seats = () =>
  db().select().from(assignment).where(eq(assignment.applicationId, review.id)).orderBy(assignment.alias)
const experts = async (disciplines: string[], profile: object = {}) => {
  const who = await addStaff('expert', { disciplines, ...profile })
  return { who, email: await emailOf(who) }
}
const some = async (n: number, disciplines: string[], profile: object = {}) => {
  const list = []
  for (let i = 0; i < n; i++) list.push(await experts(disciplines, profile))
  return list
}

it('seats whom it showed, by address or name, and says in the record that they were given and why', async () => {
  const [a, b] = [await experts(['standards', 'quality']), await experts(['finance'])]
  const seen = await look([
    [reference, a.email, REASON],
    [reference, b.who.name, REASON],
  ])
  expect(codes(seen)).toEqual(['added', 'added'])
  expect(await seats()).toEqual([])
  const taken = await takeSeats(officer.ctx, asked(seen))
  expect(taken.ok && taken.value).toMatchObject({ added: 2, rows: [{ kind: 'added' }, { kind: 'added' }] })
  expect((await seats()).map(row => [row.alias, row.status, row.drawId])).toEqual([
    ['A', 'invited', null],
    ['B', 'invited', null],
  ])
  const lines = await db()
    .select()
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, review.id), eq(caseEvent.kind, 'panel_assigned')))
  expect(lines.map(line => [line.actorId, line.data])).toEqual([
    [officer.id, { aliases: ['A'], reason: REASON }],
    [officer.id, { aliases: ['B'], reason: REASON }],
  ])
  const told = await db().select().from(notification).where(eq(notification.applicationId, review.id))
  expect(
    told
      .filter(n => n.kind === 'expert_called')
      .map(n => n.personId)
      .sort(),
  ).toEqual([a.who.id, b.who.id].sort())
  expect(because(await takeSeats(officer.ctx, asked(seen)))).toBe('stale')
})

it('says of every row why nobody is seated', async () => {
  const good = await experts(['standards', 'quality', 'finance'])
  const tied = await experts(['quality'])
  await db().insert(expertTie).values({
    personId: tied.who.id,
    kind: 'shares',
    organisation: '某',
    creditCode: review.creditCode,
    addedAt: REVIEW_NOW,
  })
  const full = await experts(['quality'], { capacity: 0 })
  const over = await experts(['quality'], { termTo: '2026-11-22' })
  const out = await experts(['quality'], { suspendedUntil: '2026-12-31' })
  const raw = await addStaff('expert', {}, false)
  const closed = await addReviewCase()
  await db().update(application).set({ stage: 'deliberation' }).where(eq(application.id, closed.id))
  const [shut] = await db().select().from(application).where(eq(application.id, closed.id))
  const seen = await look([
    [reference, tied.email, REASON],
    [reference, full.email, REASON],
    [reference, over.email, REASON],
    [reference, out.email, REASON],
    [reference, await emailOf(raw), REASON],
    [reference, 'nobody@example.cn', REASON],
    ['T-0000-9999', good.email, REASON],
    [shut?.reference ?? '', good.email, REASON],
    [reference, good.email, '太短'],
    [reference, good.email, REASON],
    [reference, good.email, REASON],
  ])
  expect(codes(seen)).toEqual([
    'conflict',
    'no_capacity',
    'out_of_term',
    'suspended',
    'not_calibrated',
    'unknown_expert',
    'missing_case',
    'wrong_stage',
    'too_short',
    'added',
    'called_before',
  ])
})

it('keeps the seats that are left for disciplines nobody covers, and no more than there are', async () => {
  const same = await some(3, ['quality'])
  const rows = same.map(one => [reference, one.email, REASON])
  expect(codes(await look(rows))).toEqual(['added', 'discipline', 'discipline'])
  const all = ['standards', 'quality', 'finance']
  const many = await some(4, all)
  expect(codes(await look(many.map(one => [reference, one.email, REASON])))).toEqual([
    'added',
    'added',
    'added',
    'panel_complete',
  ])
  const twins = await some(2, all, { employer: '同一家研究院' })
  expect(codes(await look(twins.map(one => [reference, one.email, REASON])))).toEqual([
    'added',
    'employer_on_panel',
  ])
  const once = await experts(all, { capacity: 1 })
  const other = await addReviewCase()
  const [row] = await db().select().from(application).where(eq(application.id, other.id))
  const both = [reference, row?.reference ?? ''].map(each => [each, once.email, REASON])
  expect(codes(await look(both))).toEqual(['added', 'no_capacity'])
})

it('gives no seat to anybody once a score of the panel has been read: that seat is drawn', async () => {
  const all = ['standards', 'quality', 'finance']
  const [gone, kept, next] = [await experts(all), await experts(all), await experts(all)]
  const seen = await look([gone, kept].map(each => [reference, each.email, REASON]))
  expect(because(await takeSeats(officer.ctx, asked(seen)))).toBe('ok')
  for (const each of [gone, kept])
    await declareInterest(each.who.ctx, { applicationId: review.id, answer: 'none', ground: '' })
  const shown = await look([[reference, next.email, REASON]])
  expect(codes(shown)).toEqual(['added'])
  await db()
    .update(scoreSheet)
    .set({ status: 'sealed', seal: 'x', sealedAt: REVIEW_NOW, openedAt: REVIEW_NOW })
    .where(and(eq(scoreSheet.applicationId, review.id), eq(scoreSheet.personId, kept.who.id)))
  expect(codes(await look([[reference, next.email, REASON]]))).toEqual(['scores_known'])
  expect(because(await takeSeats(officer.ctx, asked(shown)))).toBe('stale')
  expect(await seats()).toHaveLength(2)
})

it('writes nothing when anything is not as it was shown', async () => {
  const one = await experts(['standards', 'quality', 'finance'])
  const seen = await look([[reference, one.email, REASON]])
  const other = await experts(['quality'])
  const tampered = asked(seen)
  for (const row of tampered.rows) row.expert = other.email
  expect(because(await takeSeats(officer.ctx, tampered))).toBe('stale')
  const short = asked(seen)
  for (const row of short.rows) row.reason = ''
  expect(because(await takeSeats(officer.ctx, short))).toBe('invalid:sheet_rows')
  await db().insert(expertTie).values({
    personId: one.who.id,
    kind: 'kin',
    organisation: '某',
    creditCode: review.creditCode,
    addedAt: REVIEW_NOW,
  })
  expect(because(await takeSeats(officer.ctx, asked(seen)))).toBe('stale')
  expect(await seats()).toEqual([])
})

it('is for officers alone', async () => {
  const one = await experts(['quality'])
  const lines = [[reference, one.email, REASON]]
  const seen = asked(await look(lines))
  for (const role of ['expert', 'chair', 'admin', 'district', 'auditor'] as const) {
    const { ctx } = await addStaff(role)
    expect(because(await previewSeats(ctx, { file: fileOf(lines) }))).toBe('missing')
    expect(because(await takeSeats(ctx, seen))).toBe('missing')
  }
})
