import { expect, test } from 'vitest'
import { ExpertQuery } from './input'

test('the register opens without any parameter, and at its first page for one that says nothing', () => {
  for (const asked of [{}, { page: undefined }, { page: 'x' }, { page: '0' }])
    expect(ExpertQuery.parse(asked)).toMatchObject({ q: '', page: 1 })
  expect(ExpertQuery.parse({ page: '3' }).page).toBe(3)
})
