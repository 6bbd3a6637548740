import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { enterprise } from '@/db/schema/enterprise'
import { expertProfile, expertTie } from '@/db/schema/expert'
import { auditLog } from '@/db/schema/log'
import { notification } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { shanghaiDate } from '@/domain/calendar/days'
import { EXPERT_COLUMNS } from '@/domain/expert/record/sheet'
import { MOST_TIES } from '@/domain/expert/record/tie-moves'
import { closeDatabase, database } from '../../database'
import { asked, type Cells, lineOf, look, taken } from '../../testing/expert-table'
import { addReviewCase, addStaff, because, ctxOf, REVIEW_NOW, type Somebody } from '../../testing/review'
import { saveExpertTie } from '../ties'
import { viewExpertRecord } from '../view'
import { importExperts } from './import'
import { expertTemplate } from './template'
import { undoExpertImport } from './undo'

const REASON = '文件传错了，整批撤回'
const db = () => database().orm
let officer: Somebody
let expert: Somebody
beforeAll(async () => {
  officer = await addStaff('officer')
})
beforeEach(async () => {
  expert = await addStaff('expert', { employer: '新单位', disciplines: ['quality'], fields: ['equipment'] })
})
afterAll(closeDatabase)

const record = async () => {
  const seen = await viewExpertRecord(officer.ctx, expert.id)
  if (!seen.ok) throw new Error(because(seen))
  return seen.value
}
const ties = async () =>
  (await record()).ties.map(({ kind, organisation, since, until, detail }) =>
    [kind, organisation, since, until, detail].join(' '),
  )
const save = async (more: object) =>
  saveExpertTie(ctxOf(officer.actor), {
    personId: expert.id,
    version: (await record()).version,
    tieId: '',
    kind: 'shares',
    organisation: '甲公司',
    creditCode: null,
    since: '2019-01-01',
    until: null,
    detail: '5%',
    ...more,
  })
const line = (more: Cells) => lineOf(expert, more)
const undo = (importId: string) => undoExpertImport(officer.ctx, { importId, reason: REASON })

it('shows the ties that would be put on record or ended, writes them, and takes them back', async () => {
  expect(because(await save({}))).toBe('ok')
  expect(because(await save({ organisation: '不提的公司', since: null, detail: '' }))).toBe('ok')
  const before = await record()
  const rows = [
    await line({
      shares: '甲公司 –2026-01-31；乙公司 1%',
      pastEmployers: '旧单位 2010.1.1至2018.12.31',
      laboratories: '检测中心',
      standards: 'GB/T 19001-2016',
      consultancies: '',
    }),
  ]
  const seen = await look(officer.ctx, rows)
  expect(seen.rows[0]?.kind).toBe('changed')
  expect(seen.rows[0]?.changes).toEqual([
    { column: 'pastEmployers', from: '', to: '旧单位 2010-01-01–2018-12-31' },
    { column: 'shares', from: '甲公司 2019-01-01– 【5%】', to: '甲公司 2019-01-01–2026-01-31 【5%】' },
    { column: 'shares', from: '', to: '乙公司 【1%】' },
    { column: 'laboratories', from: '', to: '检测中心' },
    { column: 'standards', from: '', to: 'GB/T 19001-2016' },
  ])
  expect(await record()).toEqual(before)
  const importId = await taken(officer.ctx, rows)
  expect(await ties()).toEqual([
    'laboratory 检测中心   ',
    'past_employer 旧单位 2010-01-01 2018-12-31 ',
    'shares 不提的公司   ',
    'shares 乙公司   1%',
    'shares 甲公司 2019-01-01 2026-01-31 5%',
    'standard GB/T 19001-2016   ',
  ])
  const after = await record()
  expect(after.version).toBe(before.version + 1)
  expect(after.changes.slice(0, 5).map(change => [change.kind, change.isImport, change.by])).toEqual(
    Array.from({ length: 5 }, () => ['tie_added', true, officer.name]),
  )
  const audits = () =>
    db()
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.targetId, expert.id), eq(auditLog.target, 'person')))
  expect((await audits()).filter(({ action }) => action === 'save-expert-tie')).toHaveLength(7)
  expect((await look(officer.ctx, rows)).rows[0]?.kind).toBe('same')
  expect(await undo(importId)).toMatchObject({ value: { withdrawn: 0, restored: 1 } })
  const back = await record()
  const facts = ({ id: _, ...tie }: (typeof back.ties)[number]) => tie
  expect(back.ties.map(facts)).toEqual(before.ties.map(facts))
  expect(back.version).toBe(after.version + 1)
  expect(back.changes[0]).toMatchObject({ reason: REASON, isImport: false })
  expect((await audits()).filter(({ action }) => action === 'undo-expert-tie')).toHaveLength(5)
  const off = await db().select().from(expertTie).where(eq(expertTie.organisation, '旧单位'))
  expect(off.map(tie => [tie.removedBy, tie.removedBecause])).toEqual([[officer.id, REASON]])
  expect(because(await undo(importId))).toBe('repeated')
})

it('is not taken back once a tie was changed again by hand', async () => {
  const importId = await taken(officer.ctx, [await line({ shares: '甲公司' })])
  expect(because(await save({ organisation: '乙公司' }))).toBe('ok')
  expect(because(await undo(importId))).toBe('blocked:changed_since')
  expect(await ties()).toEqual(['shares 乙公司 2019-01-01  5%', 'shares 甲公司   '])
})

it('tells the officer of an open seat that an imported tie puts in conflict, once', async () => {
  const review = await addReviewCase()
  await db().insert(assignment).values({
    applicationId: review.id,
    personId: expert.id,
    role: 'expert',
    alias: 'Z',
    status: 'declared',
    at: REVIEW_NOW,
  })
  const told = () =>
    db()
      .select()
      .from(notification)
      .where(and(eq(notification.kind, 'expert_conflict_found'), eq(notification.applicationId, review.id)))
  await taken(ctxOf(officer.actor), [await line({ laboratories: '毫不相干检测中心' })])
  expect(await told()).toHaveLength(0)
  const both = `某公司（${review.creditCode}）2020-01-01–至今`
  await taken(ctxOf(officer.actor), [await line({ consultancies: both, kin: both })])
  expect(await told()).toMatchObject([{ params: { alias: 'Z' } }])
})

it('writes nothing when anything is not as it was shown', async () => {
  expect(because(await save({}))).toBe('ok')
  const other = await addStaff('expert')
  const rows = [await line({ shares: '甲公司 –2026-01-31' }), await lineOf(other, { kin: '丙公司' })]
  const seen = asked(await look(officer.ctx, rows))
  const send = async (shares: string) =>
    because(await importExperts(officer.ctx, { ...seen, rows: seen.rows.map(row => ({ ...row, shares })) }))
  expect(await send('别的公司')).toBe('stale')
  expect(await send('')).toBe('stale')
  expect(await send('甲公司 2019–2021')).toBe('invalid:sheet_rows')
  expect(because(await save({ organisation: '又一家' }))).toBe('ok')
  expect(because(await importExperts(officer.ctx, seen))).toBe('stale')
  const written = await db().select().from(expertTie).where(eq(expertTie.personId, other.id))
  expect(written).toEqual([])
})

it('says of each wrong cell its column, the entry and the mend, and leaves that line out', async () => {
  expect(because(await save({}))).toBe('ok')
  const wrong: [Cells, string, string, string][] = [
    [{ shares: '乙公司；甲公司 2019–2021' }, 'shares', 'tie_period', '甲公司 2019–2021'],
    [{ kin: '甲公司、乙公司' }, 'kin', 'tie_form', '甲公司、乙公司'],
    [{ laboratories: '中心 2019-02-30–至今' }, 'laboratories', 'day', '中心 2019-02-30–至今'],
    [{ shares: '丁公司；'.repeat(2_001) }, 'shares', 'too_long', '丁公司；'.repeat(15)],
    [{ shares: '丙公司；丙 公司' }, 'shares', 'tie_repeated', '丙 公司'],
    [
      { standards: Array.from({ length: MOST_TIES }, (_, i) => `标准第${i}号`).join('；') },
      'standards',
      'too_many_ties',
      '',
    ],
  ]
  for (const [cells, column, code, given] of wrong) {
    const [row] = (await look(officer.ctx, [await line(cells)])).rows
    expect(row, code).toMatchObject({ kind: 'wrong', problems: [{ column, code, given }] })
  }
  expect(await ties()).toEqual(['shares 甲公司 2019-01-01  5%'])
})

it('reads its own register back as the same, in both languages, with whatever names stand there', async () => {
  for (const organisation of ['GB/T 1；2–至今', '"引号"公司 2019', '甲公司、乙公司', '=1+1'])
    expect(because(await save({ organisation, until: '2024-05-01', detail: '妻子；20%' }))).toBe('ok')
  expect(because(await save({ kind: 'kin', since: null, creditCode: '91500103MACQ00029Y' }))).toBe('ok')
  const mine = (await line({})).email
  for (const locale of ['zh-CN', 'en'] as const)
    for (const name of ['register.csv', 'register.xlsx']) {
      const made = await expertTemplate({ ...officer.ctx, locale }, name)
      if (!made.ok) throw new Error(because(made))
      const seen = await look(officer.ctx, new File([new Uint8Array(made.value.bytes)], name))
      expect(seen.ignored).toEqual([])
      const row = seen.rows.find(each => each.cells.email === mine)
      expect([row?.kind, row?.changes, row?.problems]).toEqual(['same', [], []])
      expect(row?.cells.shares.split('；').length).toBeGreaterThan(3)
    }
  expect(because(await expertTemplate((await addStaff('expert')).ctx, 'register.csv'))).toBe('missing')
  expect(because(await expertTemplate((await addStaff('admin')).ctx, 'register.csv'))).toBe('missing')
})

it('withdraws an entry it made together with its ties', async () => {
  await db().delete(expertProfile).where(eq(expertProfile.personId, expert.id))
  const importId = await taken(officer.ctx, [await line({ employers: '兼职单位 2020-01-01–至今' })])
  expect(await ties()).toEqual(['employer 兼职单位 2020-01-01  '])
  expect(await undo(importId)).toMatchObject({ value: { withdrawn: 1, restored: 0 } })
  const left = await db()
    .select()
    .from(expertTie)
    .where(and(eq(expertTie.personId, expert.id), isNull(expertTie.removedAt)))
  expect(left).toEqual([])
  expect(because(await viewExpertRecord(officer.ctx, expert.id))).toBe('missing')
})

it('takes no tie off when a table has no columns of ties', async () => {
  expect(because(await save({}))).toBe('ok')
  const heads = EXPERT_COLUMNS.slice(0, 11)
  const cells = await line({ title: '高级工程师' })
  const text = [heads.join(','), heads.map(column => cells[column] ?? '').join(',')].join('\n')
  const seen = await look(officer.ctx, new File([text], '专家.csv'))
  expect(seen.rows[0]?.changes.map(change => change.column)).toEqual(['title'])
  expect(because(await importExperts(officer.ctx, asked(seen)))).toBe('ok')
  const standing = await db()
    .select()
    .from(expertTie)
    .where(and(eq(expertTie.personId, expert.id), isNull(expertTie.removedAt)))
  expect(standing).toHaveLength(1)
})

it('keeps the employer a table no longer names as a former one up to today, and takes that back with it', async () => {
  const hits = async () =>
    (
      await db().execute<{ is: boolean }>(
        sql`select is_conflicted(${expert.id}, ${held.id}, ${shanghaiDate(REVIEW_NOW)}::date) as is`,
      )
    ).rows[0]?.is
  const held = await addReviewCase()
  await db().update(enterprise).set({ name: '新单位' }).where(eq(enterprise.id, held.enterpriseId))
  const move = { employer: '下一单位' }
  const importId = await taken(officer.ctx, [await line(move)])
  expect(await ties()).toEqual(['past_employer 新单位  2026-11-23 '])
  expect((await record()).changes[0]).toMatchObject({ kind: 'tie_added', isImport: true })
  expect(await hits()).toBe(true)
  expect(await undo(importId)).toMatchObject({ value: { withdrawn: 0, restored: 1 } })
  expect(await ties()).toEqual([])
  expect((await record()).entry.employer).toBe('新单位')
  expect(await hits()).toBe(true)

  // Said by the table itself, the day is the table's.
  await taken(officer.ctx, [await line({ ...move, pastEmployers: '新单位 2020-01-01–2026-06-30' })])
  expect(await ties()).toEqual(['past_employer 新单位 2020-01-01 2026-06-30 '])
})

it('carries a former time with an employer on when the expert has left there again', async () => {
  await db().insert(expertTie).values({
    personId: expert.id,
    kind: 'past_employer',
    organisation: '新单位',
    since: '2010-01-01',
    until: '2020-12-31',
    addedAt: REVIEW_NOW,
  })
  const importId = await taken(officer.ctx, [await line({ employer: '下一单位' })])
  expect(await ties()).toEqual(['past_employer 新单位 2010-01-01 2026-11-23 '])
  await undo(importId)
  expect(await ties()).toEqual(['past_employer 新单位 2010-01-01 2020-12-31 '])
})
