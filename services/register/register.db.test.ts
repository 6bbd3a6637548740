import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { REFUSAL_STATUS } from '@/domain/outcome'
import { EMPTY_QUERY } from '@/domain/register/find'
import type { Ctx } from '../context'
import { sha256 } from '../crypto'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import { openDiskStore } from '../files/store'
import { log } from '../log'
import { bumpRegister } from './bump'
import { comparePdf } from './compare-pdf'
import { exportBrands } from './export-brands'
import { findBrands } from './find-brands'
import { openPdf } from './open-pdf'
import { enterSample } from './sample-certificates'
import { viewBrand } from './view-brand'
import { viewHome } from './view-home'
import { viewVerification } from './view-verification'

const at = (iso: string): Ctx => ({
  now: new Date(iso),
  actor: { kind: 'anonymous' },
  requestId: 'r',
  address: 'a',
  locale: 'zh-CN',
})
const now = () => at('2026-11-22T04:00:00Z')
const bump = () => bumpRegister({ db: database().orm })

const find = async (patch: Partial<typeof EMPTY_QUERY>, ctx = now()) => {
  const found = await findBrands(ctx, { ...EMPTY_QUERY, ...patch })
  if (!found.ok) throw new Error('refused')
  return { ...found.value, names: found.value.rows.map(row => row.brandName) }
}

const pdf = new TextEncoder().encode('%PDF-1.7 issued')
let suspended = ''

beforeAll(async () => {
  await enterSample({ random: 'AF2ANV', brandName: '渝岭', holder: 1, pdfSha256: sha256(pdf) })
  await enterSample({
    random: 'H4MCQT',
    brandName: '澜驰',
    areaId: 'liangjiang',
    issuedOn: '2026-11-13',
    holder: 2,
    productName: '车载域控制器',
  })
  suspended = await enterSample({
    random: 'K9PRXV',
    brandName: '巴岭',
    areaId: 'jiulongpo',
    fieldId: 'agri_food_drug',
    productName: '100%纯牛油',
    issuedOn: '2025-06-20',
    validUntil: '2028-06-19',
    holder: 3,
    history: [
      { status: 'valid', effectiveOn: '2025-06-20', reason: 'issued' },
      { status: 'suspended', effectiveOn: '2026-03-01', reason: '抽查不合格' },
      { status: 'valid', effectiveOn: '2026-05-06', reason: 'restored' },
    ],
  })
  await enterSample({
    random: 'EW93ER',
    brandName: '旧渝北',
    areaId: 'yubei',
    issuedOn: '2023-11-01',
    validUntil: '2026-10-31',
    holder: 4,
  })
  await enterSample({
    random: 'RW3CS3',
    brandName: '谷川',
    status: 'revoked',
    issuedOn: '2026-01-05',
    holder: 5,
  })
  await bump()
})
afterAll(closeDatabase)

test.each([
  ['减速器', ['渝岭', '谷川', '旧渝北']],
  ['渝', ['渝岭', '旧渝北']],
  ['渝岭', ['渝岭']],
  ['岭', ['渝岭', '巴岭']],
  ['yuling', ['渝岭']],
  ['yl', ['渝岭']],
  ['lanchi', ['澜驰']],
  ['CQZZ-2026-C34-AF2ANV', ['渝岭']],
  ['cqzz2026c34h4', ['澜驰']],
  ['域控 澜驰', ['澜驰']],
  ['100%纯', ['巴岭']],
])('the register is found by %s', async (q, names) => {
  expect((await find({ q })).names).toEqual(names)
})

test.each(['%', '_', '%%%', '___', "'; drop table certificate; --", '\\', '100_纯', "' or 1=1"])(
  'IN-01 %j is text and finds nothing',
  async q => {
    expect((await find({ q })).total).toBe(0)
  },
)

test('counts are exact, a facet does not narrow itself, abolished districts count under their successor', async () => {
  const found = await find({ field: ['equipment'], district: ['liangjiang'] })
  expect(found.names).toEqual(['澜驰', '旧渝北'])
  expect(found.counts.district).toEqual({ bishan: 2, liangjiang: 2 })
  expect(found.counts.field).toEqual({ equipment: 2 })
  expect(found.counts.status).toEqual({ valid: 1, expired: 1 })
})

test('a certificate past its last day counts as expired on that day without any job having run', async () => {
  expect((await find({ status: ['expired'] })).names).toEqual(['旧渝北'])
  expect((await find({ status: ['valid'], q: '旧渝北' }, at('2026-10-31T10:00:00Z'))).total).toBe(1)
  expect((await find({ status: ['valid'], q: '旧渝北' }, at('2026-10-31T16:00:00Z'))).total).toBe(0)
})

test('PB-10 a change is seen at the next read once the register says it changed', async () => {
  const q = '砺青'
  expect((await find({ q })).total).toBe(0)
  await enterSample({ random: 'BK7H3S', brandName: q, issuedOn: '2026-02-02', holder: 6 })
  await bump()
  expect((await find({ q })).total).toBe(1)
})

test('newest first, ending soonest puts those in force first', async () => {
  expect((await find({})).names[0]).toBe('澜驰')
  const ending = await find({ sort: 'ending' })
  expect(ending.names[0]).toBe('巴岭')
})

test('the home page counts what is there', async () => {
  const home = await viewHome(now())
  expect(home).toMatchObject({ ok: true, value: { total: 6, valid: 4, holders: 4 } })
})

test.each([
  ['2025-06-19', 'not_issued'],
  ['2026-03-01', 'suspended'],
  ['2026-05-05', 'suspended'],
  ['2026-05-06', 'valid'],
  ['2026-11-22', 'valid'],
])('WF-35 verification answers for the day asked: %s %s', async (day, status) => {
  const found = await viewVerification(now(), suspended, day)
  expect(found).toMatchObject({ ok: true, value: { verdict: { status }, day } })
})

test('a number is read as people type it; a mistyped one, an unknown one and a bad day are told apart', async () => {
  const loose = suspended.toLowerCase().replaceAll('-', '')
  expect((await viewBrand(now(), loose)).ok).toBe(true)
  const mistyped = `${suspended.slice(0, -1)}${suspended.endsWith('A') ? 'B' : 'A'}`
  const reason = async (number: string, day?: string) => {
    const found = await viewVerification(now(), number, day)
    return found.ok ? 'ok' : found.because.reason
  }
  expect(await reason('hello')).toBe('number_format')
  expect(await reason(mistyped)).toBe('number_check')
  expect(
    await reason('CQZZ-2026-C34-AF2ANW-R0-8').then(r => r === 'number_check' || r === 'not_in_register'),
  ).toBe(true)
  expect(await reason(suspended, '2026-02-30')).toBe('not_a_day')
  expect(await reason(suspended, '2026-11-23')).toBe('day_to_come')
})

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], '证书.pdf', { type: 'application/pdf' })
const answer = async (bytes: Uint8Array<ArrayBuffer>, number?: string) => {
  const compared = await comparePdf(now(), { file: file(bytes), ...(number ? { number } : {}) })
  return compared.ok ? compared.value : null
}

test('a received PDF is the same, changed, of another number, or unknown', async () => {
  const own = (await find({ q: '渝岭' })).rows[0]?.number ?? ''
  expect(await answer(pdf)).toMatchObject({ result: 'same', number: own, status: 'valid' })
  expect(await answer(pdf, suspended)).toMatchObject({ result: 'other', number: own })
  const changed = new Uint8Array([...pdf, 0])
  expect(await answer(changed, own)).toMatchObject({ result: 'different', number: own })
  expect(await answer(changed, suspended)).toMatchObject({ result: 'not_recorded' })
  expect(await answer(changed)).toMatchObject({ result: 'unknown', number: null })
})

test('a PDF missing from the store is told as such and logged under the id of the request', async () => {
  const own = (await find({ q: '渝岭' })).rows[0]?.number ?? ''
  const logged = vi.spyOn(log(), 'error')
  expect(await openPdf(now(), own)).toEqual({
    ok: false,
    because: { code: 'unavailable', reason: 'file_damaged' },
  })
  expect(REFUSAL_STATUS.unavailable).toBe(503)
  expect(logged.mock.calls).toMatchObject([
    [{ requestId: 'r', err: { problem: 'missing' } }, expect.any(String)],
  ])
  logged.mockRestore()
  await openDiskStore(join(env().dataDir, 'files')).put(Readable.from([Buffer.from(pdf)]))
  expect(await openPdf(now(), own)).toMatchObject({ ok: true, value: { number: own, size: pdf.length } })
})

test('the open data hold every certificate once, and a query narrows them', async () => {
  const all = async (patch: Partial<typeof EMPTY_QUERY>) => {
    let text = ''
    for await (const part of exportBrands(now(), { ...EMPTY_QUERY, ...patch })) text += part
    return text.trim().split('\r\n')
  }
  expect((await all({})).length).toBe(1 + 6)
  expect((await all({ district: ['liangjiang'] })).length).toBe(1 + 2)
})
