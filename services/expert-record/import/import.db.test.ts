import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expertProfile } from '@/db/schema/expert'
import type { Ctx } from '../../context'
import { closeDatabase, database } from '../../database'
import { asked, type Cells, fileOf, lineOf, look as lookAs } from '../../testing/expert-table'
import { addStaff, because, type Somebody } from '../../testing/review'
import { setExpertTerm } from '../term'
import { viewExpertRecord } from '../view'
import { importExperts } from './import'
import { listExpertImports } from './list'
import { previewExperts } from './preview'
import { expertTemplate } from './template'
import { undoExpertImport } from './undo'

const REASON = '文件传错了，整批撤回'
const db = () => database().orm
let officer: Somebody
let old: Somebody
let fresh: Somebody
let unlisted: Somebody
beforeAll(async () => {
  officer = await addStaff('officer')
  old = await addStaff('expert', { employer: '旧单位', disciplines: ['quality'], fields: ['equipment'] })
  fresh = await addStaff('expert')
  unlisted = await addStaff('expert')
  await db()
    .delete(expertProfile)
    .where(inArray(expertProfile.personId, [fresh.id, unlisted.id]))
})
afterAll(closeDatabase)

const line = lineOf
const look = (rows: Cells[], ctx: Ctx = officer.ctx) => lookAs(ctx, rows)
const profileOf = async (who: Somebody) =>
  (await db().select().from(expertProfile).where(eq(expertProfile.personId, who.id)))[0]

it('looks without changing anything, writes exactly what was shown, and takes it back', async () => {
  const before = await profileOf(old)
  const seen = await look([
    await line(old, { termTo: '2028-12-31' }),
    await line(fresh),
    { ...(await line(old)), email: 'nobody@example.cn' },
    await line(officer),
    { ...(await line(old)), email: '' },
    { email: (await line(old)).email ?? '' },
    { email: (await line(unlisted)).email ?? '', employer: '新单位' },
  ])
  expect(seen.rows.map(row => [row.kind, row.problems[0]?.code])).toEqual([
    ['changed', undefined],
    ['added', undefined],
    ['wrong', 'unknown_expert'],
    ['wrong', 'unknown_expert'],
    ['wrong', 'required'],
    // What a line leaves empty stays as it is; whoever has no entry yet needs one that says enough.
    ['wrong', 'repeated'],
    ['wrong', 'required'],
  ])
  expect(seen.rows[6]?.problems.map(({ column }) => column)).toEqual(['disciplines', 'fields'])
  expect((await look([{ email: (await line(old)).email ?? '' }])).rows[0]?.kind).toBe('same')
  expect(seen.rows[0]?.changes).toEqual([
    { column: 'employer', from: '旧单位', to: '新单位' },
    { column: 'termTo', from: '', to: '2028-12-31' },
  ])
  expect(await profileOf(old)).toEqual(before)
  const taken = await importExperts(officer.ctx, asked(seen))
  expect(taken.ok && taken.value).toMatchObject({ added: 1, updated: 1, unchanged: 0 })
  expect(await profileOf(old)).toMatchObject({
    employer: '新单位',
    termTo: '2028-12-31',
    capacity: 50,
    version: 2,
  })
  expect(await profileOf(fresh)).toMatchObject({ employer: '新单位', capacity: 20, region: 'city' })
  const record = await viewExpertRecord(officer.ctx, old.id)
  const [former, changed] = record.ok ? record.value.changes : []
  expect(former).toMatchObject({ isImport: true, after: { kind: 'past_employer', organisation: '旧单位' } })
  expect(changed).toMatchObject({
    isImport: true,
    before: { employer: '旧单位', termTo: null },
    after: { employer: '新单位', termTo: '2028-12-31' },
  })
  expect(because(await importExperts(officer.ctx, asked(seen)))).toBe('stale')
  const [made] = await listExpertImports(officer.ctx).then(all => (all.ok ? all.value : []))
  const undo = { importId: made?.id ?? '', reason: REASON }
  expect(await undoExpertImport(officer.ctx, undo)).toMatchObject({ value: { withdrawn: 1, restored: 1 } })
  expect(await profileOf(old)).toMatchObject({ employer: '旧单位', termTo: null, version: 3 })
  expect(await profileOf(fresh)).toBeUndefined()
  expect(because(await undoExpertImport(officer.ctx, undo))).toBe('repeated')
})

it('writes nothing when anything is not as it was shown', async () => {
  const seen = await look([await line(old)])
  const tampered = asked(seen)
  for (const row of tampered.rows) row.employer = '别的单位'
  expect(because(await importExperts(officer.ctx, tampered))).toBe('stale')
  expect(because(await importExperts(officer.ctx, { ...asked(seen), hash: '0'.repeat(64) }))).toBe('stale')
  const wrong = asked(seen)
  for (const row of wrong.rows) row.disciplines = '玄学'
  expect(because(await importExperts(officer.ctx, wrong))).toBe('invalid:sheet_rows')
  const version = (await profileOf(old))?.version ?? 0
  const term = { termFrom: '2026-01-01', termTo: '2027-12-31', reason: '按专家库管理办法续聘一届' }
  expect(because(await setExpertTerm(officer.ctx, { personId: old.id, version, ...term }))).toBe('ok')
  expect(because(await importExperts(officer.ctx, asked(seen)))).toBe('stale')
  expect(await profileOf(old)).toMatchObject({ employer: '旧单位' })
})

it('tells of a table that is too long, wherever its headings stand', async () => {
  const rows = Array.from({ length: 501 }, (_, i) => ({ email: `nobody-${i}@example.cn` }))
  const text = await fileOf(rows).text()
  for (const file of [text, `专家名单\n\n\n${text}`].map(all => new File([all], '专家.csv')))
    expect(await previewExperts(officer.ctx, { file })).toMatchObject({
      value: { fault: { code: 'too_many_rows', most: 500 } },
    })
})

it('is not taken back once a record was changed again', async () => {
  expect(because(await importExperts(officer.ctx, asked(await look([await line(old)]))))).toBe('ok')
  const version = (await profileOf(old))?.version ?? 0
  const term = { termFrom: '2026-01-01', termTo: '2029-12-31', reason: '按专家库管理办法续聘一届' }
  expect(because(await setExpertTerm(officer.ctx, { personId: old.id, version, ...term }))).toBe('ok')
  const [made] = await listExpertImports(officer.ctx).then(all => (all.ok ? all.value : []))
  expect(because(await undoExpertImport(officer.ctx, { importId: made?.id ?? '', reason: REASON }))).toBe(
    'blocked:changed_since',
  )
})

it('is for officers alone', async () => {
  const file = fileOf([await line(old)])
  const seen = asked(await look([await line(old, { employer: '第三家' })]))
  for (const role of ['expert', 'admin', 'chair', 'auditor', 'district'] as const) {
    const { ctx } = await addStaff(role)
    const said = [
      await previewExperts(ctx, { file }),
      await importExperts(ctx, seen),
      await undoExpertImport(ctx, { importId: officer.id, reason: REASON }),
      await listExpertImports(ctx),
      await expertTemplate(ctx, 'experts.csv'),
    ]
    expect(said.map(because)).toEqual(said.map(() => 'missing'))
  }
  expect(because(await undoExpertImport(officer.ctx, { importId: officer.id, reason: REASON }))).toBe(
    'missing',
  )
  expect(because(await expertTemplate(officer.ctx, 'experts.xls'))).toBe('missing')
  for (const name of ['experts.csv', 'experts.xlsx'])
    expect(because(await expertTemplate(officer.ctx, name))).toBe('ok')
})
