import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { decision, deliberation, noticeItem } from '@/db/schema/decision'
import type { Outcome } from '@/domain/outcome'
import type { TransitionName } from '@/domain/workflow/types'
import { moveCase } from '../case/move'
import type { Moved } from '../case/transition'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { addCaseIn, appoint, type Cast, type HeldCase, stageOf, voteAll } from '../testing/decided'
import type { Somebody } from '../testing/review'

const ROUNDS = 80
const REASON = '综合评议认为关键指标的证据不足，不予认定'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const versionOf = async (held: HeldCase): Promise<number> => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, held.id))
  return row?.version ?? 0
}

type Try = { who: Somebody; name: TransitionName }

/** Both at the same moment, each having read the same version; which one is sent first changes from round to round. */
const collide = async (held: HeldCase, tries: [Try, Try]): Promise<Outcome<Moved>[]> => {
  const version = await versionOf(held)
  return Promise.all(
    tries.map(({ who, name }) =>
      moveCase(who.ctx, { applicationId: held.id, name, version, reason: REASON }),
    ),
  )
}

const terminal = async (held: HeldCase) => {
  const db = database().orm
  const [decisions, notices, moves] = await Promise.all([
    db.select().from(decision).where(eq(decision.applicationId, held.id)),
    db.select().from(noticeItem).where(eq(noticeItem.applicationId, held.id)),
    db
      .select()
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, held.id), eq(caseEvent.fromStage, 'deliberation'))),
  ])
  return { decisions: decisions.length, notices: notices.length, moves: moves.map(m => m.kind) }
}

/** The loser is told what happened: who did what when, or which condition no longer holds. */
const isTold = (outcome: Outcome<Moved>): boolean =>
  !outcome.ok &&
  ((outcome.because.code === 'stale' && outcome.because.changed?.what !== undefined) ||
    (outcome.because.code === 'blocked' && (outcome.because.conditions?.some(c => !c.met) ?? false)))

describe('approve and reject at the same moment', () => {
  it(`two chairs propose and decline ${ROUNDS} times: exactly one decision each, the other told`, {
    timeout: 600_000,
  }, async () => {
    const seen = new Set<string>()
    for (let n = 0; n < ROUNDS; n++) {
      const passes = n % 2 === 0
      const held = await addCaseIn('deliberation', cast)
      await voteAll(held, cast, passes ? 5 : 1)
      const propose: Try = { who: cast.chair, name: 'propose' }
      const decline: Try = { who: cast.otherChair, name: 'decline' }
      const outcomes = await collide(held, n % 4 < 2 ? [propose, decline] : [decline, propose])
      expect(outcomes.filter(o => o.ok)).toHaveLength(1)
      for (const o of outcomes.filter(each => !each.ok)) {
        expect(isTold(o)).toBe(true)
        seen.add(o.ok ? '' : o.because.code)
      }
      expect(await stageOf(held)).toBe(passes ? 'public_notice' : 'declined')
      expect(await terminal(held)).toEqual({
        decisions: passes ? 0 : 1,
        notices: passes ? 1 : 0,
        moves: [passes ? 'propose' : 'decline'],
      })
    }
    // Both ways of losing occurred, or the two never met.
    expect([...seen].sort()).toEqual(['blocked', 'stale'])
  })

  it('two chairs propose and defer: one closes the round, the other is told that the case has changed', {
    timeout: 300_000,
  }, async () => {
    const winners = { propose: 0, defer: 0 }
    for (let n = 0; n < 30; n++) {
      const held = await addCaseIn('deliberation', cast)
      await voteAll(held, cast, 5)
      const both: [Try, Try] = [
        { who: cast.chair, name: 'propose' },
        { who: cast.otherChair, name: 'defer' },
      ]
      const outcomes = await collide(held, n % 2 === 0 ? both : [both[1], both[0]])
      expect(outcomes.filter(o => o.ok)).toHaveLength(1)
      expect(outcomes.every(o => o.ok || (o.because.code === 'stale' && isTold(o)))).toBe(true)
      const rounds = await database()
        .orm.select()
        .from(deliberation)
        .where(eq(deliberation.applicationId, held.id))
      const proposed = (await stageOf(held)) === 'public_notice'
      winners[proposed ? 'propose' : 'defer'] += 1
      expect(rounds.map(r => [r.round, r.outcome]).sort()).toEqual(
        proposed
          ? [[1, 'propose']]
          : [
              [1, 'defer'],
              [2, null],
            ],
      )
    }
    expect(winners.propose).toBeGreaterThan(0)
    expect(winners.defer).toBeGreaterThan(0)
  })

  it('one chair twice: the second click decides nothing', async () => {
    const held = await addCaseIn('deliberation', cast)
    await voteAll(held, cast, 5)
    const propose: Try = { who: cast.chair, name: 'propose' }
    const outcomes = await collide(held, [propose, propose])
    expect(outcomes.map(o => (o.ok ? 'ok' : o.because.code)).sort()).toEqual(['ok', 'stale'])
    expect((await terminal(held)).notices).toBe(1)
  })
})
