import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificate } from '@/db/schema/certificate'
import { draw, drawPool, drawStrike } from '@/db/schema/draw'
import { expertTie } from '@/db/schema/expert'
import { notification } from '@/db/schema/people'
import { surveillanceInspector, surveillanceTarget } from '@/db/schema/surveillance'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { drawFileOf, poolFileOf, recompute } from '../testing/draws'
import { addStaff, because, ctxOf, onceDrawn, REVIEW_NOW, type Somebody } from '../testing/review'
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
import { drawSurveillance } from './draw'
import { publishSurveillance } from './publish'
import { publishResult } from './publish-result'
import { recordCheck } from './record-check'
import { strikeTarget } from './strike'
import { withdrawSurveillance } from './withdraw'

const db = () => database().orm
let officer: Somebody
const inspectors: Somebody[] = []
beforeAll(async () => {
  await schemeId()
  officer = await addStaff('officer')
  for (let i = 0; i < 5; i++) inspectors.push(await addStaff('inspector'))
  for (let i = 0; i < 30; i++) await addCertificate()
})
afterAll(async () => {
  expect(await checkInvariants(db())).toEqual([])
  await closeDatabase()
})

const LATER = new Date('2026-12-07T02:00:00Z')
const at = (who: Somebody, now = LATER) => ctxOf(who.actor, now)
const strike = (targetId: string, version = 1) => ({
  targetId,
  version,
  ground: 'ceased' as const,
  reason: '企业已停产，现场无人可查。',
})

describe('a round', () => {
  it('draws from what was published before its seed, both certificates and inspectors, and anybody computes it again', async () => {
    const round = await publishRound(officer)
    const kept = await poolFileOf(round.targetPoolId)
    expect(kept).toMatchObject({ purpose: 'surveillance', size: 6, excluded: 0 })
    expect(kept.candidates).toHaveLength(30)
    expect(JSON.stringify(kept)).not.toMatch(/监督样例|91500000|"seed"/)
    const early = { roundId: round.id, version: round.version }
    expect(because(await drawSurveillance(officer.ctx, early))).toBe('blocked:pool_too_young')
    expect(because(await drawSurveillance(onceDrawn(officer), { ...early, version: 9 }))).toBe('stale')
    expect(because(await drawSurveillance(onceDrawn(officer), early))).toBe('ok')
    expect(because(await drawSurveillance(onceDrawn(officer), { ...early, version: 2 }))).toBe(
      'blocked:moved_on',
    )
    const targets = await targetRows(round.id)
    expect(targets.map(each => each.no)).toEqual([1, 2, 3, 4, 5, 6])
    const file = await drawFileOf(targets[0]?.drawId ?? '')
    expect(await recompute(file, kept)).toMatchObject({ code: 0 })
    expect(file.picked.map(lot => lot.replace(/-\d+$/, ''))).toEqual(targets.map(each => each.pseudonym))
    const inspectorsKept = await poolFileOf(round.inspectorPoolId)
    const teams = new Set<string>()
    for (const target of targets) {
      const team = await drawFileOf(target.inspectorDrawId)
      expect(team).toMatchObject({ format: 'draw/3', turn: target.no })
      expect((await recompute(team, inspectorsKept)).code).toBe(0)
      const sent = await sentTo(target.id)
      expect(sent).toHaveLength(2)
      teams.add([...sent].sort().join())
    }
    expect(teams.size).toBeGreaterThan(1)
  })

  it('a list that was altered afterwards does not compute', async () => {
    const { round, targets } = await drawnRound(officer)
    const file = await drawFileOf(targets[0]?.drawId ?? '')
    const kept = await poolFileOf(round.targetPoolId)
    const without = { ...file, candidates: file.candidates.slice(1) }
    expect((await recompute(without, kept)).code).toBe(1)
  })

  it('is an officer’s alone, of part of the register and not without anybody to draw', async () => {
    for (const role of ['expert', 'admin', 'auditor', 'chair'] as const)
      expect(because(await publishSurveillance((await addStaff(role)).ctx, roundOf()))).toBe('forbidden')
    expect(because(await publishSurveillance(officer.ctx, roundOf({ areaId: 'chengkou' })))).toBe(
      'blocked:no_targets',
    )
    expect(await publishSurveillance(officer.ctx, roundOf({ checkBy: '2026-11-20' }))).toMatchObject({
      because: { fields: { checkBy: 'in_past' } },
    })
  })

  it('strikes in public what is no longer valid before its seed is known', async () => {
    const gone = await addCertificate({ areaId: 'nanan' })
    await addCertificate({ areaId: 'nanan' })
    const round = await publishRound(officer, { areaId: 'nanan', share: 100 })
    await db().update(certificate).set({ status: 'suspended' }).where(eq(certificate.id, gone.id))
    expect(because(await drawSurveillance(onceDrawn(officer), { roundId: round.id, version: 1 }))).toBe('ok')
    const struck = await db().select().from(drawStrike).where(eq(drawStrike.poolId, round.targetPoolId))
    expect(struck.map(each => each.because)).toEqual([['not_valid']])
    const targets = await targetRows(round.id)
    expect(targets).toHaveLength(1)
    expect(targets[0]?.certificateId).not.toBe(gone.id)
    expect((await recompute(await drawFileOf(targets[0]?.drawId ?? ''))).code).toBe(0)
  })

  it('is taken back before its draw with a reason, and then neither drawn nor its seed known', async () => {
    const round = await publishRound(officer)
    const input = { roundId: round.id, version: 1, reason: '范围有误，另行公布一轮。' }
    expect(because(await withdrawSurveillance(at(inspectors[0] ?? officer), input))).toBe('forbidden')
    expect(because(await withdrawSurveillance(at(officer), { ...input, version: 4 }))).toBe('stale')
    expect(because(await withdrawSurveillance(at(officer), input))).toBe('ok')
    expect(because(await drawSurveillance(at(officer), { roundId: round.id, version: 2 }))).toBe(
      'blocked:moved_on',
    )
    expect(await db().select().from(draw).where(eq(draw.poolId, round.targetPoolId))).toEqual([])
    const [pool] = await db().select().from(drawPool).where(eq(drawPool.id, round.targetPoolId))
    expect(pool?.closedBecause).toBe('withdrawn')
  })

  it('never has two draws at once', async () => {
    await addCertificate({ areaId: 'beibei' })
    const round = await publishRound(officer, { areaId: 'beibei' })
    const both = await Promise.all(
      [1, 2].map(() => drawSurveillance(onceDrawn(officer), { roundId: round.id, version: 1 })),
    )
    expect(both.map(because).sort()).toEqual(['ok', 'stale'])
    expect(await targetRows(round.id)).toHaveLength(1)
  })
})

describe('inspectors', () => {
  it('never go to a firm they are tied to, whoever writes it', async () => {
    const held = await addCertificate({ areaId: 'jiangjin' })
    const [a, b, c] = inspectors
    if (!a || !b || !c) throw new Error('no inspectors')
    for (const each of inspectors.slice(0, 3))
      await db().insert(expertTie).values({
        personId: each.id,
        kind: 'past_employer',
        creditCode: held.creditCode,
        organisation: held.holderName,
        addedAt: REVIEW_NOW,
      })
    const { targets } = await drawnRound(officer, { areaId: 'jiangjin' })
    const sent = await sentTo(targets[0]?.id ?? '')
    expect([...sent].sort()).toEqual(
      inspectors
        .slice(3)
        .map(each => each.id)
        .sort(),
    )
    await expect(
      db()
        .insert(surveillanceInspector)
        .values({
          targetId: targets[0]?.id ?? '',
          personId: a.id,
          drawId: targets[0]?.inspectorDrawId ?? '',
          at: LATER,
        }),
    ).rejects.toThrow()
    const record = {
      targetId: targets[0]?.id ?? '',
      version: 1,
      checkedOn: '2026-12-01',
      outcome: 'conform' as const,
      findings: '',
    }
    expect(because(await recordCheck(at(a), record))).toBe('missing')
  })

  it('a round with nobody free to go is not drawn, and its seed stays unknown', async () => {
    const held = await addCertificate({ areaId: 'hechuan' })
    for (const each of inspectors.slice(0, 4))
      await db().insert(expertTie).values({
        personId: each.id,
        kind: 'consultancy',
        creditCode: held.creditCode,
        organisation: held.holderName,
        addedAt: REVIEW_NOW,
      })
    const round = await publishRound(officer, { areaId: 'hechuan' })
    expect(because(await drawSurveillance(onceDrawn(officer), { roundId: round.id, version: 1 }))).toBe(
      'blocked:too_few_inspectors',
    )
    expect(await db().select().from(draw).where(eq(draw.poolId, round.targetPoolId))).toEqual([])
    expect(await roundRow(round.id)).toMatchObject({ status: 'open', version: 1 })
  })
})

describe('a target', () => {
  it('is struck with ground and reason, and the next on the same list comes in its place and never the struck one', async () => {
    for (let i = 0; i < 4; i++) await addCertificate({ areaId: 'wanzhou' })
    const { round, targets } = await drawnRound(officer, { areaId: 'wanzhou', share: 25 })
    const seen = new Set<string>()
    let [target] = targets
    for (let left = 3; left > 0; left--) {
      if (!target) throw new Error('no target')
      seen.add(target.certificateId)
      expect(because(await strikeTarget(at(officer), strike(target.id)))).toBe('ok')
      target = (await targetRows(round.id)).at(-1)
      expect(target?.status).toBe('drawn')
      expect(seen.has(target?.certificateId ?? '')).toBe(false)
      const file = await drawFileOf(target?.drawId ?? '')
      expect((await recompute(file, await poolFileOf(round.targetPoolId))).code).toBe(0)
      expect((await recompute(await drawFileOf(target?.inspectorDrawId ?? ''))).code).toBe(0)
    }
    const last = await strikeTarget(at(officer), strike(target?.id ?? ''))
    expect(last).toMatchObject({ ok: true, value: { replacement: null } })
    expect((await targetRows(round.id)).every(each => each.status === 'struck')).toBe(true)
  })

  it('is refused to strangers, to wrong roles, to the tied, late and stale', async () => {
    const held = await addCertificate({ areaId: 'fuling' })
    const tied = await addStaff('officer')
    await db().insert(expertTie).values({
      personId: tied.id,
      kind: 'kin',
      creditCode: held.creditCode,
      organisation: held.holderName,
      addedAt: REVIEW_NOW,
    })
    const { targets } = await drawnRound(officer, { areaId: 'fuling' })
    const [target] = targets
    if (!target) throw new Error('no target')
    const sent = await sentTo(target.id)
    const goer = inspectors.find(each => sent.includes(each.id))
    const other = inspectors.find(each => !sent.includes(each.id))
    if (!goer || !other) throw new Error('no inspectors')
    const nobody = ctxOf({ kind: 'anonymous' }, LATER)
    expect(because(await strikeTarget(nobody, strike(target.id)))).toBe('forbidden')
    expect(because(await strikeTarget(at(goer), strike(target.id)))).toBe('forbidden')
    expect(because(await strikeTarget(at(tied), strike(target.id)))).toBe('missing')
    expect(because(await strikeTarget(at(officer), strike(target.id, 7)))).toBe('stale')
    const record = {
      targetId: target.id,
      version: 1,
      checkedOn: '2026-12-04',
      outcome: 'nonconform' as const,
      findings: '两份出厂检验记录缺页，已当场告知。',
    }
    expect(because(await recordCheck(nobody, record))).toBe('forbidden')
    expect(because(await recordCheck(at(officer), record))).toBe('forbidden')
    expect(because(await recordCheck(at(other), record))).toBe('missing')
    expect(because(await recordCheck(at(goer), { ...record, version: 3 }))).toBe('stale')
    for (const [checkedOn, problem] of [
      ['2026-11-20', 'before_draw'],
      ['2026-12-09', 'in_future'],
    ] as const)
      expect(await recordCheck(at(goer), { ...record, checkedOn })).toMatchObject({
        because: { fields: { checkedOn: problem } },
      })
    expect(because(await publishResult(at(officer), { targetId: target.id, version: 1 }))).toBe(
      'blocked:moved_on',
    )
    expect(because(await recordCheck(at(goer), record))).toBe('ok')
    const [checked] = await targetRows(target.roundId)
    // 20 working days after 4 December 2026, New Year’s Day off.
    expect(checked).toMatchObject({ status: 'checked', dueOn: '2027-01-04', version: 2 })
    expect(because(await strikeTarget(at(officer), strike(target.id, 2)))).toBe('blocked:moved_on')
    const result = { targetId: target.id, version: 2 }
    expect(because(await publishResult(at(goer), result))).toBe('forbidden')
    expect(because(await publishResult(at(tied), result))).toBe('missing')
    expect(because(await publishResult(at(officer), { ...result, version: 1 }))).toBe('stale')
    expect(because(await publishResult(at(officer), result))).toBe('ok')
    expect(because(await recordCheck(at(goer), { ...record, version: 3 }))).toBe('blocked:moved_on')
    await expect(
      db().update(surveillanceTarget).set({ outcome: 'conform' }).where(eq(surveillanceTarget.id, target.id)),
    ).rejects.toThrow()
    await expect(
      db().delete(surveillanceTarget).where(eq(surveillanceTarget.id, target.id)),
    ).rejects.toThrow()
  })

  it('tells the inspectors who goes, and nobody else of the office', async () => {
    await addCertificate({ areaId: 'dazu' })
    const { targets } = await drawnRound(officer, { areaId: 'dazu' })
    const told = await db()
      .select()
      .from(notification)
      .where(eq(notification.eventKey, `${targets[0]?.id}:surveillance_called`))
    expect(told.map(each => each.personId).sort()).toEqual([...(await sentTo(targets[0]?.id ?? ''))].sort())
  })
})
