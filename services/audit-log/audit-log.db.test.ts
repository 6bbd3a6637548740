import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { appendAudit, auditRow } from '../audit'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import { actingAs, addPerson, NOW, publicCtx } from '../testing/people'
import { exportAudit } from './export'
import { checkChain, searchAudit } from './search'

afterAll(closeDatabase)

const nothing = { actor: '', action: '', target: '', outcome: '', from: '', to: '' } as const
const auditor = async () => actingAs(await addPerson({ roles: ['auditor'] }))
const found = async (more: Partial<Parameters<typeof searchAudit>[1]>, before: number | null = null) => {
  const seen = await searchAudit(await auditor(), { ...nothing, ...more }, before)
  if (!seen.ok) throw new Error(seen.because.code)
  return seen.value
}

beforeAll(async () => {
  const rows = Array.from({ length: 230 }, (_, n) =>
    auditRow(publicCtx({ now: new Date(NOW.getTime() - n * 3_600_000) }), {
      action: n % 2 ? 'submit' : 'save-section',
      target: 'application',
      targetId: `case-${n % 5}`,
      reason: n === 7 ? '=HYPERLINK("http://evil")' : '',
    }),
  )
  await appendAudit(database().orm, rows)
})

it('is there for auditors only', async () => {
  for (const roles of [['admin'], ['officer'], ['chair'], []] as const) {
    const ctx = await actingAs(await addPerson({ roles: [...roles] }))
    expect(await searchAudit(ctx, nothing, null)).toMatchObject({ because: { code: 'missing' } })
    expect(await exportAudit(ctx, nothing)).toMatchObject({ because: { code: 'missing' } })
    expect(await checkChain(ctx)).toMatchObject({ because: { code: 'missing' } })
  }
  expect(await searchAudit(publicCtx(), nothing, null)).toMatchObject({
    because: { code: 'unauthenticated' },
  })
})

it('pages by sequence number without gap or repeat', async () => {
  const seen: number[] = []
  let cursor: number | null = null
  do {
    const page = await found({ action: 'submit' }, cursor)
    seen.push(...page.rows.map(r => r.seq))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toHaveLength(115)
  expect(new Set(seen).size).toBe(115)
  expect(seen).toEqual([...seen].sort((a, b) => b - a))
})

it('narrows by target, days, outcome and actor, and takes wildcards literally', async () => {
  expect((await found({ target: 'case-3', action: 'submit' })).rows).toHaveLength(23)
  const day = await found({ from: '2026-11-22', to: '2026-11-22', target: 'application' })
  expect(day.rows).toHaveLength(24)
  expect((await found({ outcome: 'refused', target: 'application' })).rows).toHaveLength(0)
  expect((await found({ actor: '公众', action: 'submit' })).rows.length).toBeGreaterThan(0)
  expect((await found({ actor: '%', action: 'submit' })).rows).toHaveLength(0)
})

it('leaves a trace of every reading', async () => {
  const before = (await found({ action: 'search-audit' })).rows.length
  const after = await found({ action: 'search-audit' })
  expect(after.rows.length).toBe(before + 1)
  expect(after.rows[0]?.data).toEqual({ action: 'search-audit' })
})

it('IN-08 exports lines that no spreadsheet runs', async () => {
  const made = await exportAudit(await auditor(), { ...nothing, target: 'application' })
  if (!made.ok) throw new Error(made.because.code)
  let text = ''
  for await (const piece of made.value) text += piece
  expect(text.split('\r\n')).toHaveLength(232)
  expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`)
})

it('AU-02 finds the line somebody changed behind the application', async () => {
  const ctx = await auditor()
  expect(await checkChain(ctx)).toMatchObject({ ok: true, value: { broken: [] } })
  const owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  await owner.orm.execute(sql`alter table audit_log disable trigger user`)
  await owner.orm.execute(sql`update audit_log set reason = 'nothing happened' where seq = 42`)
  await owner.orm.execute(sql`alter table audit_log enable trigger user`)
  await owner.close()
  const checked = await checkChain(ctx)
  expect(checked).toMatchObject({ ok: true, value: { broken: [42] } })
})
