import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { draw } from '@/db/schema/draw'
import { expertTie } from '@/db/schema/expert'
import { assignment } from '@/db/schema/review'
import { asDate } from '@/domain/calendar/days'
import { lockCase } from '../case/load'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { findCandidates } from '../draw/candidates'
import { drawDueRounds } from '../jobs/draw-surveillance'
import { viewBrand } from '../register/view-brand'
import { addReviewCase, addStaff, because, ctxOf, REVIEW_NOW, type Somebody } from '../testing/review'
import { schemeId } from '../testing/scheme'
import {
  addCertificate,
  drawnRound,
  goersOf,
  oneTarget,
  publishRound,
  roundOf,
  roundRow,
  targetRows,
  toldOf,
} from '../testing/surveillance'
import { inspectorsOnList } from './inspectors'
import { publishSurveillance } from './publish'
import { publishResult } from './publish-result'
import { recordCheck } from './record-check'
import { strikeTarget } from './strike'
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
const goersTo = (targetId: string) => goersOf(inspectors, targetId)
it('a later record of the same check gives no new days for its result', async () => {
  const { round, target } = await oneTarget(officer, 'wushan')
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
  await database().pool.query('update expert_profile set capacity = 3 where person_id = any($1)', [full])
  const refused = await publishSurveillance(officer.ctx, roundOf({ areaId: 'wuxi', share: 100 }))
  expect(refused).toMatchObject({
    because: { reason: 'no_room', figures: { targets: 8, needed: 16, free: 12, most: 6 } },
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
  const { held, target } = await oneTarget(officer, 'chengkou')
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
  const { target } = await oneTarget(officer, 'kaizhou')
  const other = await addReviewCase()
  const row = await lockCase(db(), other.id)
  if (!row) throw new Error('no case')
  const [goer] = await goersTo(target.id)
  const open = await inspectorsOnList(db(), crypto.randomUUID(), asDate('2026-12-07'))
  const listed = open.find(each => each.personId === goer?.id)?.onList.load
  const found = await findCandidates(db(), at(officer), row, 'inspector')
  expect(found.find(each => each.personId === goer?.id)?.load).toBe(listed)
  expect(listed).toBeGreaterThan(0)
})
