import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  asDate,
  dayNumber,
  dayOfWeek,
  eachDay,
  endOfDay,
  fromDayNumber,
  isDate,
  shanghaiDate,
  shanghaiTime,
  startOfDay,
} from './days'

const anyDay = fc.integer({ min: 8_000, max: 60_000 })

describe('calendar dates', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('refuses %j', text => {
    expect(isDate(text)).toBe(false)
    expect(() => asDate(text)).toThrow(RangeError)
  })

  it('knows leap days', () => {
    expect(asDate('2024-02-29')).toBe('2024-02-29')
    expect(addDays(asDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(asDate('2026-03-01'), -1)).toBe('2026-02-28')
  })

  it('changes the day at 16:00 UTC', () => {
    expect(shanghaiDate(new Date('2026-09-30T15:59:59.999Z'))).toBe('2026-09-30')
    expect(shanghaiDate(new Date('2026-09-30T16:00:00.000Z'))).toBe('2026-10-01')
    expect(shanghaiTime(new Date('2026-09-30T15:59:59.999Z'))).toBe('23:59')
    expect(shanghaiTime(new Date('2026-09-30T16:00:00.000Z'))).toBe('00:00')
  })

  it('ends a day where the next one starts', () => {
    expect(startOfDay(asDate('2026-10-01')).toISOString()).toBe('2026-09-30T16:00:00.000Z')
    expect(endOfDay(asDate('2026-09-30'))).toEqual(startOfDay(asDate('2026-10-01')))
  })

  it('counts the week from Monday', () => {
    expect(dayOfWeek(asDate('2026-11-22'))).toBe(7)
    expect(dayOfWeek(asDate('2026-11-23'))).toBe(1)
    expect(dayOfWeek(asDate('1969-12-31'))).toBe(3)
  })

  it('lists days with both ends', () => {
    expect(eachDay(asDate('2026-12-31'), asDate('2027-01-02'))).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    expect(eachDay(asDate('2027-01-02'), asDate('2026-12-31'))).toEqual([])
  })

  it('goes through day numbers and instants without loss', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (n, ms) => {
        const date = fromDayNumber(n)
        expect(dayNumber(date)).toBe(n)
        expect(shanghaiDate(new Date(startOfDay(date).getTime() + ms))).toBe(date)
      }),
    )
  })

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b)
      }),
    )
  })
})
