import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expertTie } from '@/db/schema/expert'
import { staffRole } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { countUnread, viewNotifications } from '../application/view-notifications'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { chaseSurveillance } from '../jobs/chase-surveillance'
import { keepTeams } from '../jobs/keep-teams'
import { drawFileOf, poolFileOf, recompute } from '../testing/draws'
import { addStaff, because, ctxOf, REVIEW_NOW, type Somebody } from '../testing/review'
import { schemeId } from '../testing/scheme'
import { goersOf, oneTarget, toldOf } from '../testing/surveillance'
import { leaveTarget } from './leave'
import { viewPublicRound } from './public-rounds'
import { publishResult } from './publish-result'
import { recordCheck } from './record-check'
import { strikeTarget } from './strike'
import { viewRound } from './view-round'

const db = () => database().orm
let officer: Somebody
const inspectors: Somebody[] = []
beforeAll(async () => {
  await schemeId()
  officer = await addStaff('officer')
  for (let i = 0; i < 4; i++) inspectors.push(await addStaff('inspector'))
})
afterAll(closeDatabase)

const LATER = new Date('2026-12-07T02:00:00Z')
const at = (who: Somebody, now = LATER) => ctxOf(who.actor, now)
const clock = (day: string) => systemCtx(new Date(`${day}T02:00:00Z`), 'test', crypto.randomUUID())
const REASON = '检查当周在外地出差，无法前往。'
const goersTo = (targetId: string) => goersOf(inspectors, targetId)
const leaving = (targetId: string, who: Somebody, over: object = {}) => ({
  targetId,
  version: 1,
  personId: who.id,
  kind: 'unavailable' as const,
  reason: REASON,
  ...over,
})

it('an inspector leaves before the check, and the next in the same order follows, which anybody computes again', async () => {
  const { round, target } = await oneTarget(officer, 'dianjiang')
  const [a, b] = await goersTo(target.id)
  const stayer = inspectors.find(each => each.id !== a?.id && each.id !== b?.id)
  if (!a || !b || !stayer) throw new Error('no inspectors')
  const nobody = ctxOf({ kind: 'anonymous' }, LATER)
  expect(because(await leaveTarget(nobody, leaving(target.id, a)))).toBe('forbidden')
  expect(because(await leaveTarget(at(b), leaving(target.id, a)))).toBe('forbidden')
  expect(because(await leaveTarget(at(stayer), leaving(target.id, stayer)))).toBe('missing')
  expect(because(await leaveTarget(at(a), leaving(target.id, a, { version: 7 })))).toBe('stale')
  expect(because(await leaveTarget(at(a), leaving(target.id, a)))).toBe('ok')
  expect(because(await leaveTarget(at(a), leaving(target.id, a, { version: 2 })))).toBe('missing')
  expect(because(await leaveTarget(at(officer), leaving(target.id, a, { version: 2 })))).toBe(
    'blocked:seat_left',
  )
  const now = await goersTo(target.id)
  expect(now).toHaveLength(2)
  expect(now.map(each => each.id)).toContain(b.id)
  expect(now.map(each => each.id)).not.toContain(a.id)
  const shown = await viewPublicRound(nobody, round.id, 1)
  const [row] = shown.ok ? shown.value.rows : []
  expect(row).toMatchObject({ leaves: [{ kind: 'unavailable', on: '2026-12-07' }] })
  expect(JSON.stringify(shown)).not.toMatch(new RegExp([a.name, REASON].join('|')))
  expect(row?.teams).toHaveLength(2)
  const kept = await poolFileOf(round.inspectorPoolId)
  for (const id of row?.teams ?? []) {
    const file = await drawFileOf(id)
    expect(file).toMatchObject({ format: 'draw/3', turn: target.no })
    expect(await recompute(file, kept)).toMatchObject({ code: 0 })
  }
  expect((await toldOf(target.id, 'surveillance_left')).sort()).toEqual([b.id, officer.id].sort())
  const newcomer = now.find(each => each.id !== b.id)
  expect(await toldOf(target.id, 'surveillance_called')).toContain(newcomer?.id)
  const record = { targetId: target.id, checkedOn: '2026-12-04', outcome: 'conform' as const, findings: '' }
  expect(because(await recordCheck(at(a), { ...record, version: 2 }))).toBe('missing')
  expect(because(await recordCheck(at(b), { ...record, version: 2 }))).toBe('ok')
  expect(because(await leaveTarget(at(b), leaving(target.id, b, { version: 3 })))).toBe('blocked:moved_on')
})

it('a conflict makes a stranger of whoever leaves, and an empty seat is told, holds up the check and is filled later', async () => {
  const { held, round, target } = await oneTarget(officer, 'zhongxian')
  const [a, b] = await goersTo(target.id)
  if (!a || !b) throw new Error('no inspectors')
  const others = inspectors.filter(each => each.id !== a.id && each.id !== b.id)
  for (const each of others)
    await db().insert(expertTie).values({
      personId: each.id,
      kind: 'consultancy',
      creditCode: held.creditCode,
      organisation: held.holderName,
      addedAt: REVIEW_NOW,
    })
  const conflict = leaving(target.id, a, { kind: 'conflict' })
  expect(await leaveTarget(at(officer), conflict)).toMatchObject({ ok: true, value: { isEmpty: true } })
  expect(await toldOf(target.id, 'surveillance_vacant')).toEqual([officer.id])
  expect(await db().select().from(recusal).where(eq(recusal.personId, a.id))).toMatchObject([
    { enterpriseId: held.enterpriseId, ground: REASON },
  ])
  const told = await viewNotifications(at(a))
  expect(JSON.stringify(told)).not.toContain(held.brandName)
  const seen = await viewRound(at(a), round.id)
  expect(JSON.stringify(seen)).not.toContain(held.number)
  const record = { targetId: target.id, version: 2, checkedOn: '2026-12-04', outcome: 'conform' as const }
  expect(because(await recordCheck(at(b), { ...record, findings: '' }))).toBe('blocked:team_short')
  await keepTeams(clock('2026-12-08'))
  expect(await goersTo(target.id)).toHaveLength(1)
  await db().update(expertTie).set({ removedAt: LATER }).where(eq(expertTie.creditCode, held.creditCode))
  await keepTeams(clock('2026-12-09'))
  expect(await goersTo(target.id)).toHaveLength(2)
})

it('whoever is tied to the firm after the draw is taken off by itself and hears nothing more', async () => {
  const { held, target } = await oneTarget(officer, 'wulong', { checkBy: '2026-12-31' })
  const [a, b] = await goersTo(target.id)
  if (!a || !b) throw new Error('no inspectors')
  expect(await countUnread(at(a))).toBeGreaterThan(0)
  await db()
    .insert(recusal)
    .values({ personId: a.id, enterpriseId: held.enterpriseId, ground: '亲属任职', at: LATER })
  expect(JSON.stringify(await viewNotifications(at(a)))).not.toContain(held.brandName)
  await chaseSurveillance(clock('2026-12-25'))
  expect(await toldOf(target.id, 'surveillance_due')).toEqual([b.id])
  await keepTeams(clock('2026-12-25'))
  const now = (await goersTo(target.id)).map(each => each.id)
  expect(now).toHaveLength(2)
  expect(now).not.toContain(a.id)
})

it('an officer tied to a drawn firm reads of it what everybody reads', async () => {
  const { held, round, target } = await oneTarget(officer, 'fengdu')
  const tied = await addStaff('officer')
  const marks = [
    held.number,
    held.brandName,
    held.holderName,
    held.creditCode,
    target.certificateId,
    target.id,
  ]
  const read = async () => JSON.stringify(await viewRound(at(tied), round.id))
  const before = await read()
  expect(before).toContain(held.number)
  await db()
    .insert(recusal)
    .values({ personId: tied.id, enterpriseId: held.enterpriseId, ground: '亲属任职', at: LATER })
  const after = await read()
  for (const mark of marks) expect(after).not.toContain(mark)
  expect(after).toContain(target.pseudonym)
  const only = await viewRound(at(tied), round.id, { page: 1, status: 'drawn' })
  expect(only).toMatchObject({ value: { entries: { total: 0 }, counts: { drawn: 0 } } })
})

it('an officer who was drawn to go neither strikes the target nor publishes its result', async () => {
  const { target } = await oneTarget(officer, 'fengjie')
  const [a, b] = await goersTo(target.id)
  if (!a || !b) throw new Error('no inspectors')
  await db().insert(staffRole).values({ personId: b.id, role: 'officer', grantedAt: REVIEW_NOW })
  const both: Somebody = { ...b, actor: { ...b.actor, roles: ['inspector', 'officer'] } }
  const strike = { targetId: target.id, version: 1, ground: 'other' as const, reason: REASON }
  expect(because(await strikeTarget(at(both), strike))).toBe('blocked:checked_by_self')
  expect(because(await leaveTarget(at(both), leaving(target.id, a)))).toBe('blocked:checked_by_self')
  const record = { targetId: target.id, version: 1, checkedOn: '2026-12-04', outcome: 'conform' as const }
  expect(because(await recordCheck(at(a), { ...record, findings: '' }))).toBe('ok')
  expect(because(await publishResult(at(both), { targetId: target.id, version: 2 }))).toBe(
    'blocked:checked_by_self',
  )
  expect(because(await publishResult(at(officer), { targetId: target.id, version: 2 }))).toBe('ok')
  await db()
    .update(staffRole)
    .set({ revokedAt: LATER })
    .where(and(eq(staffRole.personId, b.id), eq(staffRole.role, 'officer')))
})
