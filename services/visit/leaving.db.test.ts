import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseEvent } from '@/db/schema/application'
import { draw, drawPool } from '@/db/schema/draw'
import { expertTie } from '@/db/schema/expert'
import { notification } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { viewCase } from '../case/view-case'
import { viewVisit as viewCaseVisit } from '../case/view-visit'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { appoint, at, type Cast, type HeldCase, move, stageOf } from '../testing/decided'
import { addStaff, because, type Somebody } from '../testing/review'
import {
  AGENDA,
  declareNone,
  drawnVisit,
  fillRecord,
  ON_SITE,
  plannedVisit,
  signRecord,
  teamOf,
} from '../testing/visits'
import { declareInspection } from './declare'
import { leaveVisit } from './leave'
import { planVisit } from './plan-visit'
import { loadVisit } from './record'
import { replaceInspector } from './replace-inspector'
import { inspectorSeats } from './seat'
import { viewVisit } from './view-visit'
import { viewVisits } from './view-visits'

const db = () => database().orm
let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(db())).toEqual([])
  await closeDatabase()
})

/** The morning after the visit, and the day of a second one. */
const AFTER = new Date('2026-11-26T02:00:00Z')
const SECOND = '2026-11-27'
const THEN = new Date('2026-11-27T08:00:00Z')
const GROUND = '配偶已到该企业任职'
const REASON = '核查员突发疾病，不能到厂'

const leave = (who: Somebody, held: HeldCase, answer: 'conflict' | 'decline', now = ON_SITE) =>
  leaveVisit(at(who, now), { applicationId: held.id, answer, ground: GROUND })
const seatOf = async (who: Somebody, held: HeldCase) =>
  (await inspectorSeats(db(), held.id)).find(seat => seat.personId === who.id)?.assignmentId ?? ''
const replace = async (who: Somebody, held: HeldCase, now = ON_SITE) =>
  replaceInspector(at(cast.officer, now), {
    applicationId: held.id,
    assignmentId: await seatOf(who, held),
    reason: REASON,
  })
const newcomer = async (held: HeldCase, known: readonly Somebody[]): Promise<Somebody> => {
  const [found] = (await teamOf(cast, held)).filter(each => known.every(({ id }) => id !== each.id))
  if (!found) throw new Error('nobody followed')
  return found
}
const versionOf = async (held: HeldCase) => (await loadVisit(db(), held.id))?.version ?? 0
const told = async (who: Somebody, { id }: HeldCase) => {
  const mine = and(eq(notification.personId, who.id), eq(notification.applicationId, id))
  return (await db().select().from(notification).where(mine)).map(each => each.kind)
}
const seen = async (who: Somebody, held: HeldCase, now = AFTER) => {
  const view = await viewVisit(at(who, now), held.id)
  if (!view.ok || view.value.mode !== 'open') throw new Error('the visit is not open')
  return view.value
}

describe('an inspector who leaves late', () => {
  it('with a tie is a stranger from then on, and what they signed counts no longer', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    await signRecord(b, held)
    expect(because(await leave(a, held, 'conflict', AFTER))).toBe('ok')
    for (const refused of [
      await viewVisit(at(a, AFTER), held.id),
      await viewCase(at(a, AFTER), held.id),
      await leave(a, held, 'conflict', AFTER),
      await signRecord(a, held, AFTER),
    ])
      expect(because(refused)).toBe('missing')
    const list = await viewVisits(at(a, AFTER))
    expect(list.ok && list.value.rows.some(row => row.id === held.id)).toBe(false)
    expect(because(await move(at(cast.officer, AFTER), held, 'finish_visit'))).toContain('blocked')
    expect(await told(cast.officer, held)).toContain('inspector_left')
    const c = await newcomer(held, [a, b])
    expect(await told(c, held)).toContain('inspector_called')

    const office = await seen(cast.officer, held)
    expect(office.left).toEqual([{ name: a.name, alias: 'A', status: 'recused', because: GROUND }])
    expect(office.signatures.map(each => [each.name, each.alias, each.isCurrent])).toEqual([
      ['', 'A', false],
      [b.name, null, true],
    ])
    expect((await seen(b, held)).left).toEqual([])
    const inCase = await viewCaseVisit(at(cast.officer, AFTER), held.id)
    expect(inCase.ok && inCase.value?.signatures.map(each => each.name)).toEqual([b.name])
  })

  it('after the day is followed by somebody who goes there before signing, and all sign what is then on record', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    await signRecord(b, held)
    await leave(a, held, 'decline', AFTER)
    expect(because(await viewVisit(at(a, AFTER), held.id))).toBe('missing')
    const c = await newcomer(held, [a, b])
    await declareInspection(at(c, AFTER), { applicationId: held.id, answer: 'none', ground: '' })
    expect((await seen(c, held)).lacks).toEqual(['visited_before_you'])
    expect(because(await signRecord(c, held, AFTER))).toBe('blocked:visited_before_you')
    const steps = await viewVisits(at(cast.officer, AFTER))
    expect(steps.ok && steps.value.rows.find(row => row.id === held.id)?.step).toBe('plan')
    const planned = await planVisit(at(b, AFTER), {
      applicationId: held.id,
      version: await versionOf(held),
      plannedOn: SECOND,
      agenda: AGENDA,
    })
    expect(because(planned)).toBe('ok')
    expect((await loadVisit(db(), held.id))?.checks.every(check => check.result === 'as_claimed')).toBe(true)
    expect((await seen(b, held, THEN)).iSigned).toBe(false)
    expect(because(await signRecord(c, held, THEN))).toBe('ok')
    expect(because(await move(at(c, THEN), held, 'finish_visit'))).toContain('blocked')
    expect(because(await signRecord(b, held, THEN))).toBe('ok')
    expect(because(await move(at(c, THEN), held, 'finish_visit'))).toBe('ok')
    expect(await stageOf(held)).toBe('deliberation')
  })

  it('before the day is followed by somebody who goes there on it', async () => {
    const { held, a, b } = await plannedVisit(cast)
    expect(
      because(await leaveVisit(a.ctx, { applicationId: held.id, answer: 'decline', ground: GROUND })),
    ).toBe('ok')
    const c = await newcomer(held, [a, b])
    await declareNone(c, held)
    await fillRecord(c, held)
    for (const who of [b, c]) expect(because(await signRecord(who, held))).toBe('ok')
    expect(because(await move(at(c, ON_SITE), held, 'finish_visit'))).toBe('ok')
  })

  it('declares first where the case was not open yet', async () => {
    const { held, a } = await drawnVisit(cast)
    expect(
      because(await leaveVisit(a.ctx, { applicationId: held.id, answer: 'decline', ground: GROUND })),
    ).toBe('blocked:declare_first')
  })

  it('is followed from a new list where nobody is left on the old one', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await leave(a, held, 'decline')
    const c = await newcomer(held, [a, b])
    await declareInspection(at(c, ON_SITE), { applicationId: held.id, answer: 'none', ground: '' })
    cast.inspectors.push(await addStaff('inspector'))
    await leave(c, held, 'decline')
    const open = await db()
      .select()
      .from(drawPool)
      .where(and(eq(drawPool.applicationId, held.id), isNull(drawPool.closedAt)))
    expect(open).toMatchObject([{ purpose: 'inspectors' }])
    expect((await seen(cast.officer, held)).ahead).toMatchObject({ seats: 1 })
  })
})

describe('replaceInspector', () => {
  it('tells the inspector why, draws who follows from the published list and keeps the place on record', async () => {
    const { held, a, b } = await plannedVisit(cast)
    const seat = await seatOf(a, held)
    expect(await replace(a, held)).toMatchObject({ ok: true, value: { vacant: 0 } })
    expect(await told(a, held)).toContain('inspector_replaced')
    expect(because(await viewVisit(at(a, ON_SITE), held.id))).toBe('missing')
    await newcomer(held, [a, b])
    const draws = await db().select().from(draw).where(eq(draw.applicationId, held.id))
    expect(new Set(draws.map(each => each.poolId)).size).toBe(1)
    expect(draws).toHaveLength(2)
    expect(await db().select().from(assignment).where(eq(assignment.id, seat))).toMatchObject([
      { status: 'replaced', because: REASON },
    ])
    const events = await db().select().from(caseEvent).where(eq(caseEvent.applicationId, held.id))
    expect(events.find(each => each.kind === 'inspector_replaced')).toMatchObject({
      audience: 'office',
      data: { alias: 'A' },
    })
    const again = { applicationId: held.id, assignmentId: seat, reason: REASON }
    expect(because(await replaceInspector(at(cast.officer, ON_SITE), again))).toBe('missing')
  })

  it('empties no seat because of what its record says, but that of somebody with a tie', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    expect(because(await replace(a, held))).toBe('blocked:seat_signed')
    const office = await seen(cast.officer, held)
    expect(office.inspectors.map(each => each.isTied)).toEqual([false, false])
    await db().insert(expertTie).values({
      personId: a.id,
      kind: 'shares',
      organisation: office.case.enterprise,
      addedAt: ON_SITE,
    })
    expect(because(await leave(a, held, 'decline'))).toBe('missing')
    expect((await seen(cast.officer, held)).inspectors.map(each => each.isTied)).toEqual([true, false])
    expect(because(await replace(a, held))).toBe('ok')
    // To somebody with a tie the case does not exist, not even in a mail.
    expect(await told(a, held)).not.toContain('inspector_replaced')
    await newcomer(held, [a, b])
  })
})
