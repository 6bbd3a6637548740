import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { excess, explains, OVER_REASON, OverLimitReason, stageLimit } from './limits'
import { STAGE_TABLE, TRANSITION_TABLE } from './table'
import { STAGES } from './types'

const count = fc.integer({ min: 0, max: 5000 })
const limit = fc.integer({ min: 1, max: 5000 })
const more = fc.integer({ min: 1, max: 1000 })

describe('the excess', () => {
  it('is asked about from the first case over the limit, never at the limit itself', () => {
    expect(excess({ now: 10, soft: 12 })).toBe(0)
    expect(excess({ now: 11, soft: 12 })).toBe(0)
    expect(excess({ now: 12, soft: 12 })).toBe(1)
    expect(excess({ now: 14, soft: 12 })).toBe(3)
    expect(excess({ now: 9, soft: 12 }, 5)).toBe(2)
  })

  it('is nothing without a limit', () => {
    fc.assert(fc.property(more, n => excess(null, n) === 0))
  })

  it('is what lies above the limit, whatever came together or one by one', () => {
    fc.assert(
      fc.property(count, limit, more, (now, soft, n) => {
        const over = excess({ now, soft }, n)
        expect(over).toBe(Math.max(0, now + n - soft))
        expect(over).toBe(excess({ now: now + n - 1, soft }))
      }),
    )
  })

  it('never shrinks by one more case, and never grows by a wider limit', () => {
    fc.assert(
      fc.property(count, limit, more, (now, soft, n) => {
        expect(excess({ now: now + 1, soft }, n)).toBeGreaterThanOrEqual(excess({ now, soft }, n))
        expect(excess({ now, soft: soft + 1 }, n)).toBeLessThanOrEqual(excess({ now, soft }, n))
      }),
    )
  })
})

describe('whoever is asked', () => {
  it('is a member of the staff who brings a case into a stage with a limit', () => {
    expect(stageLimit(schemeV1, { from: 'formal_check', to: 'district_check', by: 'officer' })).toBe(
      schemeV1.wipLimits.district_check,
    )
    expect(stageLimit(schemeV1, { from: 'draft', to: 'formal_check', by: 'signer' })).toBeNull()
    expect(stageLimit(schemeV1, { from: 'formal_check', to: 'district_check', by: 'system' })).toBeNull()
    expect(stageLimit(schemeV1, { from: 'formal_check', to: 'district_check', by: undefined })).toBeNull()
    expect(stageLimit(schemeV1, { from: 'deliberation', to: 'deliberation', by: 'chair' })).toBeNull()
    expect(
      stageLimit({ wipLimits: {} }, { from: 'formal_check', to: 'district_check', by: 'officer' }),
    ).toBeNull()
  })

  it('is never the enterprise nor the system, and never for a case that goes to the enterprise or to its end', () => {
    const wipLimits = { ...schemeV1.wipLimits, correction: 1 }
    for (const { from, to, by } of TRANSITION_TABLE)
      for (const [start, role] of from.flatMap(stage => by.map(one => [stage, one] as const))) {
        const target = to === 'same' ? start : to
        const asked = stageLimit({ wipLimits }, { from: start, to: target, by: role }) !== null
        if (['owner', 'signer', 'system'].includes(role)) expect(asked).toBe(false)
        if (STAGE_TABLE[target].holder === 'enterprise' || STAGE_TABLE[target].isEnd)
          expect(asked).toBe(false)
      }
    for (const stage of STAGES)
      expect(stageLimit({ wipLimits }, { from: stage, to: stage, by: 'officer' })).toBeNull()
  })
})

describe('a reason', () => {
  it('says something within its length, blanks not counted', () => {
    const { min, max } = OVER_REASON
    expect(explains(undefined)).toBe(false)
    expect(explains(' '.repeat(min))).toBe(false)
    expect(explains(`  ${'理'.repeat(min - 1)}  `)).toBe(false)
    expect(explains('理'.repeat(min))).toBe(true)
    expect(explains('理'.repeat(max))).toBe(true)
    expect(explains('理'.repeat(max + 1))).toBe(false)
  })

  it('is read trimmed, and refused when it is too long', () => {
    expect(OverLimitReason.parse('  请写明  ')).toBe('请写明')
    expect(OverLimitReason.parse(undefined)).toBeUndefined()
    expect(OverLimitReason.safeParse('理'.repeat(OVER_REASON.max + 1)).error?.issues[0]?.message).toBe(
      'too_long',
    )
  })
})
