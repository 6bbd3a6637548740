import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema/log'
import { readCsv } from '@/domain/csv-read'
import { moveCase } from '../case/move'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { addComplete, addFirm, type Firm, must, refusedAs } from '../testing/drafts'
import { addStaff } from '../testing/review'
import { exportIndicators } from './export-indicators'
import { importIndicators } from './import-indicators'
import { storedTable } from './indicator-table'
import { previewIndicators } from './preview-indicators'
import { saveSection } from './save-section'
import { submitApplication, withdrawApplication } from './sign'
import { startApplication } from './start'

let ours: Firm
let theirs: Firm
beforeAll(async () => {
  ours = await addFirm()
  theirs = await addFirm()
})

const HEAD = '指标,类别,单位,方向,本企业,国家标准'
const fileOf = (...lines: string[]) => new File([[HEAD, ...lines].join('\r\n')], '指标.csv')
const flow = { name: '最小流量', class: 'core', unit: 'L/h', direction: 'lower', own: '10', national: '100' }

const draft = async () => {
  const { applicationId } = await must(startApplication(ours.people.editor, { enterpriseId: ours.id }))
  await must(
    saveSection(ours.people.editor, {
      applicationId,
      section: 'indicators',
      version: 0,
      patch: { rows: [flow], sources: '竞品数据来自2025年比对试验' },
    }),
  )
  return applicationId
}
const rowsOf = async (id: string) => (await storedTable(database().orm, id)).rows
const look = async (applicationId: string, file: File) => {
  const found = await must(previewIndicators(ours.people.editor, { applicationId, file }))
  if (found.fault) throw new Error(found.fault.code)
  return found
}

describe('looking at a file', () => {
  it('tells what it would do row by row and changes nothing, in the table or on disk', async () => {
    const id = await draft()
    const found = await look(
      id,
      fileOf('最小流量,核心,L/h,低优,8,100', '压力损失,核心,kPa,低优,25,63', '坏行,重要,,,1,'),
    )
    expect(found.fates.map(fate => fate.kind)).toEqual(['changed', 'added', 'wrong'])
    expect(found.fates[2]?.problems).toMatchObject([{ column: 'class', code: 'choice', given: '重要' }])
    expect(found).toMatchObject({ version: 1, untouched: 0, fileName: '指标.csv' })
    expect(found.rows).toHaveLength(2)
    expect(await rowsOf(id)).toEqual([flow])
    expect(await readdir(quarantineDir())).toEqual([])
  })

  it('reads CSV in GB18030 and tells why another file is no sheet', async () => {
    const id = await draft()
    // “指标,本企业 / 流量,10” as Chinese Excel writes it
    const chinese = Buffer.from('d6b8b1ea2cb1bec6f3d2b50d0ac1f7c1bf2c31300d0a', 'hex')
    expect((await look(id, new File([chinese], 'a.csv'))).fates[0]).toMatchObject({
      name: '流量',
      kind: 'added',
    })
    const applicationId = id
    const pdf = new File(['%PDF-1.7'], 'a.xlsx')
    expect(await refusedAs(previewIndicators(ours.people.editor, { applicationId, file: pdf }))).toBe(
      'invalid:sheet_kind',
    )
    const none = await must(
      previewIndicators(ours.people.editor, { applicationId, file: new File(['a,b\n1,2'], 'a.csv') }),
    )
    expect(none.fault).toEqual({ code: 'no_headings', missing: ['name', 'own'] })
  })
})

describe('taking what was seen', () => {
  it('adds and changes the good rows, keeps the other answers, and leaves a line in the audit log', async () => {
    const id = await draft()
    const { rows, version } = await look(
      id,
      fileOf('最小流量,核心,L/h,低优,8,', '压力损失,核心,kPa,低优,25,63', '坏行,重要,,,1,'),
    )
    const input = { applicationId: id, rows, version, wrong: 1 }
    expect(await refusedAs(importIndicators(ours.people.editor, input))).toBe('invalid')
    expect(await rowsOf(id)).toEqual([flow])
    expect(await must(importIndicators(ours.people.editor, { ...input, accept: 'yes' }))).toEqual({
      added: 1,
      changed: 1,
      version: 2,
    })
    const { national: _, ...changed } = { ...flow, own: '8' }
    expect(await rowsOf(id)).toEqual([
      changed,
      { name: '压力损失', class: 'core', unit: 'kPa', direction: 'lower', own: '25', national: '63' },
    ])
    const lines = await database().orm.select().from(auditLog).where(eq(auditLog.targetId, id))
    expect(lines.at(-1)?.action).toBe('save-section')
  })

  it('refuses them all when one was made wrong on the way, and when somebody saved meanwhile', async () => {
    const id = await draft()
    const { rows, version } = await look(id, fileOf('压力损失,核心,kPa,低优,25,63'))
    const input = { applicationId: id, version, wrong: 0 }
    const forged = [...rows, { name: '坏', own: '=1+1' }]
    expect(await refusedAs(importIndicators(ours.people.editor, { ...input, rows: forged }))).toBe(
      'invalid:sheet_rows',
    )
    await must(
      saveSection(ours.people.owner, {
        applicationId: id,
        section: 'indicators',
        version,
        patch: { rows: [{ ...flow, own: '9' }] },
      }),
    )
    expect(await refusedAs(importIndicators(ours.people.editor, { ...input, rows }))).toBe('stale')
    expect(await rowsOf(id)).toEqual([{ ...flow, own: '9' }])
  })
})

describe('who may', () => {
  it('owner and editor; a viewer may download only; a stranger learns nothing', async () => {
    const applicationId = await draft()
    const file = fileOf('压力损失,核心,kPa,低优,25,63')
    const rows = [{ name: '压力损失', own: '25' }]
    const deeds = [
      (ctx: Firm['people']['owner']) => previewIndicators(ctx, { applicationId, file }),
      (ctx: Firm['people']['owner']) => importIndicators(ctx, { applicationId, rows, version: 9, wrong: 0 }),
      (ctx: Firm['people']['owner']) => exportIndicators(ctx, applicationId, 'table.csv'),
    ]
    const told = async (ctx: Firm['people']['owner']) => Promise.all(deeds.map(deed => refusedAs(deed(ctx))))
    expect(await told(ours.people.owner)).toEqual(['done', 'stale', 'done'])
    expect(await told(ours.people.viewer)).toEqual(['forbidden', 'forbidden', 'done'])
    expect(await told(theirs.people.owner)).toEqual(['missing', 'missing', 'missing'])
    expect(await told({ ...ours.people.owner, actor: { kind: 'anonymous' } })).toEqual([
      'missing',
      'missing',
      'unauthenticated',
    ])
    expect(await refusedAs(exportIndicators(ours.people.owner, randomUUID(), 'table.csv'))).toBe('missing')
    expect(await refusedAs(exportIndicators(ours.people.owner, applicationId, '../table.csv'))).toBe(
      'missing',
    )
  })

  it('nobody once the draft is closed', async () => {
    const applicationId = await draft()
    await must(
      withdrawApplication(ours.people.owner, { applicationId, version: 1, reason: '产品已经停产，不再申报' }),
    )
    const rows = [{ name: '压力损失', own: '25' }]
    expect(
      await refusedAs(previewIndicators(ours.people.owner, { applicationId, file: fileOf('a,,,,1,') })),
    ).toBe('blocked:wrong_stage')
    expect(
      await refusedAs(importIndicators(ours.people.owner, { applicationId, rows, version: 1, wrong: 0 })),
    ).toBe('blocked:wrong_stage')
  })
})

describe('downloading', () => {
  it('gives back what a look finds the same, in both formats and languages, with no formula in it', async () => {
    const id = await draft()
    const hostile = { ...flow, name: '=HYPERLINK("http://x")', clause: '@SUM(A1)' }
    await must(
      saveSection(ours.people.editor, {
        applicationId: id,
        section: 'indicators',
        version: 1,
        patch: { rows: [flow, hostile] },
      }),
    )
    for (const locale of ['zh-CN', 'en'] as const)
      for (const kind of ['xlsx', 'csv']) {
        const { bytes, name } = await must(
          exportIndicators({ ...ours.people.viewer, locale }, id, `table.${kind}`),
        )
        const found = await look(id, new File([new Uint8Array(bytes)], name))
        expect(found.fates.map(fate => fate.kind)).toEqual(['same', 'same'])
      }
    const { bytes } = await must(exportIndicators(ours.people.viewer, id, 'table.csv'))
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(readCsv(text, { rows: 9, columns: 20, cell: 99 })[2]?.[0]).toBe(`'=HYPERLINK("http://x")`)
  })

  it('gives an empty table whose only sheet of rows has no rows yet', async () => {
    const id = await draft()
    const { bytes, name } = await must(exportIndicators(ours.people.editor, id, 'template.xlsx'))
    expect(name).toBe('指标对比空表.xlsx')
    const found = await must(
      previewIndicators(ours.people.editor, {
        applicationId: id,
        file: new File([new Uint8Array(bytes)], name),
      }),
    )
    expect(found.fault).toEqual({ code: 'no_rows' })
  })
})

describe('in a correction', () => {
  const returned = async (items: { section: string; field: string }[]) => {
    const firm = await addFirm()
    const officer = await addStaff('officer')
    const { id } = await addComplete(firm)
    const signed = { applicationId: id, version: 1, name: '石书遥', agree: 'yes' as const }
    await must(submitApplication(firm.people.signer, signed))
    const list = items.map(item => ({ ...item, evidenceKind: null, reason: '请按标准文本核对' }))
    const move = { applicationId: id, name: 'return_for_correction' as const, version: 2, items: list }
    await must(moveCase(officer.ctx, move))
    const { version, rows } = await storedTable(database().orm, id)
    const input = { applicationId: id, version, wrong: 0, rows: [{ name: rows[0]?.name, own: '1' }] }
    const file = new File([`指标,本企业\n${rows[0]?.name},1`], 'a.csv')
    return [
      await refusedAs(previewIndicators(firm.people.editor, { applicationId: id, file })),
      await refusedAs(importIndicators(firm.people.editor, input)),
    ]
  }

  it('the table may be imported only where it is flagged', async () => {
    expect(await returned([{ section: 'indicators', field: 'rows' }])).toEqual(['done', 'done'])
    const frozen = ['blocked:table_frozen', 'blocked:table_frozen']
    expect(await returned([{ section: 'standard', field: 'name' }])).toEqual(frozen)
  })
})
