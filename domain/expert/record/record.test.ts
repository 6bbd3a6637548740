import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDate } from '../../calendar/days'
import { type CallFact, callEnd, punctuality } from './punctuality'
import { isInTerm, isSuspended, trainedHours } from './standing'
import { hasMoved } from './workplace'

const day = fc.integer({ min: 0, max: 2000 }).map(n => addDays(asDate('2024-01-01'), n))
const TODAY = '2026-11-23'

describe('standing of an expert', () => {
  it('a term and a suspension include their first and last day', () => {
    const term = { termFrom: '2026-01-01', termTo: '2026-12-31' }
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(d => isInTerm(term, d))).toEqual([
      false,
      true,
      true,
      false,
    ])
    const suspension = { suspendedFrom: '2026-01-01', suspendedUntil: '2026-12-31' }
    fc.assert(fc.property(day, d => isSuspended(suspension, d) === isInTerm(term, d)))
    expect(isSuspended({ suspendedFrom: null, suspendedUntil: null }, TODAY)).toBe(false)
  })

  it('training counts for its months and not before it was had', () => {
    const rule = { hours: 8, months: 24 }
    const had = (onDay: string) => trainedHours([{ hours: 8, onDay }], rule, TODAY)
    expect(['2024-11-23', '2024-11-24', TODAY, '2026-11-24'].map(had)).toEqual([0, 8, 8, 0])
    fc.assert(
      fc.property(
        fc.array(fc.record({ hours: fc.integer({ min: 1, max: 40 }), onDay: day })),
        day,
        (all, d) => {
          const some = all.slice(1)
          expect(trainedHours(all, rule, d)).toBeGreaterThanOrEqual(trainedHours(some, rule, d))
        },
      ),
    )
  })
})

describe('punctuality', () => {
  const call = (fact: Partial<CallFact>): CallFact => ({
    status: 'declared',
    dueOn: '2026-11-20',
    hasDeclared: true,
    sealedOn: null,
    ...fact,
  })
  it('is read off invitations and sheets', () => {
    expect(callEnd(call({ sealedOn: '2026-11-20' }), TODAY)).toBe('on_time')
    expect(callEnd(call({ sealedOn: '2026-11-21' }), TODAY)).toBe('late')
    expect(callEnd(call({}), TODAY)).toBe('late')
    expect(callEnd(call({ dueOn: TODAY }), TODAY)).toBe('running')
    expect(callEnd(call({ status: 'declined', hasDeclared: false }), TODAY)).toBe('declined')
    expect(callEnd(call({ status: 'invited', hasDeclared: false }), TODAY)).toBe('no_answer')
    expect(callEnd(call({ status: 'replaced', hasDeclared: false }), TODAY)).toBe('no_answer')
    expect(callEnd(call({ status: 'unanswered', hasDeclared: false }), TODAY)).toBe('no_answer')
    expect(callEnd(call({ status: 'replaced' }), TODAY)).toBe('late')
    expect(callEnd(call({ status: 'recused', sealedOn: '2026-12-01' }), TODAY)).toBeNull()
  })

  it('counts every call once, but for those that ended in a conflict', () => {
    const facts = fc.record({
      status: fc.constantFrom('invited', 'declared', 'declined', 'recused', 'replaced'),
      dueOn: fc.option(day, { nil: null }),
      hasDeclared: fc.boolean(),
      sealedOn: fc.option(day, { nil: null }),
    })
    fc.assert(
      fc.property(fc.array(facts), day, (calls, today) => {
        const sum = Object.values(punctuality(calls, today)).reduce((a, b) => a + b, 0)
        expect(sum).toBe(calls.filter(c => c.status !== 'recused').length)
      }),
    )
  })
})

describe('an employer no longer named', () => {
  const at = (employer: string, employerCode: string | null = null) => ({ employer, employerCode })

  it('is a former one when the code, or without codes the name, is another', () => {
    expect(hasMoved(at('甲公司'), at('乙公司'))).toBe(true)
    expect(hasMoved(at('甲公司', '1'), at('甲公司', '2'))).toBe(true)
    expect(hasMoved(at('甲公司', '1'), at('乙公司'))).toBe(true)
  })

  it('is none where only the way it is written has changed, or nobody was named', () => {
    expect(hasMoved(at('甲（重庆）公司'), at('甲(重庆)公司', '1'))).toBe(false)
    expect(hasMoved(at('甲公司', '1'), at('甲股份公司', '1'))).toBe(false)
    expect(hasMoved(at(''), at('乙公司', '1'))).toBe(false)
  })
})
