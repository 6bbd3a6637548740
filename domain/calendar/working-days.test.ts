import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDate, dayOfWeek, eachDay, fromDayNumber } from './days'
import { HOLIDAYS } from './holidays'
import {
  addWorkingDays,
  isEstimatedYear,
  isWorkingDay,
  workingDayCalendar,
  workingDaysBetween,
} from './working-days'

const anyDate = fc.integer({ min: 19_000, max: 22_500 }).map(fromDayNumber)
const someDays = fc.integer({ min: 0, max: 400 })

describe('the State Council calendar', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    expect(workingDaysBetween(asDate(`${year - 1}-12-31`), asDate(`${year}-12-31`))).toBe(days)
  })

  it.each([
    ['2024-03-13', 5, '2024-03-20'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2026-02-11', 5, '2026-02-25'],
    ['2026-02-13', 10, '2026-03-05'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-30', 5, '2026-10-13'],
  ])('%s and %i working days end on %s', (from, n, to) => {
    expect(addWorkingDays(asDate(from), n)).toEqual({ date: to, isEstimated: false })
  })

  it('keeps New Year free in a year not announced yet, and says that the date is expected', () => {
    expect(addWorkingDays(asDate('2026-12-28'), 5)).toEqual({ date: '2027-01-05', isEstimated: true })
    expect(addWorkingDays(asDate('2026-12-28'), 3)).toEqual({ date: '2026-12-31', isEstimated: false })
    expect([2023, 2024, 2025, 2026, 2027, 2030].filter(isEstimatedYear)).toEqual([2023, 2027, 2030])
  })

  it('is exact again for a period that only leaves an unannounced year behind', () => {
    expect(addWorkingDays(asDate('2023-12-31'), 1)).toEqual({ date: '2024-01-02', isEstimated: false })
    expect(addWorkingDays(asDate('2023-12-30'), 1)).toEqual({ date: '2024-01-02', isEstimated: true })
  })

  it('has the thirteen statutory days of 2027', () => {
    const off = (HOLIDAYS[2027]?.off ?? []).flatMap(([first, last]) => eachDay(asDate(first), asDate(last)))
    expect(off).toHaveLength(13)
    expect(off.some(isWorkingDay)).toBe(false)
  })

  it('keeps the fixed statutory days free in later years', () => {
    expect(isWorkingDay(asDate('2030-01-01'))).toBe(false)
    expect(isWorkingDay(asDate('2030-10-03'))).toBe(false)
    expect(isWorkingDay(asDate('2030-10-04'))).toBe(true)
  })

  it('only moves weekends: every listed working day is a weekend day outside the days off', () => {
    for (const [year, { off, work }] of Object.entries(HOLIDAYS)) {
      const free = new Set(off.flatMap(([first, last]) => eachDay(asDate(first), asDate(last))))
      for (const day of work.map(asDate)) {
        expect(dayOfWeek(day)).toBeGreaterThan(5)
        expect(free.has(day)).toBe(false)
      }
      expect([...free, ...work].every(day => day.startsWith(year))).toBe(true)
    }
  })

  it('refuses what is not a number of days', () => {
    expect(() => addWorkingDays(asDate('2026-01-05'), -1)).toThrow(RangeError)
    expect(() => addWorkingDays(asDate('2026-01-05'), 1.5)).toThrow(RangeError)
    expect(addWorkingDays(asDate('2026-01-03'), 0)).toEqual({ date: '2026-01-03', isEstimated: false })
  })

  it('ends a period on a working day, exactly n working days later', () => {
    fc.assert(
      fc.property(anyDate, someDays, (from, n) => {
        const { date } = addWorkingDays(from, n)
        expect(workingDaysBetween(from, date)).toBe(n)
        if (n > 0) expect(isWorkingDay(date)).toBe(true)
      }),
    )
  })

  it('counts as walking day by day does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30, max: 800 }), (from, span) => {
        const to = addDays(from, span)
        expect(workingDaysBetween(from, to)).toBe(eachDay(addDays(from, 1), to).filter(isWorkingDay).length)
      }),
      { numRuns: 40 },
    )
  })

  it('adds up over a day in between, and periods follow on from each other', () => {
    fc.assert(
      fc.property(anyDate, someDays, someDays, (from, a, b) => {
        const middle = addDays(from, a)
        const end = addDays(middle, b)
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, end)).toBe(
          workingDaysBetween(from, end),
        )
        expect(addWorkingDays(addWorkingDays(from, a).date, b).date).toBe(addWorkingDays(from, a + b).date)
      }),
    )
  })

  it('takes an announcement as data', () => {
    const announced = workingDayCalendar({
      ...HOLIDAYS,
      2027: { isAnnounced: true, off: [['2027-01-01', '2027-01-03']], work: ['2027-01-09'] },
    })
    expect(announced.addWorkingDays(asDate('2026-12-28'), 10)).toEqual({
      date: '2027-01-11',
      isEstimated: false,
    })
  })
})
