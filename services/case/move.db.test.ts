import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { decision } from '@/db/schema/decision'
import { assignment } from '@/db/schema/review'
import { done, type Outcome } from '@/domain/outcome'
import { MoveCase } from '@/domain/workflow/move-input'
import { TRANSITION_TABLE } from '@/domain/workflow/table'
import { systemCtx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, makeAcceptable, recuse } from '../testing/board'
import { addMember } from '../testing/decided'
import { withTx } from '../tx'
import { appendEvent } from './events'
import { moveCase } from './move'
import { performTransition } from './transition'
import { viewCase } from './view-case'
import { viewMoves } from './view-moves'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.because.code)

let officer: Desk
let colleague: Desk
let district: Desk

beforeAll(async () => {
  officer = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
})

describe('the sheet and the move', () => {
  it('name the same conditions with the same values, met and unmet', async () => {
    for (const stage of ['formal_check', 'expert_review', 'site_visit', 'public_notice'] as const) {
      const open = await addBoardCase(stage)
      const view = await viewMoves(officer.ctx, open.id)
      if (!view.ok) throw new Error('no view')
      const blocked = view.value.moves.filter(move => !move.isAllowed)
      expect(blocked.length).toBeGreaterThan(0)
      for (const offer of blocked) {
        const answer = await moveCase(officer.ctx, {
          applicationId: open.id,
          name: offer.name,
          version: open.version,
          reason: '一个足够长的理由，用来越过理由这一条',
        })
        if (answer.ok) throw new Error(`${offer.name} went through`)
        expect(answer.because.code).toBe('blocked')
        const conditions = answer.because.conditions?.filter(c => c.guard !== 'reason_given')
        expect(conditions).toEqual(offer.conditions)
      }
    }
  })

  it('offer to each role exactly what the table gives it in that stage', async () => {
    const open = await addBoardCase('district_check')
    const names = async (desk: Desk) => {
      const view = await viewMoves(desk.ctx, open.id)
      return view.ok ? view.value.moves.map(move => move.name) : null
    }
    expect(await names(officer)).toEqual([])
    expect(await names(district)).toEqual(['recommend', 'not_recommend'])
    const view = await viewMoves(officer.ctx, open.id)
    expect(view).toMatchObject({
      value: {
        others: [{ name: 'recommend', by: ['district'] }, { name: 'not_recommend' }, { name: 'withdraw' }],
      },
    })
    const offered = TRANSITION_TABLE.filter(t => t.from.includes('district_check')).map(t => t.name)
    expect(offered).toEqual(['recommend', 'not_recommend', 'withdraw'])
  })
})

describe('a move', () => {
  it('refuses stranger, other area, wrong stage, stale sight and a repeat', async () => {
    const stranger = await addDesk(['officer'])
    const elsewhere = await addDesk(['district'], 'jiangjin')
    const open = await addBoardCase('district_check')
    await recuse(stranger.id, open.enterpriseId)
    const ask = { applicationId: open.id, name: 'recommend' as const, version: 1 }
    expect(code(await moveCase(stranger.ctx, ask))).toBe('missing')
    expect(code(await moveCase(elsewhere.ctx, ask))).toBe('missing')
    expect(code(await moveCase(officer.ctx, ask))).toBe('forbidden')
    expect(code(await moveCase(district.ctx, { ...ask, version: 5 }))).toBe('stale')
    expect(code(await moveCase(district.ctx, { ...ask, name: 'not_recommend' }))).toBe('blocked')
    expect(code(await moveCase(district.ctx, ask))).toBe('done')
    expect(await moveCase(district.ctx, ask)).toMatchObject({
      because: { code: 'stale', changed: { by: district.name, what: 'recommend' } },
    })
    expect(await moveCase(district.ctx, { ...ask, version: 2 })).toMatchObject({
      because: { code: 'blocked', reason: 'wrong_stage' },
    })
  })

  it('goes through the door with its idempotency key once', async () => {
    const open = await addBoardCase('district_check')
    const ask = MoveCase.parse({ applicationId: open.id, name: 'recommend', version: '1' })
    const ctx = { ...district.ctx, idempotency: { action: 'move-case', key: open.id, fingerprint: 'same' } }
    const first = await moveCase(ctx, ask)
    expect(await moveCase(ctx, ask)).toEqual(first)
    const events = await database().orm.select().from(caseEvent).where(eq(caseEvent.applicationId, open.id))
    expect(events.filter(e => e.kind === 'recommend')).toHaveLength(1)
  })
})

describe('whoever comes with an old view', () => {
  const insider = { name: '许静宜', kind: 'vote_cast' } as const

  const moved = async () => {
    const open = await addBoardCase('district_check')
    await moveCase(district.ctx, { applicationId: open.id, name: 'recommend', version: 1 })
    await withTx(officer.ctx, async tx => {
      const ctx = { ...officer.ctx, actor: { ...officer.ctx.actor, name: insider.name } }
      const line = {
        applicationId: open.id,
        kind: insider.kind,
        audience: 'office',
        role: 'committee',
      } as const
      await appendEvent(tx, ctx, line)
      return done(null)
    })
    return open
  }

  it('is told of the move that came before theirs and not of what the office wrote down since', async () => {
    const open = await moved()
    const late = await moveCase(officer.ctx, { applicationId: open.id, name: 'close_scoring', version: 1 })
    expect(late).toMatchObject({
      because: { code: 'stale', changed: { by: district.name, role: 'district', what: 'recommend' } },
    })
  })

  it('hears of nobody whose name they are not told: the enterprise, an expert', async () => {
    const open = await moved()
    const owner = await addMember({ ...open, evidenceId: '' }, 'signer')
    const expert = await addDesk(['expert'])
    await database().orm.insert(assignment).values({
      applicationId: open.id,
      personId: expert.id,
      role: 'expert',
      status: 'declared',
      alias: 'A',
      at: new Date(),
    })
    for (const { ctx } of [owner, expert]) {
      const answer = await moveCase(ctx, { applicationId: open.id, name: 'recall', version: 1 })
      expect(answer).toMatchObject({ because: { code: 'stale', changed: { by: null, role: 'district' } } })
      expect(JSON.stringify(answer)).not.toMatch(
        new RegExp(`${insider.name}|${insider.kind}|${district.name}`),
      )
      const view = await viewCase(ctx, open.id)
      if (view.ok) expect(JSON.stringify([view.value.log, view.value.people])).not.toContain(district.name)
    }
  })

  it('hears the system by its part and not by the name of a job', async () => {
    const open = await addBoardCase('formal_check')
    const sweep = systemCtx(new Date('2027-01-04T02:00:00Z'), 'sweep', randomUUID())
    await withTx(sweep, tx =>
      performTransition(tx, sweep, { applicationId: open.id, name: 'accept_by_silence', version: 1 }),
    )
    const answer = await moveCase(officer.ctx, { applicationId: open.id, name: 'accept', version: 5 })
    expect(answer).toMatchObject({ because: { code: 'stale' } })
    expect(JSON.stringify(answer)).not.toContain('sweep')
  })
})

describe('two officers in the same second', () => {
  it('200 times: one accepts or refuses the case, the other is told who did what', async () => {
    const told: string[] = []
    for (let round = 0; round < 200; round += 1) {
      const open = await addBoardCase('formal_check')
      await makeAcceptable(open.id, officer.id)
      const accept = () => moveCase(officer.ctx, { applicationId: open.id, name: 'accept', version: 1 })
      const refuse = () =>
        moveCase(colleague.ctx, {
          applicationId: open.id,
          name: 'not_accept',
          version: 1,
          reason: '申报产品不在认定范围之内，不予受理',
        })
      // Either may be the first to knock.
      const [a, b] = await (round % 2 ? Promise.all([accept(), refuse()]) : Promise.all([refuse(), accept()]))
      const outcomes = [a, b].map(code).sort()
      expect([round, ...outcomes]).toEqual([round, 'done', 'stale'])
      const loser = a.ok ? b : a
      if (loser.ok) throw new Error('both moved')
      const { changed } = loser.because
      const [row] = await database().orm.select().from(application).where(eq(application.id, open.id))
      const isAccepted = row?.stage === 'district_check'
      expect(changed).toMatchObject({
        by: isAccepted ? officer.name : colleague.name,
        what: isAccepted ? 'accept' : 'not_accept',
      })
      const decisions = await database()
        .orm.select()
        .from(decision)
        .where(eq(decision.applicationId, open.id))
      expect(decisions).toHaveLength(isAccepted ? 0 : 1)
      const events = await database()
        .orm.select()
        .from(caseEvent)
        .where(eq(caseEvent.applicationId, open.id))
        .orderBy(caseEvent.seq)
      expect(events.map(e => e.kind)).toEqual(['submit', isAccepted ? 'accept' : 'not_accept'])
      told.push(changed?.what ?? '')
    }
    expect(told).toHaveLength(200)
  }, 180_000)
})
