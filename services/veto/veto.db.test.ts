import { randomUUID } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { caseEvent } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { notification } from '@/db/schema/people'
import { vetoChange, vetoEntry } from '@/db/schema/veto'
import { makeCreditCode } from '@/domain/credit-code'
import type { Outcome } from '@/domain/outcome'
import { VETO_COLUMNS, type VetoCells } from '@/domain/veto/sheet'
import { viewMoves } from '../case/view-moves'
import { type Ctx, systemCtx } from '../context'
import { database } from '../database'
import { writeXlsx } from '../files/write-xlsx'
import { tellEndedVetoes } from '../jobs/end-vetoes'
import { addBoardCase, addDesk, BOARD_NOW, recuse } from '../testing/board'
import { must, refusedAs } from '../testing/drafts'
import { enterVeto } from './enter'
import { holdingVetoes } from './holding'
import { importVetoes } from './import'
import { liftVetoEntry } from './lift-entry'
import { previewVetoes } from './preview'
import { vetoTemplate } from './template'
import { undoVetoImport } from './undo-import'
import { viewVeto } from './view-entry'
import { viewVetoes } from './view-list'
import { withdrawVeto } from './withdraw'

type Desk = Awaited<ReturnType<typeof addDesk>>
let officer: Desk
let district: Desk
beforeAll(async () => {
  officer = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
})

let serial = 40_000
const NAME = '重庆样例有限公司'
const newCode = () => makeCreditCode('91500000', serial++)

const row = (creditCode: string, more: Partial<VetoCells> = {}): VetoCells => ({
  enterpriseName: NAME,
  creditCode,
  list: 'dishonest',
  source: '国家企业信用信息公示系统',
  decisionNumber: `渝市监严列〔2026〕${serial++}号`,
  decidedOn: '2026-08-01',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条',
  expiresOn: '2029-08-01',
  repairedOn: '',
  ...more,
})

/** A case whose enterprise has a real credit code. */
const addCase = async (stage: 'formal_check' | 'correction' = 'formal_check') => {
  const held = await addBoardCase(stage, { officerId: officer.id })
  const code = newCode()
  await database()
    .orm.update(enterprise)
    .set({ creditCode: code, name: NAME })
    .where(eq(enterprise.id, held.enterpriseId))
  return { ...held, creditCode: code }
}

const blocks = async (id: string, now = BOARD_NOW): Promise<boolean> => {
  const view = await must(viewMoves({ ...officer.ctx, now }, id))
  const accept = view.moves.find(move => move.name === 'accept')
  return accept?.conditions.find(c => c.guard === 'no_veto')?.met === false
}

const HEAD = [
  '企业名称',
  '统一社会信用代码',
  '名单',
  '来源',
  '决定文号',
  '决定日期',
  '法律依据',
  '效力到期',
  '修复日期',
]
const lineOf = (cells: VetoCells) => VETO_COLUMNS.map(column => cells[column]).join(',')
const csvOf = (...rows: VetoCells[]) => [HEAD.join(','), ...rows.map(lineOf)].join('\r\n')
const fileOf = (bytes: BlobPart, name = '名单.csv') => new File([bytes], name)

const look = async (file: File, ctx: Ctx = officer.ctx) => {
  const found = await must(previewVetoes(ctx, { file }))
  if (found.fault) throw new Error(JSON.stringify(found.fault))
  return found
}
const take = (found: Awaited<ReturnType<typeof look>>, lines?: number[]) => ({
  fileName: found.fileName,
  rows: found.fates.map(({ line, version, cells }) => ({ line, version, ...cells })),
  lines: lines ?? found.fates.filter(f => f.kind === 'added' || f.kind === 'changed').map(f => f.line),
})

describe('a list from a file', () => {
  it('is looked at row by row, with every error by row, column and mend, and nothing is written', async () => {
    const good = row(newCode())
    const bad = `${newCode().slice(0, 17)}?`
    const found = await look(
      fileOf(
        csvOf(
          good,
          row(bad),
          row(newCode(), { legalBasis: '' }),
          row(newCode(), { list: '随便一个名单' }),
          row(newCode(), { decidedOn: '去年八月' }),
          row(newCode(), { expiresOn: '2026-07-01' }),
          row(newCode(), { decidedOn: '2027-01-01' }),
          good,
        ),
      ),
    )
    expect(
      found.fates.map(fate => [fate.line, fate.kind, fate.problems.map(p => `${p.column}:${p.code}`)]),
    ).toEqual([
      [2, 'added', []],
      [3, 'wrong', ['creditCode:credit_code_alphabet']],
      [4, 'wrong', ['legalBasis:no_basis']],
      [5, 'wrong', ['list:list']],
      [6, 'wrong', ['decidedOn:day']],
      [7, 'wrong', ['expiresOn:before_decision']],
      [8, 'wrong', ['decidedOn:in_future']],
      [9, 'wrong', ['decisionNumber:repeated']],
    ])
    const kept = await database()
      .orm.select()
      .from(vetoEntry)
      .where(eq(vetoEntry.creditCode, good.creditCode))
    expect(kept).toEqual([])
  })

  it('is read as UTF-8, UTF-16, GB18030 and XLSX alike', async () => {
    const cells = row('915000003050000000', { list: '严重违法失信名单', decidedOn: '2026年8月1日' })
    const code = newCode()
    const text = csvOf({ ...cells, creditCode: code })
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const gb = execGb(text)
    const xlsx = writeXlsx([
      {
        name: '名单',
        rows: [HEAD, VETO_COLUMNS.map(column => ({ ...cells, creditCode: code })[column])],
        widths: HEAD.map(() => 20),
      },
    ])
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, gb, Buffer.from(xlsx)]) {
      const [fate] = (await look(fileOf(new Uint8Array(bytes)))).fates
      expect(fate).toMatchObject({
        kind: 'added',
        cells: { list: 'dishonest', decidedOn: '2026-08-01', creditCode: code },
      })
    }
  })

  it('that is none is refused with a reason', async () => {
    expect(await refusedAs(previewVetoes(officer.ctx, { file: fileOf('%PDF-1.7 x') }))).toBe(
      'invalid:sheet_kind',
    )
    const found = await must(previewVetoes(officer.ctx, { file: fileOf('甲,乙\r\n1,2') }))
    expect(found.fault).toMatchObject({ code: 'no_headings' })
  })

  it('is taken in one go: chosen rows only, holds at once, tells officer and log, and a repeat changes nothing', async () => {
    const held = await addCase()
    const other = newCode()
    const found = await look(fileOf(csvOf(row(held.creditCode), row(other))))
    expect(await blocks(held.id)).toBe(false)
    const first = await must(importVetoes(officer.ctx, take(found, [2])))
    expect(first).toMatchObject({ added: 1, updated: 0, unchanged: 0, rows: [{ line: 2, kind: 'added' }] })
    expect(await blocks(held.id)).toBe(true)
    expect(await database().orm.select().from(vetoEntry).where(eq(vetoEntry.creditCode, other))).toEqual([])
    const again = await must(importVetoes(officer.ctx, take(found, [2])))
    expect(again).toMatchObject({ id: null, added: 0, updated: 0, unchanged: 1 })
    const events = await database()
      .orm.select()
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, held.id), eq(caseEvent.kind, 'veto_added')))
    expect(events).toHaveLength(1)
    expect(events[0]?.data).toMatchObject({ legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条' })
    const told = await database()
      .orm.select()
      .from(notification)
      .where(and(eq(notification.applicationId, held.id), eq(notification.personId, officer.id)))
    expect(told.map(one => one.kind)).toEqual(['veto_added'])
  })

  it('with one row that no longer fits is taken not at all', async () => {
    const code = newCode()
    const found = await look(fileOf(csvOf(row(code), row(newCode()))))
    const forged = take(found)
    const input = {
      ...forged,
      rows: forged.rows.map((one, i) => (i === 1 ? { ...one, legalBasis: '' } : one)),
    }
    expect(await refusedAs(importVetoes(officer.ctx, input))).toBe('invalid:sheet_rows')
    expect(await database().orm.select().from(vetoEntry).where(eq(vetoEntry.creditCode, code))).toEqual([])
  })

  it('shows an entry that stands as the same, or as changed with its cells; changed since the look it is stale', async () => {
    const cells = row(newCode())
    await must(importVetoes(officer.ctx, take(await look(fileOf(csvOf(cells))))))
    expect((await look(fileOf(csvOf(cells)))).fates[0]?.kind).toBe('same')
    const later = { ...cells, expiresOn: '2030-01-01' }
    const found = await look(fileOf(csvOf(later)))
    expect(found.fates[0]).toMatchObject({
      kind: 'changed',
      changes: [{ column: 'expiresOn', from: '2029-08-01', to: '2030-01-01' }],
    })
    const [entry] = await database()
      .orm.select()
      .from(vetoEntry)
      .where(eq(vetoEntry.creditCode, cells.creditCode))
    if (!entry) throw new Error('no entry')
    const lift = {
      vetoId: entry.id,
      version: 1,
      repairedOn: '2026-11-20',
      reason: '信用修复决定书渝信修〔2026〕9号',
    }
    await must(liftVetoEntry(officer.ctx, lift))
    expect(await refusedAs(importVetoes(officer.ctx, take(found)))).toBe('stale')
    // A list that still names the old content takes no repair back.
    expect((await look(fileOf(csvOf(cells)))).fates[0]?.kind).toBe('same')
  })

  it('is taken back as a whole: new entries withdrawn, changed ones restored, all on record; once', async () => {
    const held = await addCase()
    const old = row(newCode())
    await must(importVetoes(officer.ctx, take(await look(fileOf(csvOf(old))))))
    const second = await must(
      importVetoes(
        officer.ctx,
        take(await look(fileOf(csvOf({ ...old, expiresOn: '2031-01-01' }, row(held.creditCode))))),
      ),
    )
    if (!second.id) throw new Error('no import')
    expect(await blocks(held.id)).toBe(true)
    const undo = { importId: second.id, reason: '名单文件取错了年份，整批撤销' }
    expect(await must(undoVetoImport(officer.ctx, undo))).toEqual({ withdrawn: 1, restored: 1 })
    expect(await blocks(held.id)).toBe(false)
    const [back] = await database()
      .orm.select()
      .from(vetoEntry)
      .where(eq(vetoEntry.creditCode, old.creditCode))
    expect(back?.expiresOn).toBe('2029-08-01')
    expect(await refusedAs(undoVetoImport(officer.ctx, undo))).toBe('repeated')
    const [gone] = await database()
      .orm.select()
      .from(vetoEntry)
      .where(eq(vetoEntry.creditCode, held.creditCode))
    const history = await database()
      .orm.select({ kind: vetoChange.kind })
      .from(vetoChange)
      .where(eq(vetoChange.vetoId, gone?.id ?? ''))
    expect(history.map(one => one.kind)).toEqual(['added', 'withdrawn'])
    // What was withdrawn may be entered anew.
    expect(
      (await look(fileOf(csvOf(row(held.creditCode, { decisionNumber: gone?.decisionNumber ?? '' })))))
        .fates[0]?.kind,
    ).toBe('added')
  })

  it('is not taken back over entries changed since', async () => {
    const cells = row(newCode())
    const made = await must(importVetoes(officer.ctx, take(await look(fileOf(csvOf(cells))))))
    const [entry] = await database()
      .orm.select()
      .from(vetoEntry)
      .where(eq(vetoEntry.creditCode, cells.creditCode))
    await must(
      liftVetoEntry(officer.ctx, {
        vetoId: entry?.id ?? '',
        version: 1,
        repairedOn: '2026-11-20',
        reason: '信用修复决定书渝信修〔2026〕9号',
      }),
    )
    const undo = { importId: made.id ?? '', reason: '名单文件取错了年份，整批撤销' }
    expect(await refusedAs(undoVetoImport(officer.ctx, undo))).toBe('blocked:changed_since')
  })
})

describe('an entry', () => {
  it('meets an enterprise that registers later', async () => {
    const code = newCode()
    await must(enterVeto(officer.ctx, row(code)))
    const held = await addBoardCase('formal_check')
    expect(await blocks(held.id)).toBe(false)
    await database()
      .orm.update(enterprise)
      .set({ creditCode: code })
      .where(eq(enterprise.id, held.enterpriseId))
    expect(await blocks(held.id)).toBe(true)
    const [told] = await holdingVetoes(database().orm, held.enterpriseId, '2026-11-23')
    expect(told).toMatchObject({
      legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条',
      expiresOn: '2029-08-01',
    })
  })

  it('lets go by itself the day after it expires, with no job; the job tells once', async () => {
    const held = await addCase()
    const cells = row(held.creditCode, { expiresOn: '2026-11-25' })
    await must(enterVeto(officer.ctx, cells))
    expect(await blocks(held.id, new Date('2026-11-25T15:59:00Z'))).toBe(true)
    const after = new Date('2026-11-25T16:01:00Z')
    expect(await blocks(held.id, after)).toBe(false)
    await tellEndedVetoes(systemCtx(after, 'sweep', 'one'))
    await tellEndedVetoes(systemCtx(after, 'sweep', 'two'))
    const told = await database()
      .orm.select()
      .from(notification)
      .where(and(eq(notification.applicationId, held.id), like(notification.kind, 'veto_%')))
    expect(told.map(one => one.kind)).toEqual(['veto_added', 'veto_ended'])
  })

  it('is judged like a row of a file, and stands once', async () => {
    const cells = row(newCode())
    expect(await refusedAs(enterVeto(officer.ctx, { ...cells, legalBasis: '' }))).toBe('invalid')
    await must(enterVeto(officer.ctx, cells))
    expect(await refusedAs(enterVeto(officer.ctx, cells))).toBe('repeated')
  })

  it('is refused under a name that is not of its code, by hand and in a file; a former name is', async () => {
    const { creditCode, enterpriseId } = await addCase()
    const wrong = row(creditCode, { enterpriseName: '重庆别家有限公司' })
    expect(await enterVeto(officer.ctx, wrong)).toMatchObject({
      ok: false,
      because: { code: 'invalid', fields: { enterpriseName: 'other_name' } },
    })
    const seen = await look(
      fileOf(csvOf(wrong, row(creditCode), row(newCode(), { enterpriseName: wrong.enterpriseName }))),
    )
    expect(seen.fates.map(fate => fate.problems.map(({ code }) => code))).toEqual([['other_name'], [], []])
    await database()
      .orm.update(enterprise)
      .set({ name: '重庆新名有限公司' })
      .where(eq(enterprise.id, enterpriseId))
    await must(enterVeto(officer.ctx, row(creditCode)))
  })

  it('is withdrawn with a reason and no longer found among those that hold', async () => {
    const held = await addCase()
    const { id } = await must(enterVeto(officer.ctx, row(held.creditCode)))
    const input = { vetoId: id, version: 1, reason: '同名企业，登记到了另一家' }
    expect(await refusedAs(withdrawVeto(officer.ctx, { ...input, version: 4 }))).toBe('stale')
    await must(withdrawVeto(officer.ctx, input))
    expect(await blocks(held.id)).toBe(false)
    expect((await must(viewVeto(officer.ctx, id))).state).toBe('withdrawn')
    const listed = await must(viewVetoes(officer.ctx, { q: held.creditCode, list: '', state: '', page: 1 }))
    expect(listed.rows).toEqual([])
  })
})

describe('the lists are the officers’ alone', () => {
  const deeds: Record<string, (ctx: Ctx) => Promise<Outcome<unknown>>> = {
    list: ctx => viewVetoes(ctx, { q: '', list: '', state: '', page: 1 }),
    entry: ctx => viewVeto(ctx, randomUUID()),
    template: ctx => vetoTemplate(ctx, 'template.csv'),
    preview: ctx => previewVetoes(ctx, { file: fileOf(csvOf(row(newCode()))) }),
    import: ctx =>
      importVetoes(ctx, { fileName: 'a', rows: [{ line: 2, version: 0, ...row(newCode()) }], lines: [2] }),
    enter: ctx => enterVeto(ctx, row(newCode())),
    undo: ctx => undoVetoImport(ctx, { importId: randomUUID(), reason: '名单文件取错了年份' }),
    withdraw: ctx => withdrawVeto(ctx, { vetoId: randomUUID(), version: 1, reason: '名单文件取错了年份' }),
  }
  it.each(Object.entries(deeds))('%s', async (_, deed) => {
    expect(await refusedAs(deed(district.ctx))).toBe('missing')
    expect(await refusedAs(deed({ ...officer.ctx, actor: { kind: 'anonymous' } }))).toBe('unauthenticated')
  })

  it('and an officer with a tie to the enterprise leaves it to a colleague', async () => {
    const tied = await addDesk(['officer'])
    const held = await addCase()
    await recuse(tied.id, held.enterpriseId)
    expect(await refusedAs(enterVeto(tied.ctx, row(held.creditCode)))).toBe('forbidden:tied')
    const found = await look(fileOf(csvOf(row(held.creditCode))), tied.ctx)
    expect(found.fates[0]?.isTied).toBe(true)
    expect(await refusedAs(importVetoes(tied.ctx, take(found)))).toBe('forbidden:tied')
  })
})

/** GB18030 bytes of the characters these lists use, by way of the decoder's own table. */
function execGb(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number[]>()
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) {
      if (b === 0x7f) continue
      const sign = decoder.decode(new Uint8Array([a, b]))
      if (sign.length === 1 && !table.has(sign)) table.set(sign, [a, b])
    }
  return Buffer.from(
    [...text].flatMap(sign => (sign < '\x80' ? [sign.charCodeAt(0)] : (table.get(sign) ?? [63]))),
  )
}
