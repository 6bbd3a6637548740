import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffice, makeZip } from './corpus'
import { decodeText, readSheetFile } from './read-sheet'
import { writeXlsx } from './write-xlsx'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sheet-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

let made = 0
const read = async (bytes: Uint8Array | string, timeoutMs?: number) => {
  const path = join(dir, String(made++))
  await writeFile(path, bytes)
  return readSheetFile(path, { maxBytes: 512 * 1024, ...(timeoutMs ? { timeoutMs } : {}) })
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES =
  '<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
const types = { name: '[Content_Types].xml', data: TYPES }
const book = (sheet: string, more: { name: string; data: string }[] = []) =>
  makeZip([
    types,
    {
      name: 'xl/workbook.xml',
      data: `<x:workbook xmlns:x="a" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="old" state="hidden" sheetId="1" r:id="rId9"/><x:sheet name="t" sheetId="2" r:id="rId1"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    },
    ...more,
  ])

describe('XLSX', () => {
  it('reads what the writer wrote, as text', async () => {
    const rows = [
      ['指标', 'a & <b> "c"'],
      ["'=1+1", '6-8'],
      ['', '±1.5'],
    ]
    const bytes = writeXlsx([
      { name: '表', rows, widths: [20, 20], choices: { 1: ['核心', '基础'] }, ready: 61 },
      { name: '说明', rows: [['x']], widths: [40] },
    ])
    const answer = await read(bytes)
    expect(answer.ok && answer.sheet.cells.slice(0, 3)).toEqual(rows)
    expect(answer.ok && answer.sheet.marks).toEqual([])
  })

  it('takes stored results, never formulas, and marks errors, dates and formulas without a result', async () => {
    const shared = '<sst><si><t>指</t><rPh><t>zhi</t></rPh><r><t>标</t></r></si></sst>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    const row = [
      '<c r="A2" t="s"><v>0</v></c>',
      '<c r="B2"><f>WEBSERVICE("http://evil.test")</f><v>0.30000000000000004</v></c>',
      '<c r="C2" s="1"><v>0.95</v></c>',
      '<c r="D2" s="2"><v>46000</v></c>',
      '<c r="E2" t="e"><v>#REF!</v></c>',
      '<c r="G2"><f>A1</f></c>',
      '<c r="H2"><v>1.5E-7</v></c>',
    ].join('')
    const answer = await read(
      book(`<row r="2">${row}</row>`, [
        { name: 'xl/sharedStrings.xml', data: shared },
        { name: 'xl/styles.xml', data: styles },
      ]),
    )
    expect(answer).toEqual({
      ok: true,
      sheet: {
        cells: [[], ['指标', '0.3', '95%', '46000', '#REF!', '', '', '0.00000015']],
        marks: [
          { row: 1, column: 3, mark: 'date', day: '2025-12-09' },
          { row: 1, column: 4, mark: 'error' },
          { row: 1, column: 6, mark: 'no_result' },
        ],
      },
    })
  })

  it('keeps no more than its limits however far away a cell claims to be', async () => {
    const answer = await read(
      book(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
      ),
    )
    expect(answer).toEqual({ ok: true, sheet: { cells: [['1']], marks: [] } })
  })

  it.each([
    [
      'a zip bomb',
      makeOffice('xlsx', [{ name: 'xl/worksheets/big.xml', data: Buffer.alloc(40 << 20) }]),
      'sheet_too_large',
    ],
    [
      'a sheet of nothing but an entity bomb',
      makeZip([
        types,
        {
          name: 'xl/workbook.xml',
          data: '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        },
      ]),
      'sheet_unreadable',
    ],
    ['a broken sheet', book('<row><c r="A1"><v>1</row>'), 'sheet_unreadable'],
    ['a document', makeOffice('docx'), 'sheet_kind'],
    ['macros', makeOffice('xlsx', [{ name: 'xl/vbaProject.bin', data: 'x' }]), 'sheet_refused'],
    ['the old format', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'sheet_old'],
    ['a PDF', '%PDF-1.7', 'sheet_kind'],
    ['a page', ' <html>', 'sheet_kind'],
    ['bytes of nothing', Buffer.from([0x81, 0xff, 0x00, 0xff]), 'sheet_encoding'],
    ['too many bytes', Buffer.alloc(512 * 1024 + 1, 'a'), 'sheet_too_large'],
  ])('%s is refused', async (_, bytes, because) => {
    expect(await read(bytes)).toEqual({ ok: false, because })
  })

  it('is stopped when it takes too long', async () => {
    expect(await read(book('<row r="1"><c r="A1"><v>1</v></c></row>'), 1)).toEqual({
      ok: false,
      because: 'sheet_too_large',
    })
  })
})

describe('CSV', () => {
  const wanted = {
    ok: true,
    sheet: {
      cells: [
        ['指标', '本企业'],
        ['流量', '10'],
      ],
      marks: [],
    },
  }
  it.each([
    ['UTF-8 with its mark', Buffer.from('\uFEFF指标,本企业\r\n流量,10\r\n')],
    ['UTF-8 without', Buffer.from('指标,本企业\n流量,10')],
    [
      'GB18030, as Chinese Excel writes it',
      Buffer.from('d6b8b1ea2cb1bec6f3d2b50d0ac1f7c1bf2c31300d0a', 'hex'),
    ],
    [
      'UTF-16 with tabs, as “Unicode text” is',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('指标\t本企业\r\n流量\t10\r\n', 'utf16le')]),
    ],
  ])('%s', async (_, bytes) => expect(await read(bytes)).toEqual(wanted))

  it('reads four-byte characters of GB18030', () => {
    expect(decodeText(Buffer.from('9532823681308130', 'hex'))).toHaveLength(3)
  })
})
