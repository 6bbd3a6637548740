import { expect, it } from 'vitest'
import { asDate } from './days'
import { HOLIDAYS } from './holidays'
import { isWorkingDay, workingDaysBetween } from './working-days'
import { yearMonths } from './year-view'

const days = (year: number) => yearMonths(year).flatMap(month => month.days)

it('shows every day of a year once, Monday first', () => {
  expect(days(2024)).toHaveLength(366)
  expect(days(2026)).toHaveLength(365)
  expect(yearMonths(2026).map(m => m.lead)).toEqual([3, 6, 6, 2, 4, 0, 2, 5, 1, 3, 6, 1])
})

it.each([2024, 2025, 2026, 2027])('agrees with the calendar that counts limits in %i', year => {
  for (const day of days(year))
    expect(day.kind === 'work' || day.kind === 'swap', day.date).toBe(isWorkingDay(day.date))
  const sum = yearMonths(year).reduce((n, month) => n + month.workingDays, 0)
  expect(sum).toBe(workingDaysBetween(asDate(`${year - 1}-12-31`), asDate(`${year}-12-31`)))
})

it('marks exactly the announced swapped days, and holidays that fall on a weekend', () => {
  expect(days(2026).flatMap(d => (d.kind === 'swap' ? [d.date] : []))).toEqual(HOLIDAYS[2026]?.work)
  expect(days(2026).find(d => d.date === '2026-10-03')?.kind).toBe('off')
  expect(days(2026).find(d => d.date === '2026-11-22')?.kind).toBe('weekend')
})
