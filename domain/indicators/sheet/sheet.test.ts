import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../csv-read'
import { SHEET_COLUMNS } from '../table'
import { mergeSheet, type StoredRow } from './merge'
import { readRow, readSheet, type Sheet } from './read'
import { sheetCells, sheetCsv } from './write'

const sheet = (text: string): Sheet => ({
  cells: readCsv(text, { rows: 500, columns: 60, cell: 300 }),
  marks: [],
})
const HEAD = '指标,类别,单位,方向,本企业,国家标准,行业标准,国际标准,最好竞品,实测'
const read = (...lines: string[]) => {
  const found = readSheet(sheet([HEAD, ...lines].join('\r\n')))
  if (!found.ok) throw new Error(found.fault.code)
  return found.rows
}
const flow: StoredRow = {
  name: '最小流量',
  class: 'core',
  unit: 'L/h',
  direction: 'lower',
  own: '10',
  national: '100',
}

describe('reading a sheet', () => {
  it('knows columns by their headings in both languages and any order', () => {
    const found = readSheet(sheet('Own value,本企业（单位）\n1,2'))
    expect(found).toMatchObject({ ok: false })
    const english = sheetCells([flow], 'en')[0] ?? []
    const back = readSheet({
      cells: [['某公司指标表'], [...english].reverse(), [...english].fill('1')],
      marks: [],
    })
    expect(back.ok && back.columns).toEqual([...SHEET_COLUMNS].reverse())
  })

  it('takes names of choices, ids and full-width figures', () => {
    expect(read('最小流量,核心,L/h,低优,１０,,,,,', 'Life,core,a,higher,12,,,,,')).toMatchObject([
      { line: 2, cells: { class: 'core', direction: 'lower', own: '10', national: '' }, problems: [] },
      { line: 3, cells: { class: 'core', direction: 'higher' }, problems: [] },
    ])
  })

  it('names row, column and fault of every cell that can’t be read, and keeps the other rows', () => {
    const rows = read(
      '甲,很重要,L/h,大,十,,,,,',
      '乙,核心,%,高优,95%,,,,,',
      '丙,核心,L,高优,95%,,,,,',
      ',核心,L,高优,9,,,,,',
    )
    expect(rows.map(row => row.problems.map(({ column, code }) => `${row.line} ${column} ${code}`))).toEqual([
      ['2 class choice', '2 direction choice', '2 own not_a_value'],
      [],
      ['4 own percent'],
      ['5 name required'],
    ])
    expect(rows[1]?.cells.own).toBe('95')
  })

  it('says when a name stands twice and when a spreadsheet made something else of a cell', () => {
    expect(read('甲,,,,1', '甲,,,,2')[1]?.problems).toMatchObject([{ column: 'name', code: 'repeated' }])
    const marked = readSheet({
      cells: [
        ['指标', '本企业'],
        ['甲', '46000'],
      ],
      marks: [{ row: 1, column: 1, mark: 'date' }],
    })
    expect(marked.ok && marked.rows[0]?.problems).toEqual([{ column: 'own', code: 'date', given: '46000' }])
  })

  it.each([
    ['a,b\n1,2', { code: 'no_headings', missing: ['name', 'own'] }],
    ['指标,方向\n1,2', { code: 'no_headings', missing: ['own'] }],
    ['指标,本企业,本企业\n1,2,3', { code: 'heading_twice', column: 'own' }],
    ['指标,本企业\n,\n', { code: 'no_rows' }],
    [`指标,本企业\n${'甲,1\n'.repeat(61)}`, { code: 'too_many_rows', most: 60 }],
  ])('%j can’t be read and says why', (text, fault) =>
    expect(readSheet(sheet(text))).toEqual({ ok: false, fault }),
  )
})

describe('putting it over the table', () => {
  const current: StoredRow[] = [flow, { name: '压力损失', own: '25' }]
  it('adds, changes cell by cell, leaves what the file lacks, and never takes a wrong row', () => {
    const { rows, fates, untouched } = mergeSheet(
      current,
      read('最小流量,核心,L/h,低优,8,,,,,7', '始动流量,核心,L/h,低优,2,,,,3,', '坏,核心,L/h,低优,x,,,,,'),
    )
    expect(rows).toEqual([
      { name: '最小流量', class: 'core', unit: 'L/h', direction: 'lower', own: '8', measured: '7' },
      { name: '压力损失', own: '25' },
      { name: '始动流量', class: 'core', unit: 'L/h', direction: 'lower', own: '2', competitor: '3' },
    ])
    expect(fates.map(fate => fate.kind)).toEqual(['changed', 'added', 'wrong'])
    expect(fates[0]?.changes).toEqual([
      { column: 'own', from: '10', to: '8' },
      { column: 'national', from: '100', to: '' },
      { column: 'measured', from: '', to: '7' },
    ])
    expect(untouched).toBe(1)
  })

  it('leaves answers of a column the file doesn’t have', () => {
    const found = readSheet(sheet('指标,本企业\n最小流量,9'))
    const { rows } = mergeSheet(current, found.ok ? found.rows : [])
    expect(rows[0]).toEqual({ ...flow, own: '9' })
  })

  it('adds no row beyond the most the form takes, but still changes those there', () => {
    const full = Array.from({ length: 60 }, (_, i): StoredRow => ({ name: `n${i}`, own: '1' }))
    const { rows, fates } = mergeSheet(full, read('n3,,,,5', 'neu,,,,1'))
    expect(rows).toHaveLength(60)
    expect(fates.map(fate => fate.kind)).toEqual(['changed', 'wrong'])
    expect(fates[1]?.problems[0]).toMatchObject({ code: 'too_many', max: 60 })
  })

  it('tells what the form will still ask for', () => {
    const { fates } = mergeSheet([], read('铅,安全强制,mg,低优,3,,5,,,', '温升,核心,,低优,3,4,,,,'))
    expect(fates.map(fate => fate.open)).toEqual([
      [{ column: 'national', code: 'mandatory_value_missing' }],
      [{ column: 'unit', code: 'required' }],
    ])
  })
})

describe('writing and reading again', () => {
  const word = fc.constantFrom(
    '流量',
    '=HYPERLINK("http://x")',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '"quoted", comma',
    '－1',
    'a\tb',
    "'x",
  )
  const value = fc.constantFrom('12', '-5', '±1.5', '6.5~8.5', '-5~5', '1200')
  const table = fc.array(
    fc.record({
      name: word,
      class: fc.constantFrom('core', 'basic'),
      unit: fc.constantFrom('%', 'mm', '@'),
      direction: fc.constantFrom('higher', 'range'),
      own: value,
      national: value,
      clause: word,
    }),
    { maxLength: 8 },
  )
  // What is stored has been through the schema of its columns.
  const stored = (rows: { [key: string]: string }[]): StoredRow[] =>
    mergeSheet(
      [],
      rows.map((cells, i) => ({ line: i, ...readRow(cells) })),
    ).rows.filter((row, i, all) => all.findIndex(one => one.name === row.name) === i)

  it('no cell can be taken for a formula, and nothing is lost', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('zh-CN' as const, 'en' as const), (made, locale) => {
        const rows = stored(made)
        for (const cell of sheetCells(rows, locale).flat())
          expect(/^[=@\t\r\n]|^[+-](?!\d+(\.\d+)?$)/.test(cell), cell).toBe(false)
        const back = readSheet(sheet(sheetCsv(rows, locale).slice(1)))
        if (rows.length === 0) return
        expect(back.ok && mergeSheet(rows, back.rows).fates.map(fate => fate.kind)).toEqual(
          rows.map(() => 'same'),
        )
      }),
    )
  })

  it('CSV begins with the mark Excel needs and ends its lines as RFC 4180 says', () => {
    expect(sheetCsv([flow], 'zh-CN')).toMatch(
      /^\uFEFF指标,类别,单位,方向,本企业,.*\r\n最小流量,核心,L\/h,低优,10,100,.*\r\n$/,
    )
  })
})
