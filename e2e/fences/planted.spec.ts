import { expect, test } from '@playwright/test'
import { lookAtNotices } from '@/services/seed/look'

test('the notices of a year are numbered in the order of their days', async () => {
  const notices = await lookAtNotices()
  expect(notices.length).toBeGreaterThan(3)
  const years = [...new Set(notices.map(each => each.year))]
  for (const year of years) {
    const serials = notices.flatMap(each => (each.year === year ? [each.serial] : []))
    expect(serials).toEqual(serials.map((_, n) => n + 1))
  }
})
