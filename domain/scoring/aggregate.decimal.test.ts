import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expertPoints } from '../scheme/schema-rubric'
import { schemeV1 } from '../scheme/v1'
import { aggregate } from './aggregate'
import { show } from './fraction'
import type { Sheet } from './panel'

const items = schemeV1.pillars.flatMap(p => p.items)

/** Deterministic generator, so that 100,000 sheets need no shrinking machinery and a failure can be repeated. */
function* dice(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Sum of item averages in units of 1 ÷ 25,200 points, by whole numbers only: 2,520 is divisible by 1…10. */
function reference(sheets: readonly Sheet[], computed: Record<string, number>, trimmed: boolean): bigint {
  let total = 0n
  for (const item of items) {
    if (item.kind !== 'scored') total += BigInt(Math.round((computed[item.id] ?? 0) * 10)) * 2520n
    if (item.kind === 'computed') continue
    let tenths = sheets.flatMap(s => {
      const points = s.scores[item.id]
      return points === null || points === undefined ? [] : [Math.round(points * 10)]
    })
    if (trimmed && tenths.length >= 3) tenths = tenths.sort((a, b) => a - b).slice(1, -1)
    if (tenths.length > 0)
      total += (BigInt(tenths.reduce((a, b) => a + b, 0)) * 2520n) / BigInt(tenths.length)
  }
  return total
}

function randomPanel(next: () => number) {
  const size = 1 + Math.floor(next() * 9)
  const sheets = Array.from({ length: size }, (_, e) => ({
    expert: String(e),
    scores: Object.fromEntries(
      items.flatMap(item => {
        const max = expertPoints(item)
        if (max === 0) return []
        return [[item.id, next() < 0.05 ? null : Math.round(next() * max * 10) / 10]]
      }),
    ),
  }))
  const computed = {
    '1.2': Math.round(next() * 1400) / 10,
    '2.4': Math.round(next() * 300) / 10,
    '3.1': Math.round(next() * 1000) / 10,
  }
  return { sheets, computed }
}

describe('WF-28: aggregation against a decimal reference', () => {
  it('is equal for 100,000 random sheets, by the mean and with highest and lowest dropped', () => {
    const random = dice(20260101)
    const next = () => random.next().value
    let sheetsSeen = 0
    while (sheetsSeen < 100_000) {
      const { sheets, computed } = randomPanel(next)
      const { total, method, verdict, pillars } = aggregate({ rules: schemeV1, sheets, computed })
      const expected = reference(sheets, computed, sheets.length >= 5)
      if (BigInt(total.n) * 25_200n !== expected * BigInt(total.d)) {
        throw new Error(`seed 20260101, after ${sheetsSeen} sheets: ${show(total, 6)} by ${method}`)
      }
      const passes = expected >= 700n * 25_200n && pillars.every(p => p.meetsFloor)
      if (passes !== verdict.passes) throw new Error(`verdict after ${sheetsSeen} sheets`)
      sheetsSeen += sheets.length
    }
    expect(sheetsSeen).toBeGreaterThanOrEqual(100_000)
  }, 240_000)

  it('does not depend on the order of the sheets', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const random = dice(seed)
        const { sheets, computed } = randomPanel(() => random.next().value)
        const one = aggregate({ rules: schemeV1, sheets, computed })
        const other = aggregate({ rules: schemeV1, sheets: [...sheets].reverse(), computed })
        expect([other.total, other.verdict, other.consensusItems]).toEqual([
          one.total,
          one.verdict,
          one.consensusItems,
        ])
      }),
    )
  })

  it('stays within 0 and 1,000, and a higher score never lowers the total', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const random = dice(seed)
        const { sheets, computed } = randomPanel(() => random.next().value)
        const before = aggregate({ rules: schemeV1, sheets, computed }).total
        const [first, ...others] = sheets
        if (!first || first.scores['1.1'] === null) return
        const raised = [{ ...first, scores: { ...first.scores, '1.1': 60 } }, ...others]
        const after = aggregate({ rules: schemeV1, sheets: raised, computed }).total
        expect(after.n / after.d).toBeGreaterThanOrEqual(before.n / before.d - 1e-9)
        expect(before.n / before.d).toBeGreaterThanOrEqual(0)
        expect(after.n / after.d).toBeLessThanOrEqual(1000)
      }),
    )
  })
})
