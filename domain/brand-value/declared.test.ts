import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { compareDeclared } from './declared'
import { sensitivity } from './sensitivity'
import { worked } from './worked-example'

const rules = schemeV1.brandValue
const compare = (value: number, more: { method?: string; date?: string } = {}) =>
  compareDeclared({ value, method: more.method, date: more.date }, worked, rules)

describe('a declared valuation beside the computed one', () => {
  it('tells the difference in money and as a share, and what is known to differ', () => {
    const found = compare(150_000, { method: 'market', date: '2026-03-31' })
    expect(found?.difference).toBeCloseTo(23_138.98, 2)
    expect(found?.share).toBeCloseTo(0.1824, 4)
    expect(found).toMatchObject({ isClose: false, reasons: ['method', 'base_date'] })
    expect(compare(130_000, { method: 'excess_earnings', date: '2025-12-31' })).toMatchObject({
      isClose: true,
      reasons: [],
    })
  })

  it('finds the rate and the contribution that would close the difference', () => {
    const found = compare(150_000)
    expect(found?.needed.contribution).toBeCloseTo(0.5912, 4)
    expect(found?.needed.rate).toBeLessThan(0.07242)
    const back = sensitivity('rate', worked, rules, [found?.needed.rate ?? 0])[0]?.value
    expect(back).toBeCloseTo(150_000, 0)
  })

  it('names none where nothing within the limits does', () => {
    expect(compare(400_000)?.needed.contribution).toBeUndefined()
    expect(compare(1e12)?.needed.rate).toBeUndefined()
    expect(compare(1)?.needed.rate).toBeUndefined()
  })

  it('says nothing while the method gives no value or nothing was declared', () => {
    expect(
      compareDeclared({ value: 1, method: undefined, date: undefined }, { ...worked, horizon: 30 }, rules),
    ).toBeUndefined()
    expect(compare(0)).toBeUndefined()
  })

  it('a rate found always leads back to the declared value', () => {
    fc.assert(
      fc.property(fc.double({ min: 20_000, max: 1_000_000, noNaN: true }), value => {
        const rate = compare(value)?.needed.rate
        if (rate === undefined) return
        const back = sensitivity('rate', worked, rules, [rate])[0]?.value ?? 0
        expect(Math.abs(back - value) / value).toBeLessThan(1e-6)
      }),
      { numRuns: 50 },
    )
  })
})
