import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { strengthOf } from './strength'

const elements = schemeV1.brandValue.strength.default
const indicators = elements.flatMap(e => e.indicators)
const at = (share: (scale: (typeof indicators)[number]['scale']) => number) =>
  Object.fromEntries(indicators.map(i => [i.id, share(i.scale)]))
const best = at(scale => [...scale].sort((a, b) => b.value - a.value)[0]?.at ?? 0)
const worst = at(scale => [...scale].sort((a, b) => a.value - b.value)[0]?.at ?? 0)

describe('brand strength', () => {
  it('runs from 0 to 1,000', () => {
    expect(strengthOf(elements, best)).toMatchObject({ total: 1000, missing: [] })
    expect(strengthOf(elements, worst)).toMatchObject({ total: 0, missing: [] })
    expect(strengthOf(elements, best).elements.map(e => e.points)).toEqual([150, 300, 200, 150, 200])
  })

  it('reads a figure between two points of its scale', () => {
    const quality = strengthOf(elements, { first_pass_yield: 98.25 }).elements[1]
    expect(quality?.indicators.find(i => i.id === 'first_pass_yield')).toMatchObject({
      percent: 80,
      points: 40,
    })
    expect(quality).toMatchObject({ points: 40, percent: 13.3 })
  })

  it('counts a figure not given as 0 and names it', () => {
    const { automation: _, ...rest } = best
    expect(strengthOf(elements, rest)).toMatchObject({ total: 950, missing: ['automation'] })
    expect(strengthOf(elements, { ...best, automation: Number.NaN }).missing).toEqual(['automation'])
  })

  it('adds up and stays within bounds for any figures', () => {
    const figures = fc.record(
      Object.fromEntries(indicators.map(i => [i.id, fc.double({ min: -1000, max: 1000, noNaN: true })])),
    )
    fc.assert(
      fc.property(figures, inputs => {
        const { total, elements: found } = strengthOf(elements, inputs)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(1000)
        expect(Math.round(found.reduce((sum, e) => sum + e.points, 0) * 10)).toBe(Math.round(total * 10))
      }),
    )
  })
})
