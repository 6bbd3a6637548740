import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import { enterprise } from '@/db/schema/enterprise'
import { auditLog } from '@/db/schema/log'
import { notification, person, staffRole } from '@/db/schema/people'
import { schemeVersion } from '@/db/schema/scheme'
import { paths } from '@/domain/paths'
import { EMPTY_QUERY } from '@/domain/register/find'
import { schemeV1 } from '@/domain/scheme/v1'
import type { Ctx } from '../context'
import { decrypt } from '../crypto'
import { closeDatabase, database } from '../database'
import { makePdf } from '../files/corpus'
import { composeMail } from '../mail/compose'
import { bumpRegister } from '../register/bump'
import { exportBrands } from '../register/export-brands'
import { feedEntries } from '../register/list-feed'
import { viewHome } from '../register/view-home'
import { viewTransparency } from '../register/view-transparency'
import { mailsTo } from '../testing/mails'
import { attachObjectionFile } from './attach-file'
import { fileObjection } from './file-objection'
import { listNotices } from './list-notices'
import { viewNotice } from './view-notice'
import { viewNotices } from './view-notices'
import { viewReceipt } from './view-receipt'

const CANARY = 'canary7f3a'
const at = (iso: string, more: Partial<Ctx> = {}): Ctx => ({
  now: new Date(iso),
  actor: { kind: 'anonymous' },
  requestId: 'r',
  address: 'a',
  locale: 'zh-CN',
  ...more,
})
const inTime = () => at('2026-11-20T04:00:00Z')
const ids = { officer: randomUUID(), applicant: randomUUID(), enterprise: randomUUID(), scheme: randomUUID() }
const places: { application: string; item: string }[] = []

const addPlace = async (noticeId: string, brand: string): Promise<void> => {
  const when = new Date('2026-11-18T01:00:00Z')
  const [row] = await database()
    .orm.insert(application)
    .values({
      enterpriseId: ids.enterprise,
      schemeVersionId: ids.scheme,
      brandName: brand,
      productName: '腊肉',
      areaId: 'chengkou',
      fieldId: 'agri_food_drug',
      stage: 'public_notice',
      stageSince: when,
      lastEventAt: when,
      createdAt: when,
      createdBy: ids.applicant,
      officerId: ids.officer,
      search: CANARY,
    })
    .returning({ id: application.id })
  if (!row) throw new Error('no case')
  const facts = {
    brand,
    brandEn: '',
    enterprise: '重庆巴山有限公司',
    enterpriseEn: '',
    creditCode: '91500000MACQ00010H',
    product: '腊肉',
    productEn: '',
    models: [],
    areaId: 'chengkou',
    fieldId: 'agri_food_drug',
    brandType: 'regional',
    schemeCode: '2026-1',
    standards: [],
  }
  const [item] = await database()
    .orm.insert(noticeItem)
    .values({ noticeId, applicationId: row.id, facts, hash: 'h', at: when })
    .returning({ id: noticeItem.id })
  if (!item) throw new Error('no item')
  places.push({ application: row.id, item: item.id })
}

beforeAll(async () => {
  const { orm } = database()
  const when = new Date('2026-11-01T00:00:00Z')
  await orm.insert(person).values([
    { id: ids.officer, email: 'officer@example.test', name: `${CANARY}officer`, createdAt: when },
    { id: ids.applicant, email: 'applicant@example.test', name: `${CANARY}applicant`, createdAt: when },
  ])
  await orm.insert(staffRole).values({ personId: ids.officer, role: 'officer', grantedAt: when })
  await orm.insert(enterprise).values({
    id: ids.enterprise,
    creditCode: '91500000MACQ00010H',
    name: '重庆巴山有限公司',
    areaId: 'chengkou',
    legalRepresentative: `${CANARY}legal`,
    address: `${CANARY}address`,
    createdAt: when,
  })
  await orm.insert(schemeVersion).values({
    id: ids.scheme,
    code: schemeV1.code,
    status: 'published',
    effectiveFrom: schemeV1.effectiveFrom,
    data: schemeV1,
  })
  const noticeId = randomUUID()
  await orm.insert(notice).values({
    id: noticeId,
    number: '2026-11',
    year: 2026,
    serial: 11,
    publishedAt: new Date('2026-11-18T01:00:00Z'),
    publishedOn: '2026-11-18',
    closesOn: '2026-11-25',
    workingDays: 5,
  })
  for (const brand of ['巴山窖腊', '合沃', '磐渡']) await addPlace(noticeId, brand)
  await bumpRegister({ db: orm })
})
afterAll(closeDatabase)

const input = (place: number, text = '该企业的检验报告所载样品并非本厂生产，附有照片为证。') => ({
  notice: '2026-11',
  item: places[place]?.item ?? '',
  ground: 'false_material' as const,
  text,
  name: `${CANARY}objector`,
  contact: `${CANARY}@example.test`,
})

const rows = () => database().orm.select().from(objection)

test('an objection is taken: encrypted, flagged, told to the officer, and linked to nobody', async () => {
  const signedIn: Ctx = inTime()
  signedIn.actor = {
    kind: 'person',
    personId: ids.applicant,
    name: `${CANARY}applicant`,
    sessionId: '',
    roles: [],
    areaIds: [],
    memberships: [],
  }
  const filed = await fileObjection(signedIn, input(0))
  expect(filed.ok).toBe(true)
  const [row] = await rows()
  expect(JSON.parse(decrypt('objector', row?.objector ?? Buffer.alloc(0)))).toEqual({
    name: `${CANARY}objector`,
    contact: `${CANARY}@example.test`,
    locale: 'zh-CN',
  })
  const { orm } = database()
  const [held] = await orm
    .select()
    .from(application)
    .where(eq(application.id, places[0]?.application ?? ''))
  expect(held?.flags).toEqual(['objection'])
  const events = await orm
    .select()
    .from(caseEvent)
    .where(eq(caseEvent.applicationId, places[0]?.application ?? ''))
  expect(events).toMatchObject([
    { kind: 'objection_filed', actorId: null, actorName: '公众', audience: 'office' },
  ])
  expect((await orm.select().from(notification)).map(each => each.personId)).toEqual([ids.officer])
  const log = await orm.select().from(auditLog)
  expect(log.at(-1)).toMatchObject({ action: 'file-objection', actorId: null })
  expect(JSON.stringify([events, log])).not.toContain(CANARY)
})

test('whoever leaves an address gets the receipt there, once, in the language they used', async () => {
  const [first] = await rows()
  const receipt = first?.receipt ?? ''
  const mails = await mailsTo(`${CANARY}@example.test`)
  expect(mails).toMatchObject([
    {
      template: 'objection_receipt',
      locale: 'zh-CN',
      params: { receipt, brand: '巴山窖腊', path: paths.receipt(receipt) },
    },
  ])
  const [mail] = mails
  if (!mail) throw new Error('no mail')
  const { subject, text } = composeMail(mail)
  expect(subject).toBe(`异议回执 ${receipt}`)
  expect(text).toContain(`/notices/receipts/${receipt}`)

  const english = { ...input(2, 'The test report names a sample that was not made in this plant.') }
  const write = async (contact: string, more: string) =>
    fileObjection({ ...inTime(), locale: 'en' }, { ...english, text: english.text + more, contact })
  const filed = await write('reader@example.test', '')
  expect(filed.ok).toBe(true)
  const [letter] = await mailsTo('reader@example.test')
  expect(letter?.locale).toBe('en')
  expect(letter && composeMail(letter).text).toContain(
    `/en/notices/receipts/${filed.ok && filed.value.receipt}`,
  )
  expect(JSON.stringify(letter)).not.toContain('not made in this plant')
  expect((await write('139 0000 1234', ' By telephone.')).ok).toBe(true)
  expect(await mailsTo('139 0000 1234')).toEqual([])
})

test('the same words twice are one objection; a repeated key gets the same receipt', async () => {
  const before = (await rows()).length
  expect(await fileObjection(inTime(), input(0))).toMatchObject({ ok: false, because: { code: 'repeated' } })
  const idempotency = { action: 'file-objection', key: 'k1', fingerprint: 'f' }
  const first = await fileObjection({ ...inTime(), idempotency }, input(1))
  const second = await fileObjection({ ...inTime(), idempotency }, input(1))
  expect(first.ok && second.ok && first.value.receipt === second.value.receipt).toBe(true)
  expect((await rows()).length).toBe(before + 1)
})

test('the last minute of the last day is in time, the next is late, and the answer names the official time', async () => {
  expect(
    (
      await fileObjection(
        at('2026-11-25T15:59:59Z'),
        input(2, '第一份异议：所列产品的执行标准已经废止，见附件。'),
      )
    ).ok,
  ).toBe(true)
  const late = await fileObjection(
    at('2026-11-25T16:00:00Z'),
    input(2, '第二份异议：所列产品的执行标准已经废止，见附件。'),
  )
  expect(late).toMatchObject({
    ok: false,
    because: { code: 'blocked', reason: 'objection_late', officialTime: '2026-11-25T16:00:00.000Z' },
  })
})

test('before publication, under a wrong notice, or of an unknown case there is nothing to object to', async () => {
  const missing = { ok: false, because: { code: 'missing' } }
  expect(
    await fileObjection(
      at('2026-11-18T00:59:00Z'),
      input(1, '提前提出的异议不应当被受理，因为公示还没有发布。'),
    ),
  ).toMatchObject(missing)
  expect(await fileObjection(inTime(), { ...input(1), notice: '2026-12' })).toMatchObject(missing)
  expect(await fileObjection(inTime(), { ...input(1), item: randomUUID() })).toMatchObject(missing)
})

test('WF-31 a case that has left its notice takes no objection', async () => {
  const { orm } = database()
  const id = places[1]?.application ?? ''
  await orm.update(application).set({ stage: 'withdrawn' }).where(eq(application.id, id))
  await orm.update(noticeItem).set({ status: 'withdrawn' }).where(eq(noticeItem.applicationId, id))
  await bumpRegister({ db: orm })
  expect(
    await fileObjection(inTime(), input(1, '撤回之后提出的异议不应当再被受理，也不应登记。')),
  ).toMatchObject({
    ok: false,
    because: { code: 'blocked', reason: 'objection_settled' },
  })
})

test('PB-02 a case that has left its notice is no longer published', async () => {
  const view = await viewNotice(inTime(), '2026-11')
  expect(JSON.stringify(view)).not.toContain('合沃')
  expect(JSON.stringify(await listNotices(inTime(), 1))).not.toContain('合沃')
})

async function* bytes(data: Buffer): AsyncGenerator<Uint8Array> {
  yield data
}

test('the holder of the receipt may add three clean files and no more', async () => {
  const [row] = await rows()
  const receipt = row?.receipt ?? ''
  const add = (name: string, data: Buffer) =>
    attachObjectionFile(inTime(), { receipt, name, content: bytes(data) })
  expect(await add('坏.pdf', Buffer.from('not a pdf'))).toMatchObject({
    ok: false,
    because: { code: 'invalid' },
  })
  for (const pages of [1, 2, 3]) expect((await add(`证据${pages}.pdf`, makePdf({ pages }))).ok).toBe(true)
  expect(await add('多.pdf', makePdf({ pages: 4 }))).toMatchObject({
    ok: false,
    because: { code: 'blocked' },
  })
  const view = await viewReceipt(inTime(), receipt)
  expect(view).toMatchObject({ ok: true, value: { filesLeft: 0, status: 'open' } })
})

test('OB-11 no private column is in any public view', async () => {
  const ctx = inTime()
  const [row] = await rows()
  let csv = ''
  for await (const part of exportBrands(ctx, EMPTY_QUERY)) csv += part
  const views = await Promise.all([
    viewHome(ctx),
    viewNotices(ctx, 1),
    viewNotice(ctx, '2026-11'),
    listNotices(ctx, 1),
    viewTransparency(ctx, 1),
    feedEntries(ctx),
    viewReceipt(ctx, row?.receipt ?? ''),
  ])
  const shown = JSON.stringify([views, csv])
  expect(shown).not.toContain(CANARY)
  expect(shown).not.toContain('example.test')
  expect(shown).not.toContain(ids.applicant)
  expect(shown).not.toContain(ids.officer)
  expect(shown).not.toContain(places[0]?.application ?? 'none')
  for (const { text } of await rows()) expect(shown).not.toContain(text)
})
