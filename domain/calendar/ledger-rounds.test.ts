import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgersOf, type StageMove } from '../board/track'
import { schemeV1 } from '../scheme/v1'
import { completeFacts } from '../workflow/complete-facts.test-data'
import { decide } from '../workflow/decide'
import type { CaseRole, TransitionName } from '../workflow/types'
import { shanghaiDate } from './days'
import { workingDaysBetween } from './working-days'

const DAY = 86_400_000
const START = new Date('2026-11-02T02:00:00Z')
const TEXT = { reason: '认定范围写得太宽，请改到整机。', items: 1 }

/**
 * A case that the office sends back and the enterprise hands in again as often as the rules let them; every hand-over
 * comes so many days after the one before. Answers the moves of its log and what was refused.
 */
const toAndFro = (days: readonly number[], maxRounds: number) => {
  const moves: StageMove[] = [{ at: START, toStage: 'formal_check' }]
  const refused: TransitionName[] = []
  let rounds = 0
  let now = START.getTime()
  for (const [i, wait] of days.entries()) {
    now += wait * DAY
    const stage = moves.at(-1)?.toStage ?? 'formal_check'
    const [name, role]: [TransitionName, CaseRole] =
      stage === 'correction' ? ['resubmit', 'signer'] : ['return_for_correction', 'officer']
    const facts = completeFacts({
      stage,
      actor: { roles: [role], deeds: [], isRecused: false, isOwnArea: true },
      correction: { rounds, maxRounds, listed: 2, answered: 2 },
      limit: { dueOn: null, isPassed: false },
      vetoes: 0,
    })
    const verdict = decide(facts, name, TEXT)
    if (!verdict.ok) {
      refused.push(name)
      expect([
        i,
        verdict.because === 'blocked' && verdict.conditions.filter(c => !c.met).map(c => c.guard),
      ]).toEqual([i, ['rounds_left']])
      continue
    }
    if (name === 'return_for_correction') rounds += 1
    moves.push({ at: new Date(now), toStage: verdict.to })
  }
  return { moves, refused, end: new Date(now) }
}

const waits = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 7 })

describe('sending a case back and forth (WF-44)', () => {
  it('ends with the rounds of the scheme, however often it is tried', () => {
    const { moves, refused } = toAndFro([2, 5, 2, 5, 2], schemeV1.correction.rounds)
    expect(moves.map(move => move.toStage)).toEqual(['formal_check', 'correction', 'formal_check'])
    expect(refused).toEqual(['return_for_correction', 'return_for_correction', 'return_for_correction'])
  })

  it('goes on counting the office’s days where they stood, over both returns a scheme may allow', () => {
    const { moves } = toAndFro([2, 7, 1, 7], 2)
    const used = (day: string) => ledgersOf(schemeV1, moves, null, new Date(`${day}T02:00:00Z`))
    expect(moves.map(move => shanghaiDate(move.at))).toEqual([
      '2026-11-02',
      '2026-11-04',
      '2026-11-11',
      '2026-11-12',
      '2026-11-19',
    ])
    expect(used('2026-11-04').office.used).toBe(2)
    // A week with the enterprise moves nothing of the office's.
    expect(used('2026-11-11').office.used).toBe(2)
    expect(used('2026-11-12').office.used).toBe(3)
    expect(used('2026-11-19').office.used).toBe(3)
    expect(used('2026-11-20').office).toMatchObject({ used: 4, limit: used('2026-11-02').office.limit })
    expect(used('2026-11-20').enterprise.used).toBe(10)
  })

  it('never gives a day back and never counts one twice: the clock only stands still while the enterprise mends', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 3 }), (days, maxRounds) => {
        const { moves, end } = toAndFro(days, maxRounds)
        expect(moves.filter(move => move.toStage === 'correction').length).toBeLessThanOrEqual(maxRounds)
        let before = 0
        for (let at = START.getTime(); at <= end.getTime(); at += DAY) {
          const now = new Date(at)
          const { office, enterprise, thirdParty } = ledgersOf(schemeV1, moves, null, now)
          const holder = moves.findLast(move => move.at <= now)?.toStage
          const isHandOver = moves.some(move => shanghaiDate(move.at) === shanghaiDate(now))
          if (holder === 'correction' && !isHandOver) expect(office.used).toBe(before)
          expect(office.used).toBeGreaterThanOrEqual(before)
          expect(thirdParty.used).toBe(0)
          expect(office.used + enterprise.used).toBe(
            workingDaysBetween(shanghaiDate(START), shanghaiDate(now)),
          )
          before = office.used
        }
      }),
      { numRuns: 60 },
    )
  })
})
