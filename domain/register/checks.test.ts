import { expect, test } from 'vitest'
import { CHECKS, verdictOn } from './checks'
import { PublishedScope } from './scope'

const scope = PublishedScope.parse({
  models: [],
  trademark: null,
  site: null,
  standards: [],
  indicators: null,
  officer: [],
  valueBand: null,
  valuationBase: null,
  submittedOn: null,
  noticeNumber: null,
  noticeClosedOn: null,
  drawId: null,
})

const good = {
  issuedOn: '2026-03-18',
  validUntil: '2029-03-17',
  history: [],
  creditCode: '91500000MACQ00010H',
  pdfSha256: 'a'.repeat(64),
  scope,
}

const result = (certificate: Parameters<typeof verdictOn>[0], day: string) =>
  Object.fromEntries(verdictOn(certificate, day).checks.map(check => [check.name, check.result]))

test('the five checks always come in the same order and all pass on a good day', () => {
  const verdict = verdictOn(good, '2026-11-22')
  expect(verdict.checks.map(check => check.name)).toEqual([...CHECKS])
  expect(verdict).toMatchObject({ status: 'valid', passed: 5, isGood: true })
})

test('a suspended certificate fails in its status and nowhere else', () => {
  const held = {
    ...good,
    history: [
      { status: 'suspended' as const, effectiveOn: '2026-10-15', reason: '', basis: '', replacedBy: null },
    ],
  }
  expect(result(held, '2026-11-22')).toEqual({
    signature: 'pass',
    status: 'fail',
    date: 'pass',
    holder: 'pass',
    scope: 'pass',
  })
  expect(verdictOn(held, '2026-10-14').isGood).toBe(true)
})

test('a day outside the validity fails date and status', () => {
  expect(result(good, '2029-03-18')).toMatchObject({ status: 'fail', date: 'fail' })
  expect(verdictOn(good, '2026-03-17')).toMatchObject({ status: 'not_issued', isGood: false })
})

test('what is not on record is left open and never passed', () => {
  expect(result({ ...good, pdfSha256: null, scope: null }, '2026-11-22')).toMatchObject({
    signature: 'open',
    scope: 'open',
  })
})

test('a credit code with a wrong check character fails the holder', () => {
  expect(result({ ...good, creditCode: '91500000MACQ00010X' }, '2026-11-22')).toMatchObject({
    holder: 'fail',
  })
})

test('the published scope refuses whatever it does not name', () => {
  expect(PublishedScope.safeParse({ ...scope, officerName: '王小明' }).success).toBe(false)
  expect(PublishedScope.safeParse({ ...scope, total: 812 }).success).toBe(false)
})
