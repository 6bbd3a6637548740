import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matching } from './entries'

const entries = ['今日', '看板', '等我办', '今日到期', 'Due today', 'Board'].map(label => ({ label }))
const found = (typed: string) => matching(entries, typed).map(entry => entry.label)

it('finds by the beginning, then inside, then letters in their order', () => {
  expect(found('今日')).toEqual(['今日', '今日到期'])
  expect(found('dt')).toEqual(['Due today'])
  expect(found('BO')).toEqual(['Board'])
  expect(found('zzz')).toEqual([])
  expect(found('  ')).toEqual(entries.map(entry => entry.label))
})

it('always finds a label by itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), entry => {
      expect(matching(entries, entry.label)[0]).toBe(entry)
    }),
  )
})
