import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNearest, nearerThan, type Place } from './here'

const path = fc.constantFrom('/review', '/review/board', '/review/board/bulk', '/review/cases', '/account')
const place: fc.Arbitrary<Place> = fc.record(
  { href: path, exact: fc.boolean(), under: fc.array(path, { maxLength: 2 }) },
  { requiredKeys: ['href'] },
)

it('an item that knows only those below it marks the same pages as one that knows all', () => {
  fc.assert(
    fc.property(path, fc.array(place, { minLength: 1, maxLength: 5 }), (at, places) => {
      for (const item of places)
        expect(isNearest(at, item, nearerThan(item, places))).toBe(isNearest(at, item, places))
    }),
  )
})
