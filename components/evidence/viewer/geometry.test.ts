import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextTurn,
  pageBox,
  pagePoint,
  scaleOf,
  sizesOf,
  stepped,
  TURNS,
  turnedBox,
  turnedPoint,
} from './geometry'
import { between } from './region'

const turn = fc.constantFrom(...TURNS)
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const point = fc.record({ x: fraction, y: fraction })
const box = fc.tuple(point, point).map(([a, b]) => between(a, b))

describe('a page turned and drawn larger', () => {
  it('gives back the point of the page under the pointer, at every turn', () => {
    fc.assert(
      fc.property(point, turn, (p, t) => {
        const there = pagePoint(turnedPoint(p, t), t)
        expect(there.x).toBeCloseTo(p.x, 12)
        expect(there.y).toBeCloseTo(p.y, 12)
      }),
    )
  })

  it('keeps a region where it was selected, whatever turn, zoom and place of the page on the screen', () => {
    const screen = fc.record({
      left: fc.integer({ min: -3000, max: 3000 }),
      top: fc.integer({ min: -3000, max: 3000 }),
    })
    fc.assert(
      fc.property(
        box,
        turn,
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        screen,
        (region, t, scale, ratio, { left, top }) => {
          const { place } = sizesOf(scale, ratio, t)
          const shown = turnedBox(region, t)
          // The corners as pixels of the screen, read back the way a pointer is.
          const at = (x: number, y: number) => {
            const pixel = { x: left + x * place.width, y: top + y * place.height }
            return pagePoint({ x: (pixel.x - left) / place.width, y: (pixel.y - top) / place.height }, t)
          }
          const found = between(at(shown.x, shown.y), at(shown.x + shown.w, shown.y + shown.h))
          for (const key of ['x', 'y', 'w', 'h'] as const)
            expect(Math.abs(found[key] - region[key])).toBeLessThan(0.00021)
        },
      ),
    )
  })

  it('turns a box there and back, and four quarters are none', () => {
    fc.assert(
      fc.property(box, turn, (b, t) => {
        const back = pageBox(turnedBox(b, t), t)
        for (const key of ['x', 'y', 'w', 'h'] as const) expect(back[key]).toBeCloseTo(b[key], 9)
      }),
    )
    for (const t of TURNS) expect(nextTurn(nextTurn(nextTurn(nextTurn(t))))).toBe(t)
  })

  it('turns a mark at the top left to the top right', () => {
    const shown = turnedBox({ x: 0.1, y: 0.05, w: 0.2, h: 0.1 }, 90)
    expect(shown.x).toBeCloseTo(0.85)
    expect(shown.y).toBeCloseTo(0.1)
    expect([shown.w, shown.h]).toEqual([expect.closeTo(0.1), expect.closeTo(0.2)])
  })

  it('fits into its room however turned, and steps through the usual factors', () => {
    const room = { width: 600, height: 400 }
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), turn, (ratio, t) => {
        const { place } = sizesOf(scaleOf('page', room, ratio, t), ratio, t)
        expect(place.width).toBeLessThanOrEqual(room.width + 1)
        expect(place.height).toBeLessThanOrEqual(room.height + 1)
        expect(sizesOf(scaleOf('width', room, ratio, t), ratio, t).place.width).toBeLessThanOrEqual(
          room.width + 1,
        )
      }),
    )
    expect([stepped(1, 1), stepped(1.02, -1), stepped(4, 1), stepped(0.25, -1)]).toEqual([1.1, 1, 4, 0.25])
  })
})
