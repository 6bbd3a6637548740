import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOf, readPage } from './pages'

it('every row of a list stands on exactly one page', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.integer({ min: 1, max: 100 }), (total, size) => {
      const { pages } = placeOf(total, 1, size)
      const seen = Array.from({ length: pages }, (_, i) => placeOf(total, i + 1, size)).flatMap(({ skip }) =>
        Array.from({ length: Math.min(size, total - skip) }, (_, i) => skip + i),
      )
      expect(seen).toEqual(Array.from({ length: total }, (_, i) => i))
    }),
  )
})

it('an address that names no page opens the first, one past the end the last', () => {
  expect([undefined, '', 'x', '-1', '0', '1.5', ['2', '3']].map(readPage)).toEqual([1, 1, 1, 1, 1, 1, 2])
  expect(placeOf(101, 99, 50)).toEqual({ page: 3, pages: 3, skip: 100 })
})
