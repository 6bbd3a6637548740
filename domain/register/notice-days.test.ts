import { expect, test } from 'vitest'
import { asDate } from '../calendar/days'
import { daysLeft, isOpenOn, noticeCells } from './notice-days'

const period = { publishedOn: asDate('2026-11-18'), closesOn: asDate('2026-11-25') }

test.each([
  ['2026-11-18', 5],
  ['2026-11-19', 5],
  ['2026-11-20', 4],
  ['2026-11-22', 3],
  ['2026-11-23', 3],
  ['2026-11-25', 1],
  ['2026-11-26', 0],
])('on %s %i working days are left', (day, left) => {
  expect(daysLeft(period, asDate(day))).toBe(left)
})

test('objections are taken from the day of publication to the end of the last day', () => {
  expect(isOpenOn(period, asDate('2026-11-17'))).toBe(false)
  expect(isOpenOn(period, asDate('2026-11-18'))).toBe(true)
  expect(isOpenOn(period, asDate('2026-11-25'))).toBe(true)
  expect(isOpenOn(period, asDate('2026-11-26'))).toBe(false)
})

test('every calendar day has a cell; the weekend does not count', () => {
  const cells = noticeCells(period, asDate('2026-11-22'))
  expect(cells.map(cell => cell.kind)).toEqual([
    'start',
    'elapsed',
    'elapsed',
    'off',
    'off',
    'coming',
    'coming',
    'last',
  ])
  expect(cells.map(cell => cell.ordinal)).toEqual([null, 1, 2, null, null, 3, 4, 5])
  expect(cells.find(cell => cell.isToday)?.date).toBe('2026-11-22')
})
