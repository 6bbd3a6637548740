import { afterAll, expect, it } from 'vitest'
import { closeDatabase } from '@/services/database'
import { lookAtNotices } from '@/services/seed/look'
import { plant } from './plant'

afterAll(closeDatabase)

it('numbers the notices of a year in the order of their days', { timeout: 300_000 }, async () => {
  await plant({ size: 'small' })
  const notices = await lookAtNotices()
  expect(notices.length).toBeGreaterThan(3)
  const years = [...new Set(notices.map(each => each.year))]
  for (const year of years) {
    const serials = notices.flatMap(each => (each.year === year ? [each.serial] : []))
    expect(serials).toEqual(serials.map((_, n) => n + 1))
  }
})
