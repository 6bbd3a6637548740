import { expect, test } from 'vitest'
import { aliasOf, isSettled, mayAgree } from './panel'

const item = { id: '2.1', spreadOver: false, needsConsensus: false }
test.each([
  ['within the limit', item, false, false],
  ['over the limit', { ...item, spreadOver: true }, false, true],
  ['over the limit and agreed already', { ...item, spreadOver: true, needsConsensus: false }, false, true],
  ['to be agreed', { ...item, needsConsensus: true }, false, true],
  ['within the limit while the totals are too far apart', item, true, true],
])('%s', (_, found, totalSpreadOver, expected) => {
  expect(mayAgree({ items: [found], totalSpreadOver }, '2.1')).toBe(expected)
  expect(mayAgree({ items: [found], totalSpreadOver }, '9.9')).toBe(false)
})

test('a score is settled by every member’s answer to this very proposal, most of them agreeing', () => {
  const voice = (personId: string, agrees: boolean, proposalVersion = 2) => ({
    personId,
    agrees,
    proposalVersion,
  })
  const members = ['a', 'b', 'c']
  expect(isSettled(members, [voice('a', true), voice('b', true), voice('c', false)], 2)).toBe(true)
  expect(isSettled(members, [voice('a', true), voice('b', true)], 2)).toBe(false)
  expect(isSettled(members, [voice('a', true), voice('b', true), voice('c', true, 1)], 2)).toBe(false)
  expect(isSettled(members, [voice('a', true), voice('b', false), voice('c', false)], 2)).toBe(false)
  expect(isSettled(members, [voice('a', true), voice('b', true), voice('left', true)], 2)).toBe(false)
})

test('a pseudonym given is never given again', () => {
  expect([0, 25, 26, 51, 52].map(aliasOf)).toEqual(['A', 'Z', 'A1', 'Z1', 'A2'])
})
