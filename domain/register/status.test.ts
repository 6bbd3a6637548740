import { expect, test } from 'vitest'
import { endedOn, type StatusChange, statusOn, suspensionsOf } from './status'

const change = (status: StatusChange['status'], effectiveOn: string): StatusChange => ({
  status,
  effectiveOn,
  reason: '',
  basis: '',
  replacedBy: null,
})

const life = {
  issuedOn: '2025-06-20',
  validUntil: '2028-06-19',
  history: [change('valid', '2025-06-20'), change('suspended', '2026-03-01'), change('valid', '2026-05-06')],
}

test.each([
  ['2025-06-19', 'not_issued'],
  ['2025-06-20', 'valid'],
  ['2026-02-28', 'valid'],
  ['2026-03-01', 'suspended'],
  ['2026-05-05', 'suspended'],
  ['2026-05-06', 'valid'],
  ['2028-06-19', 'valid'],
  ['2028-06-20', 'expired'],
])('a suspended interval is seen on its own days only: %s is %s', (day, status) => {
  expect(statusOn(life, day).status).toBe(status)
})

test('without any record it is valid from its issue', () => {
  expect(statusOn({ ...life, history: [] }, '2026-01-01')).toMatchObject({
    status: 'valid',
    since: '2025-06-20',
  })
})

test('what ended stays ended after its last day', () => {
  const revoked = { ...life, history: [...life.history, change('revoked', '2027-01-10')] }
  expect(statusOn(revoked, '2029-01-01')).toMatchObject({ status: 'revoked', since: '2027-01-10' })
  expect(endedOn(revoked)).toBe('2027-01-10')
})

test('changes recorded late still count from their own day, later records winning the same day', () => {
  const late = {
    ...life,
    history: [
      change('revoked', '2026-06-01'),
      change('suspended', '2026-02-01'),
      change('valid', '2026-02-01'),
    ],
  }
  expect(statusOn(late, '2026-02-01').status).toBe('valid')
  expect(statusOn(late, '2026-06-01').status).toBe('revoked')
})

test('suspended intervals end where the next status begins, or with the certificate', () => {
  expect(suspensionsOf(life)).toEqual([{ from: '2026-03-01', until: '2026-05-06' }])
  expect(suspensionsOf({ ...life, history: [change('suspended', '2026-10-15')] })).toEqual([
    { from: '2026-10-15', until: '2028-06-20' },
  ])
})
