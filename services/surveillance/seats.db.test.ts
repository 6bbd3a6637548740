import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { draw } from '@/db/schema/draw'
import { expertTie } from '@/db/schema/expert'
import { notification, staffRole } from '@/db/schema/people'
import { assignment, recusal } from '@/db/schema/review'
import { surveillanceLeave } from '@/db/schema/surveillance'
import { asDate } from '@/domain/calendar/days'
import { countUnread, viewNotifications } from '../application/view-notifications'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { findCandidates } from '../draw/candidates'
import { chaseSurveillance } from '../jobs/chase-surveillance'
import { drawDueRounds } from '../jobs/draw-surveillance'
import { keepTeams } from '../jobs/keep-teams'
import { viewBrand } from '../register/view-brand'
import { drawFileOf, poolFileOf, recompute } from '../testing/draws'
import { addReviewCase, addStaff, because, ctxOf, REVIEW_NOW, type Somebody } from '../testing/review'
import { schemeId } from '../testing/scheme'
import {
  addCertificate,
  drawnRound,
  publishRound,
  roundOf,
  roundRow,
  sentTo,
  targetRows,
} from '../testing/surveillance'
import { inspectorsOnList } from './inspectors'
import { leaveTarget } from './leave'
import { viewPublicRound } from './public-rounds'
import { publishSurveillance } from './publish'
import { publishResult } from './publish-result'
import { recordCheck } from './record-check'
import { strikeTarget } from './strike'
import { viewRound } from './view-round'
import { watchedOnList } from './watched'

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
const goersTo = async (targetId: string): Promise<Somebody[]> => {
  const left = (
    await db().select().from(surveillanceLeave).where(eq(surveillanceLeave.targetId, targetId))
  ).map(each => each.personId)
  const sent = await sentTo(targetId)
  return inspectors.filter(each => sent.includes(each.id) && !left.includes(each.id))
}
const toldOf = async (targetId: string, kind: string) =>
  (
    await db()
      .select()
      .from(notification)
      .where(like(notification.eventKey, `${targetId}:${kind}%`))
  ).map(each => each.personId)
const oneTarget = async (areaId: string, over: Parameters<typeof roundOf>[0] = {}) => {
  const held = await addCertificate({ areaId })
  const { round, targets } = await drawnRound(officer, { areaId, ...over })
  const [target] = targets
  if (!target) throw new Error('no target')
  return { held, round, target }
}
const leaving = (targetId: string, who: Somebody, over: object = {}) => ({
  targetId,
  version: 1,
  personId: who.id,
  kind: 'unavailable' as const,
  reason: REASON,
  ...over,
})

it('an inspector leaves before the check, and the next in the same order follows, which anybody computes again', async () => {
  const { round, target } = await oneTarget('dianjiang')
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
  const { held, round, target } = await oneTarget('zhongxian')
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
  const { held, target } = await oneTarget('wulong', { checkBy: '2026-12-31' })
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
  const { held, round, target } = await oneTarget('fengdu')
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
  const { target } = await oneTarget('fengjie')
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

it('a later record of the same check gives no new days for its result', async () => {
  const { round, target } = await oneTarget('wushan')
  const [a] = await goersTo(target.id)
  if (!a) throw new Error('no inspectors')
  const record = { targetId: target.id, outcome: 'conform' as const, findings: '' }
  await recordCheck(at(a), { ...record, version: 1, checkedOn: '2026-12-01' })
  const [first] = await targetRows(round.id)
  await recordCheck(at(a), { ...record, version: 2, checkedOn: '2026-12-07' })
  const [again] = await targetRows(round.id)
  expect(again?.checkedOn).toBe('2026-12-07')
  expect(again?.dueOn).toBe(first?.dueOn)
})

it('lists whose inspectors have too much in hand are refused with the figures', async () => {
  for (let i = 0; i < 8; i++) await addCertificate({ areaId: 'wuxi' })
  const full = inspectors.map(each => each.id)
  await database().pool.query('update expert_profile set capacity = 4 where person_id = any($1)', [full])
  const refused = await publishSurveillance(officer.ctx, roundOf({ areaId: 'wuxi', share: 100 }))
  expect(refused).toMatchObject({
    because: { reason: 'no_room', figures: { targets: 8, needed: 16 } },
  })
  await database().pool.query('update expert_profile set capacity = 50 where person_id = any($1)', [full])
})

it('a due draw that cannot take place is told once, rests, and keeps no other round from its turn', async () => {
  const held = await addCertificate({ areaId: 'xiushan' })
  for (const each of inspectors)
    await db().insert(expertTie).values({
      personId: each.id,
      kind: 'consultancy',
      creditCode: held.creditCode,
      organisation: held.holderName,
      addedAt: REVIEW_NOW,
    })
  const stuck = await publishRound(officer, { areaId: 'xiushan' })
  await addCertificate({ areaId: 'youyang' })
  const other = await publishRound(officer, { areaId: 'youyang' })
  await drawDueRounds(clock('2026-12-10'))
  expect(await roundRow(stuck.id)).toMatchObject({ status: 'open', stuckBecause: 'too_few_inspectors' })
  expect((await roundRow(other.id)).status).toBe('drawn')
  await drawDueRounds(clock('2026-12-11'))
  const told = await toldOf(stuck.id, 'surveillance_stuck')
  expect(told.filter(each => each === officer.id)).toHaveLength(1)
  expect(await db().select().from(draw).where(eq(draw.poolId, stuck.targetPoolId))).toEqual([])
  await db().update(expertTie).set({ removedAt: LATER }).where(eq(expertTie.creditCode, held.creditCode))
  await drawDueRounds({ ...clock('2026-12-11'), now: new Date('2026-12-11T02:30:00Z') })
  expect((await roundRow(stuck.id)).status).toBe('open')
  await drawDueRounds(clock('2026-12-12'))
  expect(await roundRow(stuck.id)).toMatchObject({ status: 'drawn', stuckBecause: null })
})

it('a renewed certificate keeps the checks of the one it took the place of', async () => {
  const { held, target } = await oneTarget('chengkou')
  const renewed = await addCertificate({
    areaId: 'chengkou',
    creditCode: held.creditCode,
    holderName: held.holderName,
  })
  const replace = async () => {
    await db().update(certificate).set({ status: 'replaced' }).where(eq(certificate.id, held.id))
    await db().insert(certificateStatus).values({
      certificateId: held.id,
      status: 'replaced',
      effectiveOn: '2026-12-01',
      reason: '换发',
      replacedBy: renewed.number,
      at: LATER,
    })
  }
  await replace()
  const on = async () => {
    const all = await watchedOnList(
      db(),
      crypto.randomUUID(),
      { areaId: 'chengkou', fieldId: null },
      asDate('2026-12-07'),
    )
    return all.find(each => each.certificateId === renewed.id)
  }
  expect((await on())?.bars).toEqual(['open_target'])
  const [a] = await goersTo(target.id)
  if (!a) throw new Error('no inspectors')
  const record = { targetId: target.id, version: 1, checkedOn: '2026-12-04', outcome: 'nonconform' as const }
  await recordCheck(at(a), { ...record, findings: '两份出厂检验记录缺页，已当场告知。' })
  expect(because(await publishResult(at(officer), { targetId: target.id, version: 2 }))).toBe('ok')
  expect(await on()).toMatchObject({ bars: ['checked_lately'], lots: 3 })
  const brand = await viewBrand(ctxOf({ kind: 'anonymous' }, LATER), renewed.number)
  expect(brand.ok && brand.value.checks).toMatchObject([{ number: held.number, outcome: 'nonconform' }])
})

it('a target drawn late in its round still has days to be checked', async () => {
  for (let i = 0; i < 3; i++) await addCertificate({ areaId: 'pengshui' })
  const { round, targets } = await drawnRound(officer, {
    areaId: 'pengshui',
    share: 25,
    checkBy: '2026-12-10',
  })
  const strike = { targetId: targets[0]?.id ?? '', version: 1, ground: 'ceased' as const, reason: REASON }
  expect(because(await strikeTarget(at(officer, new Date('2026-12-18T02:00:00Z')), strike))).toBe('ok')
  const last = (await targetRows(round.id)).at(-1)
  expect(last?.dueOn).toBe('2027-01-04')
})

it('checks and site visits in hand count against the same capacity', async () => {
  const somebody = await addStaff('inspector')
  const loadOf = async () => {
    const all = await inspectorsOnList(db(), crypto.randomUUID(), asDate('2026-12-07'))
    return all.find(each => each.personId === somebody.id)?.onList.load
  }
  expect(await loadOf()).toBe(0)
  const { id } = await addReviewCase()
  await db().update(application).set({ stage: 'site_visit' }).where(eq(application.id, id))
  await db().insert(assignment).values({
    applicationId: id,
    personId: somebody.id,
    role: 'inspector',
    alias: 'A',
    status: 'invited',
    at: REVIEW_NOW,
  })
  expect(await loadOf()).toBe(1)
  const { target } = await oneTarget('kaizhou')
  const other = await addReviewCase()
  const [row] = await db().select().from(application).where(eq(application.id, other.id))
  if (!row) throw new Error('no case')
  const [goer] = await goersTo(target.id)
  const open = await inspectorsOnList(db(), crypto.randomUUID(), asDate('2026-12-07'))
  const listed = open.find(each => each.personId === goer?.id)?.onList.load
  const found = await findCandidates(db(), at(officer), row, 'inspector')
  expect(found.find(each => each.personId === goer?.id)?.load).toBe(listed)
  expect(listed).toBeGreaterThan(0)
})
