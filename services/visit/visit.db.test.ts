import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidence } from '@/db/schema/application'
import { draw } from '@/db/schema/draw'
import { enterprise } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import { notification } from '@/db/schema/people'
import { applicationPdf } from '../application/document'
import { loadCase } from '../case/load'
import { markRead } from '../case/mark-read'
import { standingOn } from '../case/roles'
import { viewCase } from '../case/view-case'
import { viewVisit as viewCaseVisit } from '../case/view-visit'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { publishDrawPool } from '../draw/publish-pool'
import { openEvidence } from '../evidence/open'
import { viewTasks } from '../expert/view-tasks'
import { checkInvariants } from '../invariants'
import { addCaseIn, addMember, appoint, at, type Cast, move, stageOf } from '../testing/decided'
import { addStaff, because, type Somebody } from '../testing/review'
import {
  AGENDA,
  declareNone,
  drawnVisit,
  fillRecord,
  ON_SITE,
  plannedVisit,
  recordFinding,
  SUMMARY,
  signRecord,
  teamOf,
  VISIT_DAY,
} from '../testing/visits'
import { declareInspection } from './declare'
import { drawVisitInspectors } from './draw-inspectors'
import { planVisit } from './plan-visit'
import { loadVisit } from './record'
import { saveVisit } from './save-visit'
import { signVisit } from './sign-visit'
import { viewVisit } from './view-visit'
import { viewVisits } from './view-visits'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const versionOf = async (held: { id: string }): Promise<number> =>
  (await loadVisit(database().orm, held.id))?.version ?? 0

describe('drawVisitInspectors', () => {
  it('seats as many as the scheme asks, without whoever has a conflict, on record, and tells them', async () => {
    const { held, a } = await drawnVisit(cast)
    expect(await database().orm.select().from(draw).where(eq(draw.applicationId, held.id))).toMatchObject([
      { purpose: 'inspectors' },
    ])
    const told = await database().orm.select().from(notification).where(eq(notification.personId, a.id))
    expect(told.map(n => [n.kind, n.applicationId])).toContainEqual(['inspector_called', held.id])
  })

  it('is refused to everybody else, in another stage, and twice', async () => {
    const { held } = await drawnVisit(cast)
    const early = await addCaseIn('deliberation', cast)
    const tries = (ctx: Ctx, on = held) => drawVisitInspectors(ctx, { applicationId: on.id })
    const lists = (ctx: Ctx, on = held) => publishDrawPool(ctx, { applicationId: on.id })
    expect(because(await tries(cast.experts[0]?.ctx ?? cast.chair.ctx, early))).toBe('forbidden')
    expect(because(await tries((await addMember(held)).ctx))).toBe('forbidden')
    expect(because(await tries(cast.chair.ctx))).toBe('missing')
    expect(because(await tries(cast.officer.ctx, early))).toBe('blocked:wrong_stage')
    expect(because(await tries(cast.officer.ctx))).toBe('repeated:seats_taken')
    expect(because(await lists((await addMember(held)).ctx))).toBe('forbidden')
    expect(because(await lists(cast.chair.ctx))).toBe('missing')
    expect(because(await lists(cast.officer.ctx, early))).toBe('blocked:wrong_stage')
    expect(because(await lists(cast.officer.ctx))).toBe('repeated:seats_taken')
    expect(because(await drawVisitInspectors(cast.officer.ctx, { applicationId: 'no-such-case' }))).toBe(
      'missing',
    )
  })
})

describe('declareInspection', () => {
  it('opens the case only afterwards', async () => {
    const { held, a } = await drawnVisit(cast)
    const before = await viewVisit(a.ctx, held.id)
    expect(before).toMatchObject({ ok: true, value: { mode: 'declare' } })
    expect(JSON.stringify(before)).not.toContain('claim')
    expect(
      because(
        await planVisit(a.ctx, { applicationId: held.id, version: 0, plannedOn: VISIT_DAY, agenda: AGENDA }),
      ),
    ).toBe('blocked:declare_first')
    expect(await declareNone(a, held)).toMatchObject({ ok: true, value: { isOpen: true } })
    expect(await viewVisit(a.ctx, held.id)).toMatchObject({
      ok: true,
      value: { mode: 'open', as: 'inspector' },
    })
    expect(because(await declareNone(a, held))).toBe('repeated:declared_already')
  })

  it('leaves who was called a stranger to the case itself, who still finds task and declaration', async () => {
    const { held, a, b } = await drawnVisit(cast)
    const db = database().orm
    const [file] = await db.select().from(evidence).where(eq(evidence.applicationId, held.id))
    const tries = async (who: Somebody) =>
      Promise.all([
        viewCase(who.ctx, held.id),
        viewCaseVisit(who.ctx, held.id),
        openEvidence(who.ctx, file?.id ?? ''),
        applicationPdf(who.ctx, held.id),
        markRead(who.ctx, { applicationId: held.id, seq: 99 }),
        move(who.ctx, held, 'finish_visit'),
      ])
    for (const refused of await tries(a)) expect(because(refused)).toBe('missing')
    const row = await loadCase(db, held.id)
    expect(row && (await standingOn(db, a.ctx, row)).roles).toEqual([])
    const tasks = await viewTasks(a.ctx)
    expect(tasks.ok && tasks.value.visits.some(task => task.id === held.id)).toBe(true)
    const list = async (who: Somebody) => {
      const seen = await viewVisits(who.ctx)
      return seen.ok ? seen.value.rows.find(each => each.id === held.id) : undefined
    }
    await declareNone(b, held)
    expect(await list(a)).toMatchObject({
      step: 'declare_mine',
      plannedOn: null,
      inspectors: [{ name: a.name, isDeclared: false }],
      checks: { of: 0 },
      findings: null,
    })
    expect((await list(b))?.inspectors).toHaveLength(2)
    await declareNone(a, held)
    expect((await tries(a)).slice(0, 2).map(because)).toEqual(['ok', 'ok'])
  })

  it('makes a conflicted inspector a stranger and draws who follows at once', async () => {
    const { held, a } = await drawnVisit(cast)
    const left = await declareInspection(a.ctx, {
      applicationId: held.id,
      answer: 'conflict',
      ground: '曾为该企业起草标准',
    })
    expect(left).toMatchObject({ ok: true, value: { isOpen: false } })
    expect(because(await viewVisit(a.ctx, held.id))).toBe('missing')
    const list = await viewVisits(a.ctx)
    expect(list.ok && list.value.rows.some(row => row.id === held.id)).toBe(false)
    expect(because(await drawVisitInspectors(cast.officer.ctx, { applicationId: held.id }))).toBe(
      'repeated:seats_taken',
    )
    const team = (await teamOf(cast, held)).map(p => p.id)
    expect(team).toHaveLength(2)
    expect(team).not.toContain(a.id)
  })

  it('is nobody else’s', async () => {
    const { held } = await drawnVisit(cast)
    const seated = (await teamOf(cast, held)).map(p => p.id)
    const third = cast.inspectors.find(p => !seated.includes(p.id))
    if (!third) throw new Error('no third inspector')
    expect(because(await declareNone(third, held))).toBe('missing')
    expect(because(await declareNone(cast.officer, held))).toBe('missing')
    expect(because(await viewVisit(third.ctx, held.id))).toBe('missing')
  })
})

describe('planVisit', () => {
  it('takes a working day to come once all have declared, opens the checklist and tells the enterprise', async () => {
    const { held, a, b } = await drawnVisit(cast)
    const plan = (on: string, version = 0, ctx = a.ctx) =>
      planVisit(ctx, { applicationId: held.id, version, plannedOn: on, agenda: AGENDA })
    await declareNone(a, held)
    expect(because(await plan(VISIT_DAY))).toBe('blocked:inspectors_missing')
    await declareNone(b, held)
    const member = await addMember(held)
    expect(await plan('2026-11-28')).toMatchObject({ because: { fields: { plannedOn: 'not_working_day' } } })
    expect(await plan('2026-11-20')).toMatchObject({ because: { fields: { plannedOn: 'in_past' } } })
    expect(await plan(VISIT_DAY)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(because(await plan('2026-11-26', 0, cast.officer.ctx))).toBe('stale')
    expect(await plan('2026-11-26', 1, cast.officer.ctx)).toMatchObject({ ok: true, value: { version: 2 } })
    const told = await database().orm.select().from(notification).where(eq(notification.personId, member.id))
    expect(told.filter(n => n.kind === 'visit_planned')).toHaveLength(2)
    const visit = await loadVisit(database().orm, held.id)
    const ids = visit?.checks.map(c => c.id) ?? []
    expect(ids.some(id => id.startsWith('indicator.'))).toBe(true)
    expect(ids).toContain('officer.appointment')
    expect(ids).toContain('evidence.test_report')
    expect(ids).toContain('trace')
    expect(visit?.checks.every(c => c.result === 'open' && c.claim !== '')).toBe(true)
  })

  it('is refused to strangers, members of the enterprise and in another stage', async () => {
    const { held } = await plannedVisit(cast)
    const plan = (ctx: Ctx, id = held.id) =>
      planVisit(ctx, { applicationId: id, version: 1, plannedOn: '2026-11-27', agenda: AGENDA })
    expect(because(await plan(cast.chair.ctx))).toBe('missing')
    expect(because(await plan((await addMember(held)).ctx))).toBe('forbidden')
    expect(because(await plan(cast.officer.ctx, (await addCaseIn('deliberation', cast)).id))).toBe(
      'blocked:wrong_stage',
    )
  })
})

describe('saveVisit', () => {
  it('keeps what each inspector found and tells the slower one what is there now', async () => {
    const { held, a, b } = await plannedVisit(cast)
    const visit = await loadVisit(database().orm, held.id)
    const [first, second] = visit?.checks ?? []
    if (!first || !second) throw new Error('no checks')
    const save = (who: Somebody, version: number, id: string) =>
      saveVisit(at(who, ON_SITE), {
        applicationId: held.id,
        version,
        checks: [{ id, result: 'differs', note: '实测偏低' }],
      })
    expect(await save(a, 1, first.id)).toMatchObject({ ok: true, value: { version: 2 } })
    const slower = await save(b, 1, second.id)
    expect(slower).toMatchObject({
      because: {
        code: 'stale',
        current: { version: 2, values: { checks: { [first.id]: { result: 'differs', note: '实测偏低' } } } },
      },
    })
    expect(await save(b, 2, second.id)).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await save(b, 3, 'no-such-check')).toMatchObject({ because: { code: 'invalid' } })
    expect(because(await save(cast.officer, 3, first.id))).toBe('forbidden')
    expect(because(await save(cast.chair, 3, first.id))).toBe('missing')
  })

  it('lets one of two saves of the same version through', async () => {
    const { held, a, b } = await plannedVisit(cast)
    const save = (who: Somebody) =>
      saveVisit(at(who, ON_SITE), {
        applicationId: held.id,
        version: 1,
        checks: [],
        summary: `${who.name}${SUMMARY}`,
      })
    const both = await Promise.all([save(a), save(b)])
    expect(both.map(o => (o.ok ? 'ok' : o.because.code)).sort()).toEqual(['ok', 'stale'])
  })
})

describe('signVisit', () => {
  it('asks for a complete record on or after the day', async () => {
    const { held, a } = await plannedVisit(cast)
    expect(because(await signRecord(a, held, a.ctx.now))).toBe('blocked:visit_not_yet')
    expect(because(await signRecord(a, held))).toBe('blocked:checks_open')
    await fillRecord(a, held)
    const visit = await loadVisit(database().orm, held.id)
    await saveVisit(at(a, ON_SITE), {
      applicationId: held.id,
      version: visit?.version ?? 0,
      checks: [{ id: visit?.checks[0]?.id ?? '', result: 'differs', note: '' }],
      summary: '太短',
    })
    expect(because(await signRecord(a, held))).toBe('blocked:differences_unexplained')
    await fillRecord(a, held)
    expect(because(await signRecord(a, held))).toBe('ok')
    expect(because(await signRecord(a, held))).toBe('repeated:signed_already')
    expect(because(await signRecord(cast.officer, held))).toBe('forbidden')
    expect(because(await signVisit(at(a, ON_SITE), { applicationId: held.id, version: 1 }))).toBe('stale')
  })

  it('no longer counts once anything in the record has changed', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    await signRecord(b, held)
    const ready = await viewVisit(at(cast.officer, ON_SITE), held.id)
    expect(ready.ok && ready.value.mode === 'open' && ready.value.finish?.offer.isAllowed).toBe(true)
    await recordFinding(at(b, ON_SITE), held)
    const after = await viewVisit(at(a, ON_SITE), held.id)
    if (!after.ok || after.value.mode !== 'open') throw new Error('not open')
    expect(after.value.signatures.map(s => s.isCurrent)).toEqual([false, false])
    expect(after.value.iSigned).toBe(false)
    expect(because(await move(at(cast.officer, ON_SITE), held, 'finish_visit'))).toBe('blocked')
    expect(because(await signRecord(a, held))).toBe('ok')
    expect(because(await signRecord(b, held))).toBe('ok')
    expect(because(await move(at(a, ON_SITE), held, 'finish_visit'))).toBe('ok')
    expect(await stageOf(held)).toBe('deliberation')
  })

  it('comes back to life when a change is undone, because the record is again what was signed', async () => {
    const { held, a } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    const change = async (summary: string) =>
      saveVisit(at(a, ON_SITE), {
        applicationId: held.id,
        version: await versionOf(held),
        checks: [],
        summary,
      })
    expect(await change(`${SUMMARY}补充一句。`)).toMatchObject({ ok: true, value: { signaturesVoid: true } })
    expect(because(await signRecord(a, held))).toBe('ok')
    await change(SUMMARY)
    expect(because(await signRecord(a, held))).toBe('repeated:signed_already')
  })
})

describe('viewVisit and viewVisits', () => {
  it('say nothing to strangers, the committee, the enterprise or an officer with a tie', async () => {
    const { held } = await plannedVisit(cast)
    const tied = await addStaff('officer')
    const [holder] = await database()
      .orm.select()
      .from(enterprise)
      .where(eq(enterprise.id, held.enterpriseId))
    await database()
      .orm.insert(expertTie)
      .values({
        personId: tied.id,
        kind: 'shares',
        organisation: holder?.name ?? '',
        addedAt: tied.ctx.now,
      })
    for (const who of [cast.chair, tied, await addMember(held)])
      expect(because(await viewVisit(who.ctx, held.id))).toBe('missing')
    const list = await viewVisits(tied.ctx)
    expect(list.ok && list.value.rows.some(row => row.id === held.id)).toBe(false)
    expect(because(await viewVisits(cast.chair.ctx))).toBe('missing')
    const past = await viewVisits(cast.officer.ctx, 9999)
    expect(past.ok && [past.value.page, past.value.rows.length]).toEqual([
      past.ok && past.value.pages,
      past.ok && past.value.total - (past.value.pages - 1) * 50,
    ])
    const own = await viewVisits(cast.officer.ctx)
    expect(own.ok && own.value.rows.find(row => row.id === held.id)).toMatchObject({
      step: 'visit',
      plannedOn: VISIT_DAY,
    })
  })

  it('keeps the record readable after the case has gone on', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await signRecord(a, held)
    await signRecord(b, held)
    await move(at(a, ON_SITE), held, 'finish_visit')
    expect(await viewVisit(at(a, ON_SITE), held.id)).toMatchObject({ ok: true, value: { isRunning: false } })
    expect(because(await fillRecord(a, held))).toBe('blocked:wrong_stage')
    expect(await stageOf(held)).toBe('deliberation')
  })
})
