import { like } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notification } from '@/db/schema/people'
import { systemCtx } from '../context'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import { chaseSurveillance } from '../jobs/chase-surveillance'
import { drawDueRounds } from '../jobs/draw-surveillance'
import { viewBrand } from '../register/view-brand'
import { viewTransparency } from '../register/view-transparency'
import { addStaff, because, ctxOf, type Somebody } from '../testing/review'
import { schemeId } from '../testing/scheme'
import {
  addCertificate,
  drawnRound,
  publishRound,
  roundRow,
  sentTo,
  targetRows,
} from '../testing/surveillance'
import { viewOwnTargets } from './own-targets'
import { viewPublicRound } from './public-rounds'
import { publishResult } from './publish-result'
import { recordCheck } from './record-check'
import { viewRound } from './view-round'
import { viewRounds } from './view-rounds'

let officer: Somebody
const inspectors: Somebody[] = []
beforeAll(async () => {
  await schemeId()
  officer = await addStaff('officer')
  for (let i = 0; i < 3; i++) inspectors.push(await addStaff('inspector'))
})
afterAll(closeDatabase)

const anybody = (now: Date) => ctxOf({ kind: 'anonymous' }, now)
const clock = (day: string) => systemCtx(new Date(`${day}T02:00:00Z`), 'test', crypto.randomUUID())
const heldBy = (enterpriseId: string, now: Date) =>
  ctxOf(
    {
      kind: 'person',
      personId: crypto.randomUUID(),
      name: '负责人',
      sessionId: '',
      roles: [],
      areaIds: [],
      memberships: [{ enterpriseId, role: 'owner' }],
    },
    now,
  )

it('the clock draws what is due, once, however long nothing ran', async () => {
  await addCertificate({ areaId: 'rongchang' })
  const round = await publishRound(officer, { areaId: 'rongchang' })
  await drawDueRounds(clock('2026-11-23'))
  expect((await roundRow(round.id)).status).toBe('open')
  await drawDueRounds(clock('2026-12-15'))
  await drawDueRounds(clock('2026-12-16'))
  expect((await roundRow(round.id)).status).toBe('drawn')
  expect(await targetRows(round.id)).toHaveLength(1)
})

it('nobody but the firm and those who go is told whom a round drew, until its result is out', async () => {
  const held = await addCertificate({ areaId: 'tongnan' })
  const { round, targets } = await drawnRound(officer, { areaId: 'tongnan' })
  const [target] = targets
  if (!target) throw new Error('no target')
  const now = new Date('2026-12-07T02:00:00Z')
  const own = await viewOwnTargets(heldBy(held.enterpriseId, now))
  expect(own).toMatchObject({ value: [{ number: held.number, checkedOn: null, result: null }] })
  const other = await addCertificate({ areaId: 'tongliang' })
  expect(await viewOwnTargets(heldBy(other.enterpriseId, now))).toMatchObject({ value: [] })
  const open = async () =>
    JSON.stringify([
      await viewTransparency(anybody(now), 1),
      await viewPublicRound(anybody(now), round.id, 1),
    ])
  const before = await open()
  expect(before).toContain(target.pseudonym)
  for (const secret of [held.number, held.brandName, held.creditCode, target.salt, target.certificateId])
    expect(before).not.toContain(secret)

  const sent = await sentTo(target.id)
  const goer = inspectors.find(each => sent.includes(each.id))
  const stayer = inspectors.find(each => !sent.includes(each.id))
  if (!goer || !stayer) throw new Error('no inspectors')
  const seen = async (who: Somebody) => {
    const view = await viewRound(ctxOf(who.actor, now), round.id)
    return view.ok
      ? view.value.entries.rows.map(each => (each.kind === 'open' ? each.target.may : each.kind))
      : because(view)
  }
  expect(await seen(officer)).toEqual([['unseat', 'strike']])
  expect(await seen(goer)).toEqual([['record', 'leave']])
  expect(await seen(stayer)).toEqual([])
  for (const role of ['chair', 'admin', 'expert'] as const)
    expect(await seen(await addStaff(role))).toBe('missing')
  const mine = async (who: Somebody) => {
    const view = await viewRounds(ctxOf(who.actor, now), 1)
    return view.ok ? view.value.mine.filter(each => each.roundId === round.id).map(each => each.number) : []
  }
  expect(await mine(goer)).toEqual([held.number])
  expect(await mine(stayer)).toEqual([])

  const findings = '一份出厂检验记录缺页，已当场告知。'
  const record = {
    targetId: target.id,
    version: 1,
    checkedOn: '2026-12-03',
    outcome: 'nonconform' as const,
    findings,
  }
  expect(because(await recordCheck(ctxOf(goer.actor, now), record))).toBe('ok')
  const waiting = await open()
  expect(waiting).not.toContain(held.number)
  expect(because(await publishResult(ctxOf(officer.actor, now), { targetId: target.id, version: 2 }))).toBe(
    'ok',
  )
  const after = await viewPublicRound(anybody(now), round.id, 1)
  const shown = after.ok ? after.value.rows[0] : null
  if (shown?.state !== 'published') throw new Error('no result')
  expect(shown).toMatchObject({ number: held.number, outcome: 'nonconform', checkedOn: '2026-12-03' })
  expect(sha256(`${shown.number}|${shown.salt}`).slice(0, 32)).toBe(shown.pseudonym)
  expect(JSON.stringify(after)).not.toContain(findings)
  const brand = await viewBrand(anybody(now), held.number)
  expect(brand.ok && brand.value.checks).toMatchObject([{ outcome: 'nonconform', checkedOn: '2026-12-03' }])
  expect(await viewOwnTargets(heldBy(held.enterpriseId, now))).toMatchObject({
    value: [{ result: { outcome: 'nonconform', findings } }],
  })
})

it('reminds before a day, says in public that it passed, and carries it further up, each step once', async () => {
  const held = await addCertificate({ areaId: 'bishan' })
  const { round, targets } = await drawnRound(officer, { areaId: 'bishan', checkBy: '2026-12-31' })
  const [target] = targets
  if (!target) throw new Error('no target')
  const told = async (kind: string) =>
    (
      await database()
        .orm.select()
        .from(notification)
        .where(like(notification.eventKey, `${target.id}:${kind}:%`))
    )
      .map(each => each.personId)
      .sort()
  const sent = (await sentTo(target.id)).sort()
  await chaseSurveillance(clock('2026-12-20'))
  expect(await told('surveillance_due')).toEqual([])
  await chaseSurveillance(clock('2026-12-25'))
  await chaseSurveillance(clock('2026-12-26'))
  expect(await told('surveillance_due')).toEqual(sent)
  await chaseSurveillance(clock('2027-01-20'))
  await chaseSurveillance(clock('2027-01-21'))
  expect(await told('surveillance_overdue')).toEqual([...sent, officer.id].sort())
  const open = await viewPublicRound(anybody(new Date('2027-01-20T02:00:00Z')), round.id, 1)
  const shown = open.ok ? open.value.rows : []
  expect(shown).toMatchObject([{ state: 'overdue', dueOn: '2026-12-31' }])
  expect(JSON.stringify(shown)).not.toContain(held.number)
})
