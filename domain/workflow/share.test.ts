import { expect, it } from 'vitest'
import { shareOf } from './share'

it.each([
  [7, 2, 3, 5],
  [9, 2, 3, 6],
  [1, 2, 3, 1],
  [0, 2, 3, 0],
  [5, 1, 2, 3],
  [4, 1, 1, 4],
])('of %i people %i/%i are %i', (people, numerator, denominator, count) => {
  expect(shareOf(people, { numerator, denominator })).toBe(count)
})
