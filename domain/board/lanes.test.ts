import { expect, it } from 'vitest'
import type { Card } from './card'
import { type LaneHead, lanesTouched } from './lanes'

const head = (key: string, count: number, over = 0): LaneHead => ({
  key,
  count,
  over,
  stages: { site_visit: count },
})
const card = (id: string, area: string) => ({ id, area, field: 'equipment' }) as Card
const heads = [head('yuzhong', 2), head('beibei', 1)]

it('only lanes a changed case came to or went from are read anew', () => {
  const held = new Map([
    ['yuzhong', [card('a', 'yuzhong')]],
    ['beibei', [card('b', 'beibei')]],
  ])
  const touched = (after: LaneHead[], ids: string[], cards: Card[]) => [
    ...lanesTouched('district', heads, after, held, { ids, cards }),
  ]
  expect(touched(heads, ['x'], [])).toEqual([])
  expect(touched(heads, ['a'], [])).toEqual(['yuzhong'])
  expect(touched([head('yuzhong', 2), head('beibei', 2)], ['x'], [])).toEqual(['beibei'])
  expect(touched([head('yuzhong', 2, 1), head('beibei', 1)], ['x'], [])).toEqual(['yuzhong'])
  expect(touched([...heads, head('nanan', 1)], ['x'], [])).toEqual(['nanan'])
  // One came as another left: the counts are the same, the cards are not.
  expect(touched(heads, ['x'], [card('x', 'beibei')])).toEqual(['beibei'])
})
