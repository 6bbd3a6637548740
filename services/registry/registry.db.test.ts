import { eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { enterprise } from '@/db/schema/enterprise'
import { auditLog } from '@/db/schema/log'
import { registryEntry, registryImport } from '@/db/schema/register-facts'
import { makeCreditCode } from '@/domain/credit-code'
import { isTaken } from '@/domain/sheet/preview'
import { startApplication } from '../application/start'
import type { Ctx } from '../context'
import { database } from '../database'
import { registryIn } from '../enterprise/registry'
import { addFirm, must, refusedAs } from '../testing/drafts'
import { addStaff } from '../testing/review'
import { importRegistry } from './import'
import { previewRegistry } from './preview'
import { registryTemplate } from './template'
import { undoRegistryImport } from './undo'
import { viewRegistry } from './view'

const NOBODY = '00000000-0000-4000-8000-000000000000'
let officer: Ctx
beforeAll(async () => {
  officer = (await addStaff('officer')).ctx
})

let serial = 700_000
const code = () => {
  serial += 1
  return makeCreditCode('91500000', serial)
}
const HEAD = '企业名称,统一社会信用代码,法定代表人,成立日期,所在区县,住所,行业,数据日期,备注'
const fileOf = (...lines: string[]) =>
  new File([[HEAD, ...lines].join('\n')], '登记.csv', { type: 'text/csv' })
const line = (creditCode: string, more: Partial<Record<'name' | 'area' | 'asOf' | 'address', string>> = {}) =>
  `${more.name ?? '重庆量川仪表有限公司'},${creditCode},林知遥,2010/4/1,${more.area ?? '荣昌区'},${more.address ?? '昌元街道 1 号'},仪器仪表制造业,${more.asOf ?? '2026-11-01'},x`

const look = async (...lines: string[]) => {
  const found = await must(previewRegistry(officer, { file: fileOf(...lines) }))
  if (found.fault) throw new Error(found.fault.code)
  return found
}
const taken = async (...lines: string[]) => {
  const { rows, fileName, hash } = await look(...lines)
  return { fileName, hash, rows: rows.filter(isTaken).map(({ line: n, cells }) => ({ line: n, ...cells })) }
}
const entryOf = async (creditCode: string) => {
  const [row] = await database()
    .orm.select()
    .from(registryEntry)
    .where(inArray(registryEntry.creditCode, [creditCode]))
  return row
}

const REASON = '登记机关来函：这批摘录传错了，请整批撤回'
const latest = async () => {
  const [one] = (await must(viewRegistry(officer))).imports
  if (!one) throw new Error('nothing was imported')
  return one
}
const later = (): Ctx => ({ ...officer, now: new Date(officer.now.getTime() + 60_000) })
const undoLatest = async () => undoRegistryImport(later(), { importId: (await latest()).id, reason: REASON })

describe('an extract taken back', () => {
  // The latest is asked for by the time of the import.
  const importAt = async (minute: number, ...lines: string[]) => {
    const at = { ...officer, now: new Date(officer.now.getTime() + minute * 1_000) }
    await must(importRegistry(at, await taken(...lines)))
  }

  it('leaves what stood before it, once, and stays on record', async () => {
    const [known, fresh] = [code(), code()]
    await importAt(1, line(known))
    const before = await entryOf(known)
    await importAt(2, line(known, { address: '昌元街道 2 号', asOf: '2026-11-20' }), line(fresh))
    expect(await latest()).toMatchObject({ added: 1, updated: 1, isUndone: false })
    const undo = { importId: (await latest()).id, reason: REASON }
    expect(await must(undoRegistryImport(later(), undo))).toEqual({ withdrawn: 1, restored: 1 })
    expect(await entryOf(known)).toEqual(before)
    expect(await entryOf(fresh)).toBeUndefined()
    expect(await latest()).toMatchObject({ id: undo.importId, isUndone: true })
    expect(await refusedAs(undoRegistryImport(later(), undo))).toBe('repeated')
    expect(await refusedAs(undoRegistryImport(later(), { ...undo, importId: NOBODY }))).toBe('missing')
  })

  it('is refused once an entry was changed again, until that is taken back too', async () => {
    const creditCode = code()
    await importAt(3, line(creditCode))
    const { id } = await latest()
    await importAt(4, line(creditCode, { address: '昌元街道 3 号' }))
    const first = { importId: id, reason: REASON }
    expect(await refusedAs(undoRegistryImport(later(), first))).toBe('blocked:changed_since')
    expect(await entryOf(creditCode)).toMatchObject({ address: '昌元街道 3 号' })
    expect(await must(undoLatest())).toEqual({ withdrawn: 0, restored: 1 })
    expect(await must(undoRegistryImport(later(), first))).toEqual({ withdrawn: 1, restored: 0 })
    expect(await entryOf(creditCode)).toBeUndefined()
  })

  it('is refused once an application was begun with it', async () => {
    const firm = await addFirm()
    const [row] = await database().orm.select().from(enterprise).where(eq(enterprise.id, firm.id))
    const creditCode = row?.creditCode ?? ''
    await importAt(5, line(creditCode))
    const begun = { ...firm.people.owner, now: new Date(officer.now.getTime() + 30_000) }
    await must(startApplication(begun, { enterpriseId: firm.id }))
    expect(await refusedAs(undoLatest())).toBe('blocked:used_since')
    expect(await entryOf(creditCode)).toBeDefined()
  })

  it('can’t be rewritten: neither what it changed nor that it was', async () => {
    await importAt(6, line(code()))
    const { orm } = database()
    await expect(orm.update(registryImport).set({ changes: [] })).rejects.toThrow()
    await expect(orm.delete(registryImport)).rejects.toThrow()
  })
})

describe('the empty table', () => {
  it('is read back as a table without rows, in either kind and language', async () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const kind of ['xlsx', 'csv']) {
        const made = await must(registryTemplate({ ...officer, locale }, `registry.${kind}`))
        const file = new File([new Uint8Array(made.bytes)], made.name)
        const found = await must(previewRegistry(officer, { file }))
        expect(found.fault).toMatchObject({ code: 'no_rows' })
      }
    expect(await refusedAs(registryTemplate(officer, 'registry.xls'))).toBe('missing')
  })
})

describe('an extract of the register', () => {
  it('is told row by row before anything is written: new, changed, the same, wrong', async () => {
    const [known, fresh] = [code(), code()]
    await must(importRegistry(officer, await taken(line(known))))
    const { rows: fates, ignored } = await look(
      line(known),
      line(fresh),
      line(code(), { area: '不存在区' }),
      line(fresh.replace(/.$/, '?')),
      line(fresh),
    )
    expect(fates.map(({ kind }) => kind)).toEqual(['same', 'added', 'wrong', 'wrong', 'wrong'])
    expect(fates[4]?.problems).toMatchObject([{ column: 'creditCode', code: 'repeated' }])
    expect(fates[2]?.problems).toMatchObject([{ column: 'area', code: 'area', given: '不存在区' }])
    expect(ignored).toEqual(['备注'])
    expect(await entryOf(fresh)).toBeUndefined()
    const [moved] = (await look(line(known, { address: '昌元街道 2 号', asOf: '2026-11-20' }))).rows
    expect(moved).toMatchObject({ kind: 'changed' })
    expect(moved?.changes.map(({ column }) => column)).toEqual(['address', 'asOf'])
    const [older] = (await look(line(known, { asOf: '2026-10-01' }))).rows
    expect(older).toMatchObject({ kind: 'wrong', problems: [{ column: 'asOf', code: 'older' }] })
  })

  it('is written as it was shown, is what a new application is filled from, and is written down', async () => {
    const creditCode = code()
    const input = await taken(line(creditCode))
    expect(await must(importRegistry(officer, input))).toMatchObject({ added: 1, updated: 0, unchanged: 0 })
    expect(await registryIn(database().orm)(creditCode)).toMatchObject({
      asOf: '2026-11-01',
      answers: { nameZh: '重庆量川仪表有限公司', founded: '2010-04-01', industry: 'C40' },
    })
    // Sent again, it is not what was looked at any more.
    expect(await refusedAs(importRegistry(officer, input))).toBe('stale')
    const logs = await database().orm.select().from(auditLog)
    expect(logs.filter(({ action }) => action === 'import-registry').length).toBeGreaterThan(0)
    const { entries, asOf } = await must(viewRegistry(officer))
    expect(entries).toBeGreaterThan(0)
    expect(asOf).not.toBeNull()
  })

  it('keeps what a shorter extract does not name', async () => {
    const creditCode = code()
    await must(importRegistry(officer, await taken(line(creditCode))))
    const file = new File(
      [`企业名称,统一社会信用代码,数据日期\n重庆量川科技有限公司,${creditCode},2026-11-10`],
      'a.csv',
    )
    const found = await must(previewRegistry(officer, { file }))
    if (found.fault) throw new Error(found.fault.code)
    const rows = found.rows.map(({ line: n, cells }) => ({ line: n, ...cells }))
    await must(importRegistry(officer, { fileName: 'a.csv', hash: found.hash, rows }))
    expect(await entryOf(creditCode)).toMatchObject({
      name: '重庆量川科技有限公司',
      legalRepresentative: '林知遥',
      asOf: '2026-11-10',
    })
  })

  it('is refused as a whole where one row is wrong or was changed since it was shown', async () => {
    const [a, b] = [code(), code()]
    const input = await taken(line(a), line(b))
    const spoiled = input.rows.map((row, i) => (i === 1 ? { ...row, area: '不存在区' } : row))
    expect(await refusedAs(importRegistry(officer, { ...input, rows: spoiled }))).toBe('invalid:sheet_rows')
    expect(await entryOf(a)).toBeUndefined()
    await must(importRegistry(officer, await taken(line(b, { address: '昌元街道 9 号' }))))
    expect(await refusedAs(importRegistry(officer, input))).toBe('stale')
    expect(await entryOf(a)).toBeUndefined()
    const twice = input.rows.map(row => ({ ...row, creditCode: a }))
    expect(await refusedAs(importRegistry(officer, { ...input, rows: twice }))).toBe('invalid:sheet_rows')
    // A row left out or slipped in is not what was shown.
    expect(await refusedAs(importRegistry(officer, { ...input, rows: input.rows.slice(0, 1) }))).toBe('stale')
  })

  it('is for officers alone', async () => {
    const undo = { importId: (await latest()).id, reason: REASON }
    const firm = await addFirm()
    const input = await taken(line(code()))
    const file = fileOf(line(code()))
    const others: [Ctx, string][] = [
      [(await addStaff('admin')).ctx, 'missing'],
      [(await addStaff('expert')).ctx, 'missing'],
      [firm.people.owner, 'missing'],
      [{ ...officer, actor: { kind: 'anonymous' } }, 'unauthenticated'],
    ]
    for (const [ctx, answer] of others) {
      expect(await refusedAs(previewRegistry(ctx, { file }))).toBe(answer)
      expect(await refusedAs(importRegistry(ctx, input))).toBe(answer)
      expect(await refusedAs(viewRegistry(ctx))).toBe(answer)
      expect(await refusedAs(undoRegistryImport(ctx, undo))).toBe(answer)
      expect(await refusedAs(registryTemplate(ctx, 'registry.csv'))).toBe(answer)
    }
  })

  it('that is no sheet is refused with the reason', async () => {
    const file = new File([new Uint8Array([0x4d, 0x5a, 0, 1, 2])], '登记.xlsx')
    expect(await refusedAs(previewRegistry(officer, { file }))).toMatch(/^invalid:sheet_/)
    const found = await must(previewRegistry(officer, { file: new File(['甲,乙\n1,2'], 'a.csv') }))
    expect(found.fault).toMatchObject({ code: 'no_headings' })
  })
})
